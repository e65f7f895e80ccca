import type { ComparedReport, PrintedTexts } from "../../src/check/comparedReport";
import type { KnownParts } from "../../src/check/openParts";
import { amountsInDoubt } from "../../src/check/rounding";
import { checkSummary } from "../../src/check/summary";
import { digitsExchanged } from "../../src/check/transposition";
import type { FigurePath } from "../../src/form/figures";
import { FEN_PER_TEN_THOUSAND, readFigure } from "../../src/report/figure";
import { chinese, english, saying } from "../support/saying";
import { stated } from "./stated";

type Values = Readonly<Partial<Record<FigurePath, number | null>>>;

function findings(
  summary: Values,
  parts: readonly Values[],
  { missing = [], declared = true }: Partial<KnownParts> = {},
) {
  return checkSummary(
    stated("示例市", 2024, summary, 0),
    parts.map((values, index) => stated(`示例市第${index + 1}局`, 2024, values, 0)),
    { missing, filed: parts.length, declared },
    () => null,
  );
}

/** The findings of a summary whose amount, and those of its parts, are printed so; below a head in 万元 where no unit stands. */
function ofAmounts(total: string, parts: readonly string[]) {
  const reports = [total, ...parts].map((printed, i) => {
    const { value } = readFigure(printed, { of: "money", fenPerUnit: FEN_PER_TEN_THOUSAND });
    return { report: stated(i === 0 ? "示例市" : `示例市第${i}局`, 2024, { "fees.amount": value }, 0), printed };
  });
  const [summary, ...filed] = reports.map(({ report }) => report);
  const inDoubt = amountsInDoubt(summary as ComparedReport, filed);
  // As the store loads them: only those in doubt.
  const textOf: PrintedTexts = (asked, cell) =>
    (inDoubt.get(asked)?.includes(cell) && reports.find(({ report }) => report === asked)?.printed) || null;
  return {
    found: checkSummary(summary as ComparedReport, filed, { missing: [], filed: filed.length, declared: true }, textOf),
    inDoubt,
  };
}

test("a summary that is the sum of its parts has no finding", () => {
  expect(findings({ "licensing.decisions": 7 }, [{ "licensing.decisions": 3 }, { "licensing.decisions": 4 }])).toEqual(
    [],
  );
});

test("a count that is not is a warning with both sides", () => {
  expect(findings({ "licensing.decisions": 9 }, [{ "licensing.decisions": 3 }, { "licensing.decisions": 4 }])).toEqual([
    expect.objectContaining({ check: "R15", level: "WARNING", cells: ["licensing.decisions"], left: 9, right: 7 }),
  ]);
});

test("until all are in nothing is assessed, and the missing are named", () => {
  expect(
    findings({ "licensing.decisions": 9 }, [{ "licensing.decisions": 3 }], { missing: ["示例市水利局", "示例县"] }),
  ).toEqual([
    expect.objectContaining({
      check: "R15",
      level: "NOTICE",
      left: null,
      message: saying(
        "The summary of 示例市 for 2024 cannot be checked yet: 2 of its 3 parts have not filed (示例市水利局, 示例县).",
      ),
    }),
  ]);
});

test("a row that the summary and all parts print in place of others is compared, too", () => {
  const undivided = "applications.outcomes.otherwise.undivided.total";
  expect(findings({ [undivided]: 3 }, [{ [undivided]: 1 }, { [undivided]: 1 }])).toEqual([
    expect.objectContaining({ level: "WARNING", cells: [undivided], left: 3, right: 2 }),
  ]);
});

test("until the parts are declared complete a difference is not assessed, and one notice says what to do", () => {
  const known = { declared: false };
  const parts = [{ "licensing.decisions": 0, "penalties.decisions": 2, "rules.made": null }];
  expect(findings({ "licensing.decisions": 7, "penalties.decisions": 3, "rules.made": 1 }, parts, known)).toEqual([
    expect.objectContaining({
      check: "R15",
      level: "NOTICE",
      cells: ["licensing.decisions", "penalties.decisions"],
      left: null,
      right: null,
      unstated: [],
      message: saying(
        /^2 cells of the summary of 示例市 for 2024 cannot be checked: they differ from its one registered part/,
      ),
    }),
    expect.objectContaining({ level: "NOTICE", cells: ["rules.made"], unstated: ["rules.made"] }),
  ]);
  const [found] = findings({ "licensing.decisions": 7 }, parts, known);
  expect(english(found?.message)).toContain("partsComplete");
  expect(chinese(found?.message)).toContain("partsComplete");
});

