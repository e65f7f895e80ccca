import { useMemo, useState } from "react";
import type { CombinedError } from "urql";
import type { PageText } from "../language/pageText";
import { sentenceOf } from "./sentenceOf";

/** A page of a list. */
export interface PageOf<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The most rows of one page. */
export const MOST_ROWS = 1_000;

/** The rows of a list that are there, and how to have more. */
export interface FurtherPages<Row> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  readonly isAsking: boolean;
  /** Why the last page did not come. */
  readonly failure: PageText | null;
  readonly askMore: () => void;
}

/** The rows of a first page, and of those after it that were asked for. Another first page begins anew. */
export function useFurtherPages<Row>(
  first: PageOf<Row>,
  askAfter: (
    cursor: string,
  ) => Promise<{ readonly page: PageOf<Row> | undefined; readonly error?: CombinedError | undefined }>,
): FurtherPages<Row> {
  const [{ of, pages, isAsking, failure }, setState] = useState<Further<Row>>(nothingAfter(first));
  const isOld = of !== first;
  const further = isOld ? (NO_PAGES as readonly PageOf<Row>[]) : pages;
  const { hasNextPage, endCursor } = (further.at(-1) ?? first).pageInfo;
  const rows = useMemo(() => [first, ...further].flatMap(({ nodes }) => nodes), [first, further]);
  return {
    rows,
    hasMore: hasNextPage,
    isAsking: !isOld && isAsking,
    failure: isOld ? null : failure,
    askMore: () => {
      if (!hasNextPage || (!isOld && isAsking)) return;
      setState({ of: first, pages: further, isAsking: true, failure: null });
      void askAfter(endCursor ?? "").then(({ page, error }) =>
        setState((now) => (now.of === first ? { of: first, ...answered(further, page, error) } : now)),
      );
    },
  };
}

const NO_PAGES: readonly PageOf<never>[] = [];

interface Further<Row> {
  readonly of: PageOf<Row>;
  readonly pages: readonly PageOf<Row>[];
  readonly isAsking: boolean;
  readonly failure: PageText | null;
}

function nothingAfter<Row>(of: PageOf<Row>): Further<Row> {
  return { of, pages: [], isAsking: false, failure: null };
}

function answered<Row>(
  pages: readonly PageOf<Row>[],
  page: PageOf<Row> | undefined,
  error: CombinedError | undefined,
): Omit<Further<Row>, "of"> {
  return {
    pages: page ? [...pages, page] : pages,
    isAsking: false,
    failure: error ? sentenceOf(error) : null,
  };
}
