import { OddParameters, sentenceOfOdd } from "../../src/dashboard/address/oddParameters";
import {
  leastParameter,
  textParameter,
  textsParameter,
  wordParameter,
  wordsParameter,
  yearParameter,
  yearsParameter,
} from "../../src/dashboard/address/parameter";
import { searchReader, yearOfPath } from "../../src/dashboard/address/searchReader";

const search = searchReader({
  year: yearParameter,
  years: yearsParameter,
  minimumBase: leastParameter,
  under: textParameter,
  lines: textsParameter,
  direction: wordParameter(["ASC", "DESC"]),
  source: wordParameter(["text"]),
  levels: wordsParameter(["ERROR", "WARNING", "NOTICE"]),
});

/** What is said of each parameter of an address that is odd. */
function said(given: Readonly<Record<string, unknown>>): readonly string[] {
  try {
    search.parse(given);
    return [];
  } catch (error) {
    if (!(error instanceof OddParameters)) throw error;
    return error.parameters.map((one) => sentenceOfOdd(one)).flatMap(({ zh, en }) => [zh, en]);
  }
}

test.each([
  [{ year: "2024" }, { year: 2024 }],
  [{ years: "2020，2021,2022" }, { years: [2020, 2021, 2022] }],
  [{ years: [2020, 2021] }, { years: [2020, 2021] }],
  [{ minimumBase: "0" }, { minimumBase: 0 }],
  [
    { under: "990100", lines: "科技,教育" },
    { under: "990100", lines: ["科技", "教育"] },
  ],
  [{ levels: "ERROR,NOTICE" }, { levels: ["ERROR", "NOTICE"] }],
  [{ year: "", years: undefined, nobody: "knows" }, {}],
])("an address with %j says %j", (given, says) => {
  expect(JSON.parse(JSON.stringify(search.parse(given)))).toEqual(says);
});

test("a parameter without a value is undefined, so that nobody reads it as it stands in the address", () => {
  expect(search.parse({ years: "" })).toHaveProperty("years", undefined);
});

test.each([
  [{ year: "abc" }, "地址中的 year 须为四位数字的年度，收到的是“abc”。"],
  [{ year: "20240" }, "地址中的 year 须为四位数字的年度，收到的是“20240”。"],
  [{ year: "-1" }, "地址中的 year 须为四位数字的年度，收到的是“-1”。"],
  [{ year: "1.5" }, "In the address, year must be a year of four digits, got “1.5”."],
  [{ years: "2020,x" }, "地址中的 years 须为四位数字的年度，几个年度之间用逗号隔开，收到的是“2020,x”。"],
  [{ years: "," }, "In the address, years must be years of four digits, with commas between them, got “,”."],
  [{ minimumBase: "-5" }, "地址中的 minimumBase 须为0或正整数，收到的是“-5”。"],
  [{ direction: "UP" }, "地址中的 direction 须为ASC或DESC，收到的是“UP”。"],
  [{ source: "pdf" }, "In the address, source must be text, got “pdf”."],
  [
    { levels: "ERROR,BAD" },
    "地址中的 levels 须为ERROR、WARNING、NOTICE中的几项，之间用逗号隔开，收到的是“ERROR,BAD”。",
  ],
])("an address with %j is refused: %s", (given, sentence) => {
  expect(said(given)).toHaveLength(2);
  expect(said(given)).toContain(sentence);
});

test("each odd parameter of an address is said", () => {
  expect(said({ year: "x", minimumBase: "y", under: "990100" })).toHaveLength(4);
});

test("the year in the path of an address is a year, or refused", () => {
  expect(yearOfPath("2024")).toBe(2024);
  expect(() => yearOfPath("abc")).toThrow(OddParameters);
});