test("a summary that agrees with its parts needs no declaration that they are complete", () => {
  expect(findings({ "licensing.decisions": 7 }, [{ "licensing.decisions": 7 }], { declared: false })).toEqual([]);
});

test("while parts are missing, only they are named, declared or not", () => {
  const found = findings({ "licensing.decisions": 9 }, [{}], { declared: false, missing: ["示例县"] });
  expect(found.map(({ message }) => english(message))).toEqual([expect.stringContaining("have not filed")]);
});

test("a cell that a part leaves blank is not assessable, and the others are", () => {
  const found = findings({ "licensing.decisions": 9, "penalties.decisions": 5 }, [
    { "licensing.decisions": 3, "penalties.decisions": null },
  ]);
  expect(found.map(({ check, level, cells }) => [check, level, cells])).toEqual([
    ["R15", "WARNING", ["licensing.decisions"]],
    ["R15", "NOTICE", ["penalties.decisions"]],
  ]);
  expect(english(found[1]?.message)).toContain("示例市第1局");
});

describe("money", () => {
  test.each<readonly [summary: string, parts: readonly string[], explained: boolean]>([
    ["18651.06", ["18651.064104"], true],
    ["18651.06", ["10000.064104", "8651"], true],
    ["96171.6", ["96171.58"], true],
    ["18651.07", ["18651.064104"], false],
    ["4166.241619", ["4166.214619"], false],
    ["18651.064104", ["18651.064104"], true],
    ["0", ["0.01"], false],
    ["0.00", ["0.004"], false],
    // Printed to the fen, amounts are exact to the fen, whatever zeros they end in.
    ["6059000.01元", Array(12).fill("500000.00元"), false],
    ["6000000.06元", Array(12).fill("500000.00元"), true],
    ["6000000.07元", Array(12).fill("500000.00元"), false],
    ["605.900001", Array(12).fill("50.000000"), false],
    ["605.900001", Array(12).fill("50"), true],
    ["606", Array(12).fill("50"), true],
    ["607", Array(12).fill("50"), false],
    ["18651.06", ["18651.060000", "0.004104"], true],
    ["18651.060000", ["18651.064104"], false],
    ["１，２３４．５", ["1234.54"], true],
    ["1,234.50", ["1234.54"], false],
    ["1,234.50", ["1234.51"], true],
    ["1.2亿元", ["12034"], true],
    ["1.20亿元", ["12034"], true],
    ["1.200亿元", ["12060"], false],
  ])("%s against %j", (summary, parts, explained) => {
    const { found } = ofAmounts(summary, parts);
    expect(found.length === 0).toBe(explained);
  });

  test("texts are needed only where the zeros at the ends could explain a difference, and only of such amounts", () => {
    const needed = (total: string, parts: readonly string[]) =>
      [...ofAmounts(total, parts).inDoubt].map(([{ department }, cells]) => [department, cells]);
    expect(needed("100.5", ["50", "50.5"])).toEqual([]);
    expect(needed("900", ["50", "50.5"])).toEqual([]);
    expect(needed("100.6", ["50", "50.123456", "0", "0.5"])).toEqual([
      ["示例市", ["fees.amount"]],
      ["示例市第1局", ["fees.amount"]],
      ["示例市第4局", ["fees.amount"]],
    ]);
  });
});

test("two digits in each other's place are named, with the body whose figure they stand in", () => {
  const alone = ofAmounts("4166.241619", ["4166.214619"]).found;
  expect(english(alone[0]?.message)).toContain(
    "Two neighbouring digits of the summary's figure may have changed places.",
  );
  const among = findings({ "penalties.decisions": 186 + 214 }, [
    { "penalties.decisions": 186 },
    { "penalties.decisions": 241 },
    { "penalties.decisions": 0 },
  ]);
  expect(english(among[0]?.message)).toContain("between the figure of 示例市第2局 and the summary");
});

test.each([
  [4166214619, 4166241619, true],
  [12, 21, true],
  [11, 11, false],
  [12, 13, false],
  [123, 321, false],
  [1234, 2143, false],
  [12, 120, false],
])("%d and %d: two neighbouring digits exchanged is %s", (one, other, expected) => {
  expect(digitsExchanged(one, other)).toBe(expected);
});

test("a summary without parts has nothing to be compared with", () => {
  expect(findings({ "licensing.decisions": 9 }, [])).toEqual([]);
});

test("a cell that the summary leaves open is named with the summary, also beside a part that leaves it open", () => {
  const [found, ...others] = findings({ "licensing.decisions": null }, [
    { "licensing.decisions": 3 },
    { "licensing.decisions": null },
  ]);
  expect(others).toEqual([]);
  expect(english(found?.message)).toContain("not stated by 示例市, 示例市第2局");
});
