import type { Phrase } from "../../message/phrases";

/** How browsers display elements without a style sheet. */

const BLOCK =
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer " +
  "form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p pre " +
  "section summary title ul xmp";

const DISPLAYS: ReadonlyMap<string, string> = new Map([
  ...BLOCK.split(" ").map((tag) => [tag, "block"] as const),
  ["table", "table"],
  ["thead", "table-header-group"],
  ["tbody", "table-row-group"],
  ["tfoot", "table-footer-group"],
  ["tr", "table-row"],
  ["td", "table-cell"],
  ["th", "table-cell"],
  ["col", "table-column"],
  ["colgroup", "table-column-group"],
]);

/** The `display` of an element by its tag name. */
export function displayOf(tag: string): string {
  return DISPLAYS.get(tag) ?? "inline";
}

/**
 * Elements whose content is never shown, with a name for it in words for a person. The name is empty if the content is
 * not text of the page.
 */
export const NEVER_SHOWN: ReadonlyMap<string, Phrase | ""> = new Map([
  ["script", ""],
  ["style", ""],
  ["xml", ""],
  ["datalist", ""],
  ["noembed", ""],
  ["noframes", ""],
  ["rt", ""],
  ["rp", ""],
  ["rtc", ""],
  ["noscript", "noscript"],
  ["template", "a template"],
]);

/** Whether an element begins on a new line and ends its line. */
export function breaksLines(display: string): boolean {
  const known = breaking.get(display);
  if (known !== undefined) return known;
  const breaks = !/^(?:inline|none|contents|ruby)/.test(display);
  breaking.set(display, breaks);
  return breaks;
}

const breaking = new Map<string, boolean>();
