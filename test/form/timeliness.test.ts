import { OPEN_FROM, OPEN_TO } from "../../src/form/period";
import { dueDay, timelinessOf } from "../../src/form/timeliness";

const days = { bodies: "01-31", governments: "03-31" };
const bureau = { due: { days }, periods: [{ fromYear: OPEN_FROM, toYear: OPEN_TO, summary: false }] };
const raised = {
  due: { days },
  periods: [
    { fromYear: OPEN_FROM, toYear: 2021, summary: false },
    { fromYear: 2022, toYear: OPEN_TO, summary: true },
  ],
};

test("a report is due in the year after its own, that of a government later, by the tree of its year", () => {
  expect([2021, 2022].map((year) => [dueDay(bureau, year), dueDay(raised, year)])).toEqual([
    ["2022-01-31", "2022-01-31"],
    ["2023-01-31", "2023-03-31"],
  ]);
  expect(dueDay({ ...bureau, due: { days: { ...days, bodies: "02-15" } } }, 2023)).toBe("2024-02-15");
});

test.each([
  ["2024-01-01", "ON_TIME", null],
  ["2024-01-31", "ON_TIME", null],
  ["2024-02-01", "LATE", 1],
  ["2024-03-01", "LATE", 30],
  ["2025-01-31", "LATE", 366],
])("published on %s, that of 2023 is %s, by %j days", (on, status, daysLate) => {
  expect(timelinessOf(bureau, 2023, { on, atLatest: false })).toEqual({ status, daysLate, dueOn: "2024-01-31" });
});

test("what is not known is neither on time nor late", () => {
  expect(timelinessOf(bureau, 2023, null)).toEqual({ status: "UNKNOWN", daysLate: null, dueOn: "2024-01-31" });
});

test("the day of a later version shows that a report was on time, and not that it was late", () => {
  const by = (on: string) => timelinessOf(bureau, 2023, { on, atLatest: true }).status;
  expect(["2024-01-31", "2024-02-01"].map(by)).toEqual(["ON_TIME", "UNKNOWN"]);
});
