import { Stack, Text, Title } from "@mantine/core";
import { ViewAnchor } from "../address/links";
import { useSay } from "../language/language";

/** What an address shows at which there is no page. */
export function NotFound() {
  const say = useSay();
  return (
    <Stack>
      <Title order={1}>{say({ zh: "没有这个页面", en: "No such page" })}</Title>
      <Text>
        {say({ zh: "地址有误，请从", en: "The address is wrong. Go on from the " })}
        <ViewAnchor to="/">{say({ zh: "首页", en: "start page" })}</ViewAnchor>
        {say({ zh: "继续。", en: "." })}
      </Text>
    </Stack>
  );
}
