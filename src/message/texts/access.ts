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
  TOKEN_NEEDED: {
    zh: "登录须给出访问令牌：请求头 Authorization: Bearer …。",
    en: "Signing in takes a token: give it in the header Authorization (Bearer …).",
  },
  SESSION_OVER: {
    zh: "登录已过期或者已退出，请重新登录。",
    en: "You are no longer signed in: sign in again.",
  },
  PROVIDER_AWAY: {
    zh: "统一身份认证服务暂时无法访问，或者没有正常应答。请稍后重试，也可以用访问令牌登录。",
    en: "The sign-in service of your organisation cannot be reached at the moment, or does not answer as it should. Try again later, or sign in with a token.",
  },
  SIGN_IN_NOT_DONE: {
    zh: "登录没有完成：已取消、已超时，或者不是在本浏览器中开始的。请从本服务的页面重新登录。",
    en: "Signing in was not completed: it was given up, took too long, or did not begin in this browser. Begin again from a page of this service.",
  },
  SIGN_IN_WITHOUT_ROLE: {
    zh: "统一身份认证没有给出您在本服务中的角色（{claim}），因此没有登录。请联系系统管理员。",
    en: "The sign-in service of your organisation does not say which role you have here ({claim}), so you are not signed in. Ask an administrator.",
  },
  SIGN_IN_ROLE_UNCLEAR: {
    zh: "统一身份认证给出的角色（{claim}）须恰好含有以下一种：{known}；给出的是：{given}。因此没有登录，请联系系统管理员。",
    en: "The role that the sign-in service of your organisation says you have ({claim}) must be exactly one of: {known}; it says: {given}. So you are not signed in: ask an administrator.",
  },
  SIGN_IN_WITHOUT_BODY: {
    zh: "{role}须属于某一机关，而统一身份认证没有给出（{claim}），因此没有登录。请联系系统管理员。",
    en: "The role {role} is for one body, and the sign-in service of your organisation does not say which ({claim}), so you are not signed in. Ask an administrator.",
  },
  SIGN_IN_BODY_UNKNOWN: {
    zh: "统一身份认证给出的机关“{given}”不是本服务中的某一个机关，因此没有登录。请联系系统管理员。",
    en: "The body that the sign-in service of your organisation says you act for, {given}, is not one body of this service, so you are not signed in. Ask an administrator.",
  },
  FROM_ANOTHER_SITE: {
    zh: "该请求带有登录信息，却不是本服务的页面发出的，因此没有执行。程序须改用访问令牌（请求头 Authorization: Bearer …）。",
    en: "This request came with a session, but not from a page of this service, so it was not done. A program comes with a token (the header Authorization: Bearer …).",
  },
  NO_SESSION_OF: {
    zh: "“{name}”现在没有登录。请填写审计记录（auditEntries）中所见的名称，如“oidc:f3a9”或“token:7”。",
    en: "{name} is not signed in anywhere: give a name as auditEntries has it, such as oidc:f3a9 or token:7.",
  },
  SIGN_IN_NEEDED: {
    zh: "此操作须登录，并具有以下角色之一：{roles}。请登录，或在请求头 Authorization 中给出访问令牌（Bearer …）。",
    en: "This needs somebody who has signed in as one of: {roles}. Sign in, or give a token in the header Authorization (Bearer …).",
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
  OUTSIDE_OWN_PART: {
    zh: "{department}不在{part}及其以下各级之内，只能处理本机关及其以下各级的报告。",
    en: "{department} is neither {part} nor below it: this token is for the reports of that body and those below it.",
  },
  NO_REPORT_TO_DECIDE: {
    zh: "没有{department}{year}年度的报告。请先导入或录入。",
    en: "There is no report of {department} for {year}: import it or type it in first.",
  },
  DECIDED_MEANWHILE: {
    zh: "该报告在您查看之后已有变化：{who}于{at}{what}。您看到的是{seen}，现在是{version}。请查看后重试。",
    en: "The report has changed since you saw it: {who} had it {what} at {at}. You saw {seen}, now it is {version}: look at it, and try again.",
  },
  REPLACED_MEANWHILE: {
    zh: "该报告在您查看之后已有变化：{who}于{at}录入了新的版本。您看到的是{seen}，现在是{version}。请查看后重试。",
    en: "The report has changed since you saw it: {who} entered a new version at {at}. You saw {seen}, now it is {version}: look at it, and try again.",
  },
  VERSION_NEVER_WAS: {
    zh: "该报告从未有过版本“{seen}”，现在是{version}。请填写所查看的报告的 workflow.version。",
    en: "The report never had a version {seen}; now it is {version}. Give workflow.version of the report as you saw it.",
  },
  NOT_FROM_STATE: {
    zh: "只有状态为{from}的报告才能变为{to}，该报告的状态是{state}。此时可以：{may}。",
    en: "A report becomes {to} only from one of: {from}. This one is {state}; from there it can be: {may}.",
  },
  FOUR_EYES: {
    zh: "提交或录入该版本的人（{name}）不能再{what}。请由另一人办理。",
    en: "Who handed this version in or made it ({name}) may not have it {what}: somebody else must.",
  },
  ERRORS_NOT_WAIVED: {
    zh: "该报告有{count}个错误尚未豁免（{checks}），不能发布。请退回更正，或者逐一说明理由予以豁免。",
    en: "The report has errors that nobody has waived ({count}: {checks}), so it cannot be published: send it back to be corrected, or waive each with a reason.",
  },
  REASON_NEEDED: { zh: "须说明理由。", en: "Give a reason." },
  FINDING_NOT_FOUND: {
    zh: "该报告的最新版本没有这个校验结果；数据或规则变化后，校验结果随之变化。请重新查看。",
    en: "The newest version of the report has no such finding; findings change with figures and rules. Look at them again.",
  },
  NOTHING_TO_WAIVE: {
    zh: "校验结果{check}不是错误，或者已经豁免，不妨碍发布。",
    en: "The finding of {check} is no error, or it is waived already: it keeps nothing from being published.",
  },
  NOT_CORRECTED_NOW: {
    zh: "{role}不能更正状态为{state}的报告；可以更正的状态：{states}。",
    en: "The role {role} does not correct a report that is {state}; it corrects those that are: {states}.",
  },
  VERSION_NEEDED: {
    zh: "{department}{year}年度已有报告，最新版本为{version}。如要以录入的数据作为下一版本，请用 version 注明。",
    en: "There is a report of {department} for {year} already, whose newest version is {version}: give it as version, and what you type in is the next one.",
  },
  FORM_NEEDED: {
    zh: "{year}年度没有可用的现行格式。请用 form 指明文件所用的格式。",
    en: "No form that is covered was in force in {year}: say with form which one the document has.",
  },
  NO_CELLS_GIVEN: { zh: "请至少给出一项数据。", en: "Give one cell at least." },
  CELL_GIVEN_TWICE: { zh: "{cell}给出了两次。", en: "{cell} is given twice." },
  NO_SUCH_CELL: {
    zh: "该报告的格式没有“{cell}”一项。只能填写表二、表三、表四中的数据。",
    en: "The form of this report has no cell {cell}: what can be set are the cells of tables 2, 3 and 4.",
  },
  APPLICANT_NEEDED: {
    zh: "{indicator}按申请人类型分列，须给出 applicant。",
    en: "{indicator} is divided by applicant: give applicant.",
  },
  APPLICANT_NOT_HERE: {
    zh: "{indicator}不按申请人类型分列，不能给出 applicant。",
    en: "{indicator} is not divided by applicant: leave applicant out.",
  },
  VALUE_NEEDED: {
    zh: "须给出数值（value）；没有数值时写 null。",
    en: "Give a value; null says that there is no figure.",
  },
  NO_COUNT: {
    zh: "数值须为整数，如“12”，收到的是“{given}”。",
    en: 'A count is a whole number, such as "12", got "{given}".',
  },
  NO_AMOUNT: {
    zh: "金额以元计，最多两位小数，如“4290985.00”，收到的是“{given}”。",
    en: 'An amount is in yuan with two decimal places at most, such as "4290985.00", got "{given}".',
  },
  NOTHING_CORRECTED: {
    zh: "给出的各项与现有数据相同，没有需要更正的。",
    en: "All of these are what the report says already: nothing is to be corrected.",
  },
  NOTHING_TO_CHOOSE: {
    zh: "{cell}没有候选值。请用 correctCells 更正。",
    en: "{cell} has no candidates to choose from: correct it with correctCells.",
  },
  NO_CANDIDATE: {
    zh: "“{given}”不是{cell}的候选值；候选值：{candidates}。",
    en: "{given} is no candidate of {cell}; the candidates are {candidates}.",
  },
  NOT_MOVED_ONCE_PUBLIC: {
    zh: "该报告的状态是{state}，不能改列：公众曾在此处看到它。请先撤回，再为正确的机关和年度导入同一文件。",
    en: "This report is {state} and cannot be moved, because the public has seen it here: withdraw it, and import its document for the right department and year.",
  },
  NOTHING_MOVED: {
    zh: "报告已在该机关和年度之下。请给出另一机关或年度。",
    en: "The report is there already: give another department or year.",
  },
  SAMPLE_AND_REAL: {
    zh: "{department}{year}年的报告与所改列的报告，一份是演示数据，一份不是。请先移除演示数据（sample --remove）。",
    en: "Of the report of {department} for {year} and the one that moves, one is of the made-up sample and the other is not: take the sample away first (sample --remove).",
  },
  TOO_MANY_UPLOADS: {
    zh: "等待导入的文件过多：每人最多{files}个文件、{megabytes} MB。请先导入已上传的文件。",
    en: "Too much waits to be imported: {files} files and {megabytes} MB at most for each sender. Import what was sent first.",
  },
  TOO_MANY_JOBS: {
    zh: "等待导入的任务过多。请稍后重试。",
    en: "Too many imports wait. Try again later.",
  },
  UPLOAD_TYPE: {
    zh: "不能读取“{name}”这类文件。可以上传的类型：{known}。",
    en: "Files such as {name} cannot be read; what can be sent: {known}.",
  },
  UPLOAD_UNKNOWN: {
    zh: "没有标识为“{document}”的上传文件。请用 POST /documents 上传，并在{days}天之内导入。",
    en: "There is no upload {document}: send the file by POST /documents, and import it within {days} days.",
  },
  UPLOAD_GONE: {
    zh: "上传的文件已不在：已经导入，或者等待超过了{days}天。请重新上传。",
    en: "The file is no longer there: it was imported, or has waited for more than {days} days. Send it again.",
  },
  IMPORT_GIVEN_UP: {
    zh: "处理该文件时程序中断了{attempts}次，不再尝试。请联系系统管理员。",
    en: "The program was interrupted {attempts} times while it worked on this file, which is not tried again. Ask an administrator.",
  },
  IMPORT_NO_REPORT: {
    zh: "{why} 文件已保存，但不是报告。如果是报告，请指明机关和年度再次导入，或用 enterReport 录入。",
    en: "{why} The file is kept, but it is no report. If it is one, import it again with department and year, or type its figures in with enterReport.",
  },
  IMPORT_UNCHANGED: {
    zh: "该报告的最新版本就是由这个文件读取的，没有变化。",
    en: "The newest version of the report was read from this file: nothing has changed.",
  },
  MERGED_WITH_ITSELF: {
    zh: "from 和 into 都是{code}。请指明两个机关。",
    en: "from and into are both {code}: name two departments.",
  },
  MERGED_SAMPLE_AND_REAL: {
    zh: "{from}和{into}，一个属于演示数据，一个不属于。请先移除演示数据（sample --remove）。",
    en: "Of {from} and {into}, one is of the made-up sample and the other is not: take the sample away first (sample --remove).",
  },
  MERGED_SAME_YEARS: {
    zh: "{from}和{into}都有{years}年度的报告。如确为同一机关，请先用 moveReport 把其中从未发布的报告改列到另一机关。",
    en: "Both {from} and {into} have a report of: {years}. If they are one body, file what was never published of one under the other with moveReport first.",
  },
  MERGED_ABOVE: {
    zh: "{from}和{into}在某一年度有隶属关系，不是同一机关。如登记有误，请先更正。",
    en: "Of {from} and {into}, one belongs to the other in some year: they are two bodies. If the register is wrong, correct it first.",
  },
  MERGED_SUCCESSION: {
    zh: "{from}和{into}有承继关系，不是同一机关。如登记有误，请先更正前身机关。",
    en: "Of {from} and {into}, one took over from the other: they are two bodies. If the register is wrong, correct the predecessors first.",
  },
  INPUT_MUST: { zh: "{field}：{must}。", en: "{field} {must}." },
  KEY_LENGTH: {
    zh: "idempotencyKey须有1至{most}个字符，收到{given}个。",
    en: "An idempotencyKey has 1 to {most} characters, this one has {given}.",
  },
  TOKEN_ISSUED_BEFORE: {
    zh: "该请求已于{at}办理，签发了第{id}号令牌。令牌当时已显示，不保存，也不再显示。如已遗失，请将其吊销（revokeToken），再另签发。",
    en: "This request was done at {at}: it issued token number {id}, which was shown then and is kept nowhere. If it is lost, revoke it (revokeToken) and issue another one.",
  },
  KEY_OF_ANOTHER: {
    zh: "idempotencyKey“{key}”已用于{at}的另一请求（{action}）。请为新的请求另取一个。",
    en: "The idempotencyKey {key} was used for another request ({action}, {at}): give a new request a key of its own.",
  },
  FIRST_TOKEN: {
    zh: "首次启动：已签发系统管理员令牌，只显示这一次：{token}",
    en: "First start: a token for an administrator was issued. It is shown this once: {token}",
  },
} as const;
