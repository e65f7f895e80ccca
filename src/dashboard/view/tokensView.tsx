import { Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { AnswerShown } from "../ask/answerShown";
import { AccessTokensDocument } from "../documents";
import { useSay } from "../language/language";
import { IssueToken } from "./keeping/issueToken";
import { TokenTable } from "./keeping/tokenTable";
import { OnlyFor } from "./office/onlyFor";

/** Who may come in as what: tokens are issued and revoked. */
export function TokensView() {
  const say = useSay();
  const title = say({ zh: "访问令牌", en: "Tokens" });
  useDocumentTitle(`${title} · Disclosure Graph`);
  return (
    <Stack>
      <Title order={1} size="h2">
        {title}
      </Title>
      <Text maw="46em">
        {say({
          zh: "令牌使人或程序以某一角色进入，一般限于一个机关及其以下各级。令牌本身只在签发时显示一次。",
          en: "A token lets a person or program in with a role, mostly for one department and those below it. The token itself is shown once, when it is issued.",
        })}
      </Text>
      <OnlyFor right="SEE_TOKENS">
        <IssueToken />
        <AnswerShown document={AccessTokensDocument} variables={{}} height={400}>
          {({ accessTokens }) => <TokenTable tokens={accessTokens ?? []} />}
        </AnswerShown>
      </OnlyFor>
    </Stack>
  );
}
