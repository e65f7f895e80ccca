import type { ComparedReport } from "../../src/check/comparedReport";
import { amountsInDoubt, twiceRoundingOf } from "../../src/check/rounding";
import { FormCode } from "../../src/form/catalogue";

const AMOUNT = "procurement.amount";

const reporting = (fen: number | null): ComparedReport => ({
  department: `${fen}`,
  year: 2020,
  form: FormCode.FORM_2019,
  value: (path) => (path === AMOUNT ? fen : null),
});

test.each<[what: string, total: number | null, parts: readonly (number | null)[], inDoubt: readonly number[]]>([
  ["none, where both agree", 300_000_000, [100_000_000, 200_000_000], []],
  ["none, where zeros cannot explain the difference", 300_000_001, [100_000_001, 200_000_009], []],
  ["those that end in zeros", 300_000_000, [100_000_001, 199_900_000], [300_000_000, 199_900_000]],
  ["none, where a part states no amount", 300_000_000, [100_000_000, null], []],
  ["none, where the summary states none", null, [100_000_000], []],
  ["none, where zeros stand against an amount without any", 0, [0, 7], []],
  ["a total above its parts as one below them", 100_000_000, [100_000_001], [100_000_000]],
])("the amounts whose texts decide are %s", (_, total, parts, inDoubt) => {
  const found = amountsInDoubt(reporting(total), parts.map(reporting));
  expect([...found].map(([report, cells]) => [Number(report.department), cells])).toEqual(
    inDoubt.map((fen) => [fen, [AMOUNT]]),
  );
});

test("each amount allows half of its last printed digit, an unknown text half a fen, and a zero nothing", () => {
  const tenths = { value: 429_100_000, printed: "429.1万元" };
  expect(twiceRoundingOf([tenths])).toBe(100_000n);
  expect(twiceRoundingOf([tenths, { value: 50_000_000, printed: null }, { value: 0, printed: "0" }])).toBe(100_001n);
  expect(twiceRoundingOf([{ value: 50_000_000, printed: "500000.00" }])).toBe(1n);
});
