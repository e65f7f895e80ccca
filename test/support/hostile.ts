import fc from "fast-check";

/** A request as nobody of good will sends it. */
export interface HostileRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

const LONG = 20_000;
const repeated = (count: number, text: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(" ");
const size = (max: number) => fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max }));

const number = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.bigInt().map(String),
  fc.constantFrom("1e309", "-0", "99999999999999999999", "0x1F", "1.", "null", "true", '"1"', "[]", "{}"),
);
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  size(LONG).map((length) => "局".repeat(length)),
  fc.constantFrom("\u0000", "\ud800", "' OR 1=1 --", "%", "\\", "示例市", "C", "\u202e", "../../etc/passwd"),
);
const quoted = text.map((value) => JSON.stringify(value));
const value = fc.oneof(
  number.map(String),
  quoted,
  size(2000).map((count) => `[${repeated(count, String)}]`),
);

/** Questions that are deep, wide, long, or have values that nobody expects. */
const document = fc.oneof(
  size(3000).map((depth) => `{ department(code: "C") ${"{ parent ".repeat(depth)}{ name }${" }".repeat(depth)} }`),
  size(4000).map((count) => `{ ${repeated(count, (i) => `a${i}: __typename`)} }`),
  size(300).map((count) => `{ ${repeated(count, (i) => `a${i}: __schema { types { name fields { name } } }`)} }`),
  size(300).map(
    (count) =>
      `{ ${repeated(count, (i) => `a${i}: aggregate(groupBy: [DEPARTMENT, YEAR]) { figures { rules { made } } }`)} }`,
  ),
  size(4000).map((count) => `{ forms { ${"code ".repeat(count)} } }`),
  size(4000).map((count) => `{ __typename ${"@skip(if: false) ".repeat(count)} }`),
  size(2000).map((count) => repeated(count, (i) => `query Q${i} { __typename }`)),
  size(200).map(
    (n) =>
      `{ ...F0 } ${repeated(n, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F${n} on Query { __typename }`,
  ),
  size(200).map(
    (n) => `{ ...F0 } ${repeated(n, (i) => `fragment F${i} on Query { ...F${(i + 1) % Math.max(1, n)} }`)}`,
  ),
  size(3000).map((n) => `{ report(department: ${"[".repeat(n)}${"]".repeat(n)}, year: 2020) { year } }`),
  fc.tuple(value, value).map(([a, b]) => `{ report(department: ${a}, year: ${b}) { year } }`),
  fc
    .tuple(value, value, value)
    .map(
      ([a, b, c]) => `{ trend(of: [RULES_MADE], from: ${a}, to: ${b}, where: { years: ${c} }) { points { year } } }`,
    ),
  fc
    .tuple(value, value)
    .map(([a, b]) => `{ reports(first: ${a}, after: ${b}) { totalCount nodes { sections { text } } } }`),
  fc
    .tuple(value, value)
    .map(([a, b]) => `{ ranking(by: RULES_MADE, year: ${a}, minimumBase: ${b}, first: 1000) { totalCount } }`),
  value.map((a) => `{ aggregate(asOf: ${a}) { year figures { rules { made } } } }`),
  quoted.map((a) => `{ node(id: ${a}) { id __typename } departments(where: { nameContains: ${a} }) { totalCount } }`),
  quoted.map(
    (a) => `{ search(text: ${a}, under: ${a}) { sections { totalCount } } all: search(text: ${a}) {
      departments { totalCount } sections { totalCount } normativeDocuments { totalCount } } }`,
  ),
  quoted.map((a) => `{ reports(mentions: ${a}) { totalCount } findings(where: { checks: [${a}] }) { totalCount } }`),
  text,
  fc.string({ unit: fc.constantFrom(...'{}()[]$@!:|."#,a1 \n'), maxLength: 500 }),
);

const WITH_VARIABLES = [
  "query($a: Applicant, $d: Direction, $y: Int!) { ranking(by: RULES_MADE, year: $y, applicant: $a, direction: $d) { totalCount } }",
  "query($w: ReportFilter, $f: Int, $i: Boolean = true) { reports(where: $w, first: $f) @include(if: $i) { totalCount } }",
  "query($y: [Int!], $t: DateTime) { aggregate(where: { years: $y }, asOf: $t) { year } }",
  "query($id: ID!, $a: String) { node(id: $id) { id } reports(after: $a) { totalCount } }",
];
const deep = size(LONG).map((levels) => ({ raw: `${"[".repeat(levels)}${"]".repeat(levels)}` }));
const json = fc.oneof(
  fc.jsonValue({ maxDepth: 6 }),
  size(LONG).map((count) => Array(count).fill(2020)),
  text,
  deep,
);
const variables = fc.oneof(
  fc.dictionary(fc.constantFrom("a", "d", "y", "w", "f", "i", "t", "id"), json),
  fc.dictionary(text, json, { maxKeys: 5 }),
  json,
);

