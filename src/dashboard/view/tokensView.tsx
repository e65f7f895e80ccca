import { AnswerShown } from "../ask/answerShown";
import { AccessTokensDocument } from "../documents";
import { useSay } from "../language/language";
import { IssueToken } from "./keeping/issueToken";
import { TokenTable } from "./keeping/tokenTable";
import { WorkView } from "./office/workView";

/** Who may come in as what: tokens are issued and revoked. */
export function TokensView() {
  const say = useSay();
  return (
    <WorkView
      title={say({ zh: "访问令牌", en: "Tokens" })}
      about={say({
        zh: "令牌使人或程序以某一角色进入，一般限于一个机关及其以下各级。令牌本身只在签发时显示一次。",
        en: "A token lets a person or program in with a role, mostly for one department and those below it. The token itself is shown once, when it is issued.",
      })}
      right="SEE_TOKENS"
    >
      <IssueToken />
      <AnswerShown document={AccessTokensDocument} variables={{}} height={400}>
        {({ accessTokens }) => <TokenTable tokens={accessTokens ?? []} />}
      </AnswerShown>
    </WorkView>
  );
}
