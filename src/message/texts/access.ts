/** Why somebody is not let in, or may not do something, and what is said of tokens. */
export const ACCESS_TEXTS = {
  TOKEN_UNKNOWN: {
    zh: "访问令牌无效、已过期或者已吊销。请向系统管理员索取新的令牌。",
    en: "The token is not known, has expired or was revoked. Ask an administrator for a new one.",
  },
  TOO_MANY_TOKENS_TRIED: {
    zh: "该地址连续提交了太多无效的访问令牌。请在响应头 Retry-After 给出的秒数之后重试。",
    en: "Too many wrong tokens came from this address. Try again after the seconds in the header Retry-After.",
  },
  SIGN_IN_NEEDED: {
    zh: "此操作须登录，并具有以下角色之一：{roles}。请在请求头 Authorization 中给出访问令牌（Bearer …）。",
    en: "This needs somebody who has signed in as one of: {roles}. Give a token in the header Authorization (Bearer …).",
  },
  NOT_ALLOWED: {
    zh: "{role}无权执行此操作；有权的角色：{roles}。请联系系统管理员。",
    en: "The role {role} may not do this; who may: {roles}. Ask an administrator.",
  },
  TOKEN_NAME_EMPTY: {
    zh: "令牌须有名称，以便日后辨认是谁在使用。",
    en: "A token needs a name, so that it is known later who has it.",
  },
  TOKEN_NAME_TOO_LONG: {
    zh: "令牌名称最多{most}个字符，现有{given}个。请缩短。",
    en: "The name of a token may have {most} characters at most, and this one has {given}: shorten it.",
  },
  TOKEN_ROLE_WITHOUT_BODY: {
    zh: "{role}的令牌须指明机关：只对该机关及其以下各级有效。",
    en: "A token for the role {role} must name a body: it is good for that body and those below it.",
  },
  TOKEN_ROLE_WITH_BODY: {
    zh: "{role}管理整个系统，其令牌不能限于某一机关。请去掉机关。",
    en: "The role {role} is for the whole service: leave the body out.",
  },
  TOKEN_DAYS_OUT_OF_RANGE: {
    zh: "有效天数须为1至{most}，收到的是{given}。",
    en: "The days that a token is valid must be from 1 to {most}, got {given}.",
  },
  TOKEN_MISSING: {
    zh: "没有编号为{id}的令牌。可用 token list 或 accessTokens 查看全部令牌。",
    en: "There is no token number {id}: token list, or the query accessTokens, lists them all.",
  },
  TOKEN_ENDED_ALREADY: {
    zh: "令牌{id}（{name}）已于{at}吊销。",
    en: "Token {id} ({name}) was revoked already, at {at}.",
  },
  ROLE_UNKNOWN: {
    zh: "没有角色“{given}”。可用的角色：{known}。",
    en: "There is no role {given}; the roles are {known}.",
  },
  TOKEN_ISSUED: {
    zh: "已签发令牌{id}（{name}），有效期至{until}。下面一行即令牌，只显示这一次，请妥善保存：",
    en: "Issued token {id} ({name}), valid until {until}. The next line is the token. It is shown this once, so keep it safe:",
  },
  TOKEN_REVOKED: { zh: "已吊销令牌{id}（{name}）。", en: "Revoked token {id} ({name})." },
  TOKENS_NONE: { zh: "还没有令牌。", en: "There are no tokens." },
  TOKEN_LINE: {
    zh: "{id}　{name}　{role}　{department}　有效期至{until}　签发者：{issuedBy}",
    en: "{id}  {name}  {role}  {department}  valid until {until}, issued by {issuedBy}",
  },
  TOKEN_LINE_EXPIRED: {
    zh: "{id}　{name}　{role}　{department}　已于{until}过期　签发者：{issuedBy}",
    en: "{id}  {name}  {role}  {department}  expired {until}, issued by {issuedBy}",
  },
  TOKEN_LINE_REVOKED: {
    zh: "{id}　{name}　{role}　{department}　已于{at}吊销　签发者：{issuedBy}",
    en: "{id}  {name}  {role}  {department}  revoked {at}, issued by {issuedBy}",
  },
  FIRST_TOKEN: {
    zh: "首次启动：已签发系统管理员令牌，只显示这一次：{token}",
    en: "First start: a token for an administrator was issued. It is shown this once: {token}",
  },
} as const;
