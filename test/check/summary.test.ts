import { checkSummary } from "../../src/check/summary";
import { digitsExchanged } from "../../src/check/transposition";
import type { FigurePath } from "../../src/form/figures";
import { english, saying } from "../support/saying";
import { stated } from "./stated";

type Values = Readonly<Partial<Record<FigurePath, number | null>>>;

/** 万元 as printed, in fen. */
const wanyuan = (printed: string) => Math.round(Number(printed) * 1_000_000);

function findings(summary: Values, parts: readonly Values[], missing: readonly string[] = []) {
  return checkSummary(
    stated("示例市", 2024, summary, 0),
    parts.map((values, index) => stated(`示例市第${index + 1}局`, 2024, values, 0)),
    missing,
  );
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
  expect(findings({ "licensing.decisions": 9 }, [{ "licensing.decisions": 3 }], ["示例市水利局", "示例县"])).toEqual([
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
  ])("%s against %j", (summary, parts, explained) => {
    const found = findings(
      { "fees.amount": wanyuan(summary) },
      parts.map((part) => ({ "fees.amount": wanyuan(part) })),
    );
    expect(found.length === 0).toBe(explained);
  });
});

test("two digits in each other's place are named, with the body whose figure they stand in", () => {
  const alone = findings({ "fees.amount": wanyuan("4166.241619") }, [{ "fees.amount": wanyuan("4166.214619") }]);
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