// What JSON.stringify would end the stack at is put in as text.
function written(value: unknown): string {
  if (value !== null && typeof value === "object" && "raw" in value) return String(value.raw);
  if (value !== null && typeof value === "object" && !Array.isArray(value))
    return `{${Object.entries(value)
      .map(([name, part]) => `${JSON.stringify(name)}:${written(part)}`)
      .join()}}`;
  return JSON.stringify(value) ?? "null";
}

const question = fc.oneof(
  fc.record({ query: document }),
  fc.record({ query: fc.constantFrom(...WITH_VARIABLES), variables }),
  fc.record({ query: document, operationName: fc.oneof(text, json), extensions: json }, { requiredKeys: ["query"] }),
  json,
);

const bytes = fc.oneof(
  { weight: 6, arbitrary: question.map((asked) => Buffer.from(written(asked))) },
  question.map((asked) => Buffer.from(written(asked), "utf16le")),
  question.map((asked) => Buffer.from(`\ufeff${written(asked)}`)),
  fc.tuple(question, fc.nat()).map(([asked, at]) => Buffer.from(written(asked)).subarray(0, at % 1000)),
  fc.array(question, { maxLength: 5 }).map((all) => Buffer.from(`[${all.map(written).join()}]`)),
  fc.uint8Array({ maxLength: 2000 }).map((all) => Buffer.from(all)),
);

const headers = fc.record(
  {
    "content-type": fc.oneof(
      { weight: 8, arbitrary: fc.constant("application/json") },
      fc.constantFrom(
        "application/json; charset=utf-16",
        "text/plain",
        "application/graphql",
        "multipart/form-data",
        "x",
      ),
    ),
    accept: fc.constantFrom(
      "*/*",
      "application/json",
      "application/graphql-response+json",
      "text/html",
      "",
      "multipart/mixed",
    ),
    "content-encoding": fc.constantFrom("gzip", "br", "identity", "x"),
    "if-none-match": fc.constantFrom("*", '"a"', 'W/"a", "b"', "x".repeat(2000)),
    "x-forwarded-for": fc.constantFrom("1.2.3.4", "x", "1,2,3", "::1, ::2"),
    origin: fc.constantFrom("null", "http://evil.example", "x"),
    "accept-language": fc.string({ unit: "grapheme-ascii", maxLength: 20 }).map((tag) => tag.replace(/[^ -~]/g, "")),
    "x-filler": fc.constantFrom("", "y".repeat(20_000)),
  },
  { requiredKeys: ["content-type"] },
);

// An address holds no half of a pair of UTF-16.
function wellFormed(given: string): string {
  return Buffer.from(given).toString();
}

const post = fc.record({
  method: fc.constant("POST"),
  path: fc.constant("/graphql"),
  headers,
  body: bytes,
});
const get = fc
  .record({ query: fc.oneof(document, text), variables: fc.oneof(variables.map(written), text), twice: fc.boolean() })
  .map(({ query, variables: given, twice }) => {
    const search = new URLSearchParams({ query: wellFormed(query), variables: wellFormed(given) });
    return `/graphql?${search}${twice ? "&query={forms{code}}" : ""}`;
  });
const other = fc.record({
  method: fc.constantFrom("GET", "OPTIONS", "PUT", "DELETE", "PATCH"),
  path: fc.oneof(
    get,
    fc.constantFrom("/graphql", "/graphql/", "/graphql?query=%zz", "/graphql?%", "//graphql", "/graphql/..%2f"),
  ),
  headers: headers.map(({ "content-type": _, ...rest }) => rest),
  body: fc.constant(null),
});

const head = fc.record({
  method: fc.constant("HEAD"),
  path: fc.constantFrom("/graphql", "/graphql?query={forms{code}}", "/graphql?query={"),
  headers: fc.constant({}),
  body: fc.constant(null),
});

export const hostileRequest: fc.Arbitrary<HostileRequest> = fc.oneof(
  { weight: 8, arbitrary: post },
  { weight: 2, arbitrary: other },
  { weight: 1, arbitrary: head },
) as fc.Arbitrary<HostileRequest>;
