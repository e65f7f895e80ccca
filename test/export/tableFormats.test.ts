import fc from "fast-check";
import { TABLE_FORMATS } from "../../src/export/table/formats";
import type { Table, TableColumn } from "../../src/export/table/table";
import { runs } from "../support/runs";
import { answerWith, randomTable } from "./randomTables";
import { inSomeOrder, READERS, type ReadBack, rowsIn } from "./readBack";

const ZH = { list: "aggregate", header: "zh" } as const;

test("the formats have endings and media types of their own", () => {
  for (const facts of [TABLE_FORMATS.map(({ ending }) => ending), TABLE_FORMATS.map(({ mediaType }) => mediaType)])
    expect(new Set(facts).size).toBe(facts.length);
  expect(Object.keys(READERS).sort()).toEqual(TABLE_FORMATS.map(({ ending }) => ending).sort());
});

describe.each(TABLE_FORMATS.map((format) => [format.ending, format] as const))("a file of %s", (ending, format) => {
  const readBack = READERS[ending] as ReadBack;
  const roundTrip = async (table: Table) => readBack(await format.write(answerWith(table), ZH), table).rows;

  it("contains every value of every table, to the last digit", async () => {
    await fc.assert(
      fc.asyncProperty(randomTable, async (table) => {
        expect(inSomeOrder(await roundTrip(table))).toEqual(inSomeOrder(rowsIn(table, ending)));
      }),
      { numRuns: runs(50, 2_000) },
    );
  }, 120_000);

  it("tells zero and the ways of having no value apart", async () => {
    const reasons = [
      "REPORTED",
      "BLANK",
      "UNCERTAIN",
      "UNREADABLE",
      "NOT_IN_FORM",
      "NOT_REPORTED",
      "NOT_DUE",
      "NOT_EXPECTED",
    ];
    const rows = reasons.map((reason, i) => [`部门${i}`, reason === "REPORTED" ? 0 : null, reason]);
    const found = await roundTrip({ ...MEASURED, rows });
    expect(found).toEqual(rowsIn({ ...MEASURED, rows }, ending));
    expect(new Set(found.map(([, value, reason]) => `${value} ${reason}`)).size).toBe(reasons.length);
  });

  it("keeps words that look like numbers, truth or days as words", async () => {
    const words = ["007", "2024", "1e3", "TRUE", "2024-01-20", "12345678901234567890"];
    const found = await roundTrip({ ...MEASURED, rows: words.map((word, i) => [word, i, "REPORTED"]) });
    expect(found.map(([word]) => word)).toEqual(words);
  });

  it("is the same bytes whenever it is written", async () => {
    const answer = answerWith({ ...MEASURED, rows: [["甲局", 5, "REPORTED"]] });
    const first = await format.write(answer, ZH);
    await new Promise((later) => setTimeout(later, 2100)); // ZIP files name times in steps of two seconds
    expect((await format.write(answer, ZH)).equals(first)).toBe(true);
  });

  it("lets other work go on while it is written", async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [`部门${i}`, i, "REPORTED"]);
    let isWritten = false;
    const writing = format.write(answerWith({ ...MEASURED, rows }), ZH).then(() => {
      isWritten = true;
    });
    let turns = 0;
    for (; !isWritten; turns++) await new Promise(setImmediate);
    await writing;
    expect(turns).toBeGreaterThan(5);
  });

  it("may have no rows", async () => {
    expect(await roundTrip({ ...MEASURED, rows: [] })).toEqual([]);
  });
});

const MEASURED = {
  list: "aggregate",
  label: { zh: "汇总", en: "Sums" },
  columns: [
    column("department.name", "部门", { kind: "word", role: "dimension", dimension: "department" }),
    column("rules", "规章", {
      kind: "count",
      role: "measure",
      unit: { zh: "件", en: "rules" },
      statusColumn: "rulesStatus",
    }),
    column("rulesStatus", "规章的状态", { kind: "word", role: "status" }),
  ],
  cut: null,
} satisfies Omit<Table, "rows">;

function column(
  code: string,
  zh: string,
  rest: Pick<TableColumn, "kind" | "role"> & Partial<TableColumn>,
): TableColumn {
  return { code, label: { zh, en: code }, description: { zh, en: code }, unit: null, ...rest };
}
