import fc from "fast-check";
import type { AnswerTables, Table, TableColumn, TableValue, ValueKind } from "../../src/export/table/table";

/** Texts that one format or another makes something else of. */
const TRICKY_WORDS = [
  "007",
  "11010519491231002X",
  "1e3",
  "-5",
  '=HYPERLINK("http://example.org","看")',
  "＝1+1",
  " +1",
  "@SUM(A1)",
  "-",
  "a,b;c\td",
  '他说："公开"',
  "第一行\r\n第二行",
  " 前后有空格 ",
  "<b>&amp;</b>",
  "_x000D_",
  "\u0000\uFFFD\u0085",
  "constructor",
  "null",
  "TRUE",
  "2024-01-20",
  "",
];

const word = fc.oneof(
  fc.constantFrom(...TRICKY_WORDS),
  // An apostrophe at the beginning is what CSV adds to defuse formulas.
  fc.string({ unit: "binary", maxLength: 12 }).filter((text) => !text.startsWith("'")),
);

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n }), fc.constantFrom(0, 2, 6))
  .map(([digits, places]) => {
    if (places === 0) return String(digits);
    const text = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
    return `${digits < 0n ? "-" : ""}${text.slice(0, -places)}.${text.slice(-places)}`;
  });

const day = fc
  .date({ min: new Date("1890-01-01T00:00:00Z"), max: new Date("2100-01-01T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const VALUES: Readonly<Record<ValueKind, fc.Arbitrary<TableValue>>> = {
  count: fc.oneof(fc.integer({ min: -1000, max: 100_000 }), fc.maxSafeInteger()),
  decimal,
  day,
  moment: fc
    .tuple(day, fc.integer({ min: 0, max: 999_999 }))
    .map(([on, micros]) => `${on}T08:30:00.${String(micros).padStart(6, "0")}Z`),
  truth: fc.boolean(),
  word,
};

const KINDS = Object.keys(VALUES) as ValueKind[];
const STATUSES = ["REPORTED", "BLANK", "UNCERTAIN", "NOT_IN_FORM", "NOT_REPORTED", "NOT_EXPECTED"];

/** Columns in groups: a dimension of one to three columns, a measure with its status, or an attribute. */
const group = fc.oneof(
  fc.record({
    role: fc.constant("dimension"),
    kinds: fc.array(fc.constantFrom<ValueKind>("word", "count"), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    role: fc.constant("measure"),
    kinds: fc.tuple(fc.constantFrom<ValueKind>("count", "decimal"), fc.constant<ValueKind>("word")),
  }),
  fc.record({ role: fc.constant("attribute"), kinds: fc.tuple(fc.constantFrom(...KINDS)) }),
) as fc.Arbitrary<{ role: "dimension" | "measure" | "attribute"; kinds: ValueKind[] }>;

const label = fc.constantFrom("名称", "金额", "金额（元）", "a（b）", "=1+1").map((zh) => ({ zh, en: zh }));

function columnsOf(
  groups: readonly { role: "dimension" | "measure" | "attribute"; kinds: ValueKind[] }[],
  labels: readonly { zh: string; en: string }[],
): TableColumn[] {
  return groups.flatMap(({ role, kinds }, g) =>
    kinds.map(
      (kind, i): TableColumn => ({
        code: `g${g}.c${i}`,
        label: labels[(g + i) % labels.length] as TableColumn["label"],
        description: { zh: "字段", en: "A field" },
        kind,
        unit: kind === "decimal" && g % 2 === 0 ? { zh: "元", en: "yuan" } : null,
        role: role === "measure" && i === 1 ? "status" : role,
        ...(role === "dimension" ? { dimension: `g${g}` } : {}),
        ...(role === "measure" && i === 0 ? { statusColumn: `g${g}.c1` } : {}),
      }),
    ),
  );
}

function valuesOf({ role, kind }: TableColumn): fc.Arbitrary<TableValue> {
  if (role === "status") return fc.option(fc.constantFrom(...STATUSES));
  // Few values, so that dimensions have the same ones in several rows.
  if (role === "dimension")
    return fc.oneof(
      kind === "word" ? fc.constantFrom("A", "乙", "007") : fc.integer({ min: 2021, max: 2024 }),
      fc.option(VALUES[kind], { freq: 2 }),
    );
  return fc.option(VALUES[kind], { freq: 4 });
}

/** A table of any columns and rows. */
export const randomTable: fc.Arbitrary<Table> = fc
  .tuple(fc.array(group, { minLength: 1, maxLength: 5 }), fc.array(label, { minLength: 1, maxLength: 4 }))
  .map(([groups, labels]) => columnsOf(groups, labels))
  .chain((columns) =>
    fc.record({
      list: fc.constant("aggregate"),
      label: fc.constantFrom("汇总", "政府/采购", "'引号'").map((zh) => ({ zh, en: zh })),
      columns: fc.constant(columns),
      rows: fc.array(fc.tuple(...columns.map(valuesOf)), { maxLength: 8 }),
      cut: fc.constant(null),
    }),
  );

/** An answer with one table. */
export function answerWith(...tables: readonly Table[]): AnswerTables {
  return {
    name: "largest-buyers",
    title: { zh: "示例市采购最多的部门", en: "The departments of the sample city that bought the most" },
    tables,
    facts: [{ subject: { zh: "问题", en: "Question" }, text: { zh: "谁采购最多？", en: "Who buys the most?" } }],
    statuses: STATUSES.map((code) => ({ code, meaning: { zh: `${code}的含义`, en: `What ${code} means` } })),
    service: "Disclosure Graph 0.1.0",
    readAt: "2026-01-02T03:04:05.678Z",
    dataVersion: "7",
  };
}
