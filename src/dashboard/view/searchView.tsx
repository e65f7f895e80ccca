import { Stack, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { getRouteApi } from "@tanstack/react-router";
import { AnswerShown } from "../ask/answerShown";
import { SearchViewDocument } from "../documents";
import { useSay } from "../language/language";
import { Found } from "./search/found";
import { SearchForm } from "./search/searchForm";
import { SearchHints } from "./search/searchHints";
import { ViewHead } from "./viewHead";

const route = getRouteApi("/search");

/** What a text finds: departments, passages of reports, normative documents. */
export function SearchView() {
  const say = useSay();
  const { text, under, years } = route.useSearch();
  if (text === undefined) return <SearchStart />;
  const variables = { text, ...(under !== undefined && { under }), ...(years && { years }) };
  return (
    <Stack>
      <ViewHead
        title={say({ zh: `搜索“${text}”`, en: `Search for “${text}”` })}
        document={SearchViewDocument}
        variables={variables}
      />
      <SearchForm />
      <AnswerShown document={SearchViewDocument} variables={variables}>
        {({ search }) => search && <Found key={JSON.stringify(variables)} search={search} variables={variables} />}
      </AnswerShown>
    </Stack>
  );
}

/** What is shown before anything is searched for. */
function SearchStart() {
  const title = useSay()({ zh: "搜索", en: "Search" });
  useDocumentTitle(`${title} · Disclosure Graph`);
  return (
    <Stack>
      <Title order={1} size="h2">
        {title}
      </Title>
      <SearchForm />
      <SearchHints />
    </Stack>
  );
}
