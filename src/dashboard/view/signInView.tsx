import { Button, Code, Paper, PasswordInput, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useState } from "react";
import { useQuery } from "urql";
import { ROOT } from "../address/root";
import { RefusalShown } from "../ask/refusalShown";
import { openSession } from "../ask/session";
import { SignInWaysDocument } from "../documents";
import { useSay } from "../language/language";
import type { PageText } from "../language/pageText";

/** Signs somebody in who works on reports. What is published needs no sign-in. */
export function SignInView() {
  const say = useSay();
  const title = say({ zh: "登录", en: "Sign in" });
  useDocumentTitle(`${title} · Disclosure Graph`);
  const [{ data }] = useQuery({ query: SignInWaysDocument });
  const provider = data?.signInWays?.find(({ kind }) => kind !== "TOKEN");
  const [refusal, setRefusal] = useState<PageText | null>(null);
  const [isAsking, setAsking] = useState(false);
  const send = async (token: string) => {
    setAsking(true);
    const why = await openSession(token);
    setRefusal(why);
    setAsking(false);
    // All that was asked before was asked as somebody else.
    if (why === null) window.location.assign(new URL("queue", ROOT));
  };
  return (
    <Stack maw="34em">
      <Title order={1} size="h2">
        {title}
      </Title>
      <Text>
        {say({
          zh: "已发布的数据无需登录。报送、审核、发布年报的人员，请用系统管理员签发的访问令牌登录。",
          en: "What is published needs no sign-in. Whoever hands in, reviews or publishes reports signs in with the token that an administrator issued.",
        })}
      </Text>
      <Paper withBorder p="md">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send(String(new FormData(event.currentTarget).get("token") ?? "").trim());
          }}
        >
          <Stack>
            <PasswordInput
              name="token"
              required
              autoComplete="current-password"
              label={say({ zh: "访问令牌", en: "Token" })}
              description={
                <>
                  {say({ zh: "开头是", en: "It begins with " })}
                  <Code>dg_</Code>
                </>
              }
              visibilityToggleButtonProps={{
                "aria-label": say({ zh: "显示或隐藏令牌", en: "Show or hide the token" }),
              }}
            />
            <RefusalShown refusal={refusal} />
            <Button type="submit" loading={isAsking}>
              {title}
            </Button>
          </Stack>
        </form>
      </Paper>
      {provider && (
        <Button component="a" variant="default" href={`${provider.address}?${new URLSearchParams({ to: "/queue" })}`}>
          {say({ zh: "用统一身份认证登录", en: "Sign in with your organisation's account" })}
        </Button>
      )}
    </Stack>
  );
}
