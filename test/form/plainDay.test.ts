import { daysBetween, isPlainDay, plainDay } from "../../src/form/plainDay";

test.each([
  [2024, 2, 29, "2024-02-29"],
  [2023, 2, 29, null],
  [2024, 1, 5, "2024-01-05"],
  [2024, 13, 1, null],
  [2024, 0, 1, null],
  [2024, 4, 31, null],
  [2024, 4, 0, null],
  [99, 1, 1, "0099-01-01"],
])("the day %i, %i, %i is %s", (year, month, day, written) => {
  expect(plainDay(year, month, day)).toBe(written);
});

test("a day is written with four, two and two digits, and exists", () => {
  for (const text of ["2024-1-20", "2024-01-20 ", "2024-01-20T00:00", "20240120", "2024-02-30", "12024-01-01", ""])
    expect([text, isPlainDay(text)]).toEqual([text, false]);
  expect(isPlainDay("2024-12-31")).toBe(true);
});

test("days are counted over the ends of months and leap years", () => {
  expect(daysBetween("2024-01-31", "2024-03-01")).toBe(30);
  expect(daysBetween("2023-01-31", "2023-03-01")).toBe(29);
  expect(daysBetween("2024-01-31", "2024-01-31")).toBe(0);
  expect(daysBetween("2024-02-01", "2024-01-31")).toBe(-1);
});
