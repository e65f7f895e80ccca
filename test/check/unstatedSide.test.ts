import { checkReport } from "../../src/check/check";
import { readingOf } from "../support/reading";

test("a side of an equation of which nothing is stated has no sum: null, never 0", () => {
  const report = readingOf("甲市教育局", 2022, { "reconsideration.upheld": 3, "reconsideration.corrected": 0 }, null);
  const finding = checkReport(report).find(
    ({ check, cells }) => check === "R9" && cells.includes("reconsideration.total"),
  );
  expect(finding).toMatchObject({ level: "NOTICE", left: 3, right: null });
});
