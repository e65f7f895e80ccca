import type { CellStatus } from "../../documents";
import type { PageText } from "../../language/pageText";
import { countText } from "../../value/numberText";

/** How many cells of the form a report has, and how many of them are to be looked at: `198格，存疑2格`. */
export function cellsReadText(cells: readonly { readonly status: CellStatus }[]): PageText {
  const counted = (...statuses: readonly CellStatus[]) =>
    cells.filter(({ status }) => statuses.includes(status)).length;
  const read = cells.length - counted("MISSING", "NOT_IN_FORM");
  const parts = [
    { count: counted("UNCERTAIN", "UNREADABLE"), zh: "存疑", en: "uncertain" },
    { count: counted("MISSING"), zh: "缺失", en: "missing" },
  ].filter(({ count }) => count > 0);
  return {
    zh: [`${countText(read)}格`, ...parts.map(({ count, zh }) => `${zh}${countText(count)}格`)].join("，"),
    en: [`${countText(read)} cells`, ...parts.map(({ count, en }) => `${countText(count)} ${en}`)].join(", "),
  };
}
