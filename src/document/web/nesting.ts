/** Which elements of HTML end other elements: HTML Living Standard, 13.2.6, as far as the pages of reports need it. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements without content or end tag. */
export const VOID = set(
  "area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr",
);

/** Formatting elements: they continue in the next block until an end tag closes them. */
export const FORMATTING = set("a b big code em font i nobr s small strike strong tt u");

/** Elements that contain only other parts of a table. */
export const TABLE_CONTEXTS = set("table thead tbody tfoot tr");

export const PARTS_OF_ROW = set("td th");

const TABLE_PARTS = set("thead tbody tfoot tr td th caption colgroup col");

export function isTablePart(tag: string): boolean {
  return TABLE_PARTS.has(tag);
}

const SCOPES = set("table td th caption template object marquee applet button html body iframe svg math");

/** Whether an end tag inside this element never ends an element around it. */
export function isScope(tag: string): boolean {
  return SCOPES.has(tag);
}

/** Open elements that a start tag ends, and elements at which the search for them stops. */
interface ImpliedEnd {
  readonly ends: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
}

const NONE = set("");
const PARAGRAPH_END: ImpliedEnd = { ends: set("p"), within: NONE };
const HEADING_ENDS: ImpliedEnd = { ends: set("h1 h2 h3 h4 h5 h6"), within: set("div section article") };

/** Block elements. An end tag of an inline element inside them ends nothing around them. */
export const BLOCKS = set(
  "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form header" +
    " hgroup h1 h2 h3 h4 h5 h6 hr li main menu nav ol p pre section summary ul",
);

const IMPLIED = new Map<string, readonly ImpliedEnd[]>([
  ...[...BLOCKS, "table"].map((tag) => [tag, [PARAGRAPH_END]] as const),
  ...["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => [tag, [PARAGRAPH_END, HEADING_ENDS]] as const),
  ["li", [{ ends: set("li"), within: set("ul ol menu dir") }, PARAGRAPH_END]],
  ...["dt", "dd"].map((tag) => [tag, [{ ends: set("dt dd"), within: set("dl") }, PARAGRAPH_END]] as const),
  ["option", [{ ends: set("option"), within: set("select datalist optgroup") }]],
  ["optgroup", [{ ends: set("optgroup option"), within: set("select") }]],
  ...["rt", "rp"].map((tag) => [tag, [{ ends: set("rt rp"), within: set("ruby") }]] as const),
  ["body", [{ ends: set("head"), within: NONE }]],
]);

/** What a start tag ends, besides parts of tables. */
export function impliedEnds(tag: string): readonly ImpliedEnd[] {
  return IMPLIED.get(tag) ?? [];
}
