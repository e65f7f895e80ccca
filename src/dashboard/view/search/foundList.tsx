import { Button, List, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import { AnswerShown } from "../../ask/answerShown";
import { SearchViewDocument, type SearchViewQuery, type SearchViewQueryVariables } from "../../documents";
import { useSay } from "../../language/language";

interface FoundPage<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface FoundPagesProps<Row> {
  readonly page: FoundPage<Row>;
  readonly keyOf: (row: Row) => string;
  readonly row: (row: Row) => ReactNode;
  /** The question for the page after a cursor, of this list alone. */
  readonly after: (cursor: string) => SearchViewQueryVariables;
  readonly pageIn: (answer: NonNullable<SearchViewQuery["search"]>) => FoundPage<Row> | null | undefined;
}

interface FoundListProps<Row> extends FoundPagesProps<Row> {
  readonly title: string;
  /** What is said of an empty list. */
  readonly none: string;
}

/** One list of what a search found, with a button for more. */
export function FoundList<Row>({ title, none, ...pages }: FoundListProps<Row>) {
  const id = useId();
  return (
    <Stack component="section" aria-labelledby={id} gap="sm">
      <Title order={2} size="h3" id={id}>
        {title}
      </Title>
      {pages.page.nodes.length === 0 ? <Text>{none}</Text> : <FoundPages {...pages} />}
    </Stack>
  );
}

/** A page, and behind a button the next one, which is asked for on its own. */
function FoundPages<Row>({ page, ...next }: FoundPagesProps<Row>) {
  const say = useSay();
  const [isAsked, setAsked] = useState(false);
  const cursor = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  return (
    <>
      <List listStyleType="none" spacing="sm">
        {page.nodes.map((row) => (
          <List.Item key={next.keyOf(row)}>{next.row(row)}</List.Item>
        ))}
      </List>
      {cursor !== null && !isAsked && (
        <Button variant="default" className="no-print" onClick={() => setAsked(true)} style={{ alignSelf: "start" }}>
          {say({ zh: "更多", en: "More" })}
        </Button>
      )}
      {cursor !== null && isAsked && (
        <AnswerShown document={SearchViewDocument} variables={next.after(cursor)} height={400}>
          {({ search }) => {
            const following = search && next.pageIn(search);
            return (
              following && (
                <Stack gap="sm" tabIndex={-1} ref={focusOn}>
                  <FoundPages page={following} {...next} />
                </Stack>
              )
            );
          }}
        </AnswerShown>
      )}
    </>
  );
}

/** The button that was pressed is gone: whoever goes on by keyboard goes on at what came in its place. */
function focusOn(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
