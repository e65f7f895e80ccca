import type { ComparedReport } from "../../src/check/comparedReport";
import type { KnownParts } from "../../src/check/openParts";
import {
  type ReconciledCell,
  reconciledCells,
  reconciliationResult,
  undeclaredCells,
} from "../../src/check/reconciliation";
import { chinese } from "../support/saying";
import { stated } from "./stated";

const CELL = "licensing.decisions";

interface Filed {
  /** What the summary states of the cell; undefined if it filed no report. */
  readonly own?: number | null;
  /** What each part that filed states of it. */
  readonly parts: readonly (number | null)[];
  readonly known?: Partial<KnownParts>;
}

function compared({ own, parts, known: { missing = [], declared = true } = {} }: Filed) {
  const summary = own === undefined ? null : stated("示例市", 2024, { [CELL]: own }, 0);
  const reports = parts.map((value, i): ComparedReport => stated(`示例市第${i + 1}局`, 2024, { [CELL]: value }, 0));
  const known = { missing, filed: parts.length, declared };
  const cells = reconciledCells(summary, reports, known, () => null);
  const cell = cells.find((one) => one.cell === CELL) as ReconciledCell;
  return { cell, cells, result: reconciliationResult(summary, cells, known) };
}

describe("a row of a reconciliation", () => {
  test.each<readonly [string, Filed, Readonly<Record<string, unknown>>, string | null]>([
    ["equal", { own: 7, parts: [3, 4] }, { status: "EQUAL", difference: 0n, stated: 2, parts: 2 }, null],
    [
      "the summary filed nothing",
      { parts: [3, 4] },
      { status: "NOT_STATED", printed: null, sum: 7n, difference: null },
      "汇总报告尚未公开；有2个单位填报此项。",
    ],
    [
      "the summary leaves it blank",
      { own: null, parts: [3, 4] },
      { status: "NOT_STATED", printed: null, sum: 7n },
      "汇总报告未填此项，有2个单位填报。",
    ],
    [
      "all parts leave it blank",
      { own: 7, parts: [null, null] },
      { status: "NOT_STATED", printed: 7n, sum: null, stated: 0 },
      "汇总报告填报此项，已报的2个单位均未填报。",
    ],
    [
      "nobody states it",
      { own: null, parts: [null] },
      { status: "NOT_STATED", printed: null, sum: null },
      "汇总报告和各单位均未填报此项。",
    ],
    [
      "one part leaves it blank",
      { own: 7, parts: [3, null] },
      { status: "NOT_ASSESSABLE", sum: 3n, stated: 1, parts: 2, unstatedBy: ["示例市第2局"] },
      "示例市第2局未填报此项。",
    ],
    [
      "one part has not filed",
      { own: 7, parts: [3], known: { missing: ["示例市第2局"] } },
      { status: "NOT_ASSESSABLE", stated: 1, reported: 1, parts: 2 },
      "尚有1个单位未报送，报齐后再核对。",
    ],
    [
      "one has not filed, and another leaves it blank",
      { own: 7, parts: [3, null], known: { missing: ["示例市第3局"] } },
      { status: "NOT_ASSESSABLE", stated: 1, reported: 2, parts: 3 },
      "尚有1个单位未报送，且示例市第2局未填报此项。",
    ],
    [
      "it differs from parts that nobody declared complete",
      { own: 9, parts: [3, 4], known: { declared: false } },
      { status: "NOT_ASSESSABLE", difference: 2n },
      "与已登记的2个单位合计相差2，但未声明所属单位已登记齐全，暂不下结论。",
    ],
  ])("%s", (_, filed, expected, why) => {
    const { cell } = compared(filed);
    expect(cell).toMatchObject(expected);
    expect(cell.message && chinese(cell.message)).toBe(why);
  });

  test("says that a form of one of the reports lacks it", () => {
    const summary = stated("示例市", 2021, {}, 0);
    const part = stated("示例市第1局", 2020, {}, 0);
    const cells = reconciledCells(summary, [part], { missing: [], filed: 1, declared: true }, () => null);
    const cell = cells.find((one) => one.cell === "procurement.amount") as ReconciledCell;
    expect(cell.status).toBe("NOT_IN_FORM");
    expect(cell.message && chinese(cell.message)).toBe("有报告的表式没有此项，不作比较。");
  });
});

describe("the whole of a reconciliation", () => {
  test.each<readonly [string, Filed]>([
    ["AGREES", { own: 7, parts: [3, 4] }],
    ["DIFFERS", { own: 9, parts: [3, 4] }],
    ["NOT_REPORTED", { parts: [3, 4] }],
    ["NOT_ASSESSABLE", { own: 7, parts: [3], known: { missing: ["示例市第2局"] } }],
    ["NOT_ASSESSABLE", { own: 9, parts: [3, 4], known: { declared: false } }],
    ["AGREES", { own: 7, parts: [3, 4], known: { declared: false } }],
  ])("%s", (status, filed) => {
    expect(compared(filed).result.status).toBe(status);
  });

  test("what nobody declared is a cell that all parts state, not one that some leave blank", () => {
    const { cells } = compared({ own: 9, parts: [3, 4], known: { declared: false } });
    expect(undeclaredCells(cells).map(({ cell }) => cell)).toEqual([CELL]);
    expect(undeclaredCells(compared({ own: 9, parts: [3, null], known: { declared: false } }).cells)).toEqual([]);
  });
});
