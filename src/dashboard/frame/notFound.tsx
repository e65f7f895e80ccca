import { Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { ViewAnchor } from "../address/links";
import { usePageLanguage } from "../language/language";
import type { PageLanguage } from "../language/pageText";

/** What an address shows at which there is no page, in both languages: who came from elsewhere chose none. */
export function NotFound() {
  const language = usePageLanguage();
  const [first, second]: readonly PageLanguage[] = language === "zh" ? ["zh", "en"] : ["en", "zh"];
  useDocumentTitle(`${TITLES[language]} · Disclosure Graph`);
  return (
    <Stack>
      <Title order={1}>{TITLES[first ?? "zh"]}</Title>
      <Sentence language={first ?? "zh"} />
      <section lang={second === "en" ? "en" : "zh-CN"}>
        <Title order={2}>{TITLES[second ?? "en"]}</Title>
        <Sentence language={second ?? "en"} />
      </section>
    </Stack>
  );
}

const TITLES: Readonly<Record<PageLanguage, string>> = { zh: "没有这个页面", en: "No such page" };

function Sentence({ language }: { readonly language: PageLanguage }) {
  if (language === "en")
    return (
      <Text>
        There is nothing at this address. Go on from the{" "}
        <ViewAnchor to="/" search={{ lang: "en" }}>
          start page
        </ViewAnchor>
        , or search.
      </Text>
    );
  return (
    <Text>
      此地址没有内容。请从
      <ViewAnchor to="/" search={{ lang: undefined }}>
        首页
      </ViewAnchor>
      继续，或者搜索。
    </Text>
  );
}
