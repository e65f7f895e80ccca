import { Alert, Anchor, Stack, Text } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { type ErrorComponentProps, useLocation } from "@tanstack/react-router";
import { OddParameters, sentenceOfOdd } from "../address/oddParameters";
import { ROOT } from "../address/root";
import { searchParsed, searchWritten } from "../address/searchText";
import type { PageText } from "../language/pageText";

/** What stands in place of a view that cannot be shown: each odd parameter of its address, or that the page failed. */
export function ViewFailure({ error }: ErrorComponentProps) {
  const odd = oddIn(error);
  const { pathname, searchStr } = useLocation();
  const search = searchParsed(searchStr);
  // The language may be what is odd, so it is read by itself.
  const language = search.lang === "en" ? "en" : "zh";
  const say = (text: PageText) => text[language];
  const title = odd ? TITLE : FAILED;
  useDocumentTitle(`${say(title)} · Disclosure Graph`);
  const others = searchWritten({
    ...search,
    ...Object.fromEntries(odd?.parameters.map(({ name }) => [name, ""]) ?? []),
  });
  return (
    <Alert color="yellow" role="alert" title={say(title)} lang={language === "en" ? "en" : "zh-CN"}>
      <Stack gap="xs">
        {odd ? (
          odd.parameters.map((one) => <Text key={one.name}>{say(sentenceOfOdd(one))}</Text>)
        ) : (
          <Text>{say(SORRY)}</Text>
        )}
        <Text>
          {others !== searchStr && (
            <Anchor href={`${pathname}${others}`}>{say({ zh: "去掉后再看", en: "Show it without" })}</Anchor>
          )}{" "}
          <Anchor href={`${ROOT.pathname}${language === "en" ? "?lang=en" : ""}`}>
            {say({ zh: "首页", en: "Start page" })}
          </Anchor>
        </Text>
      </Stack>
    </Alert>
  );
}

const TITLE: PageText = { zh: "地址有误", en: "The address is odd" };
const FAILED: PageText = { zh: "页面出错", en: "The page failed" };
const SORRY: PageText = {
  zh: "此页面无法显示。请重新载入；仍然如此的，请将地址告知管理员。",
  en: "This page cannot be shown. Load it again; if that does not help, tell the administrator its address.",
};

/** The router throws an error of its own around that of a parameter. */
function oddIn(error: unknown): OddParameters | null {
  if (error instanceof OddParameters || !(error instanceof Error)) return error instanceof OddParameters ? error : null;
  return error.cause instanceof OddParameters ? error.cause : null;
}
