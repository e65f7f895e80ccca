import { Button, Divider, Stack, Text } from "@mantine/core";
import { ViewNavLink } from "../address/links";
import { ROOT } from "../address/root";
import { closeSession } from "../ask/session";
import { useSay } from "../language/language";
import { LANGUAGE_OF_REPORTS } from "../language/pageText";
import { ownName } from "../value/personName";
import { NAMES_OF_ROLES } from "../value/roleName";
import { useViewer } from "./viewer";

/** The way in for those who work on reports; for whoever has signed in, the views of that work, and the way out. */
export function WorkLinks() {
  const say = useSay();
  const viewer = useViewer();
  if (viewer === undefined) return null;
  const mayImport = viewer?.may.includes("IMPORT_REPORT");
  const leave = async () => {
    window.location.assign((await closeSession().catch(() => null)) ?? ROOT);
  };
  return (
    <>
      <Divider my="xs" />
      {viewer === null ? (
        <ViewNavLink label={say({ zh: "登录", en: "Sign in" })} to="/sign-in" />
      ) : (
        <>
          {mayImport && <ViewNavLink label={say({ zh: "报送", en: "Hand in" })} to="/hand-in" />}
          <ViewNavLink label={say({ zh: "办理", en: "Queue" })} to="/queue" />
          {viewer.may.includes("SEE_ROUNDS") && (
            <ViewNavLink label={say({ zh: "报送安排", en: "Rounds" })} to="/rounds" />
          )}
          {viewer.may.includes("SEE_TOKENS") && (
            <ViewNavLink label={say({ zh: "访问令牌", en: "Tokens" })} to="/tokens" />
          )}
          {viewer.may.includes("REGISTER_DEPARTMENT") && (
            <ViewNavLink label={say({ zh: "机关登记", en: "Register" })} to="/register" />
          )}
          <Stack gap={4} p="xs" component="section" aria-label={say({ zh: "当前用户", en: "Signed in" })}>
            <Text size="sm" lang={LANGUAGE_OF_REPORTS}>
              {ownName(viewer.name)}
            </Text>
            <Text size="xs" c="dimmed">
              {say(NAMES_OF_ROLES[viewer.role])}
              {viewer.department && say({ zh: `，${viewer.department.name}`, en: `, ${viewer.department.name}` })}
            </Text>
            <Button variant="default" size="xs" onClick={() => void leave()}>
              {say({ zh: "退出", en: "Sign out" })}
            </Button>
          </Stack>
        </>
      )}
    </>
  );
}
