import { newestFiled } from "../../src/dashboard/view/start/newestFiled";

const row = (parent: string | null, year: number, expected: number, reported: number) => ({
  year,
  parent: parent === null ? null : { code: parent },
  coverage: { expected, reported },
});

const place = (code: string, parent: string | null = null) => ({
  code,
  name: code,
  sample: false,
  parent: parent === null ? null : { code: parent },
});

const PLACES = [place("A"), place("A1", "A"), place("A11", "A1"), place("B")];

test("a place is shown with the newest year of which one of its parts has filed a report", () => {
  const filed = [row("A", 2023, 5, 5), row("A", 2024, 6, 4), row("A", 2025, 6, 0), row("B", 2025, 9, 9)];
  expect(newestFiled(filed, PLACES, "A")).toEqual({ year: 2024, expected: 6, reported: 4 });
  expect(newestFiled(filed.toReversed(), PLACES, "A")).toEqual({ year: 2024, expected: 6, reported: 4 });
});

test("parts of the places below it count, also where it has no other parts", () => {
  const filed = [row("A", 2024, 6, 4), row("A1", 2024, 3, 2), row("A11", 2024, 1, 1), row("B", 2024, 9, 9)];
  expect(newestFiled(filed, PLACES, "A")).toEqual({ year: 2024, expected: 10, reported: 7 });
  expect(newestFiled([row("A11", 2025, 2, 1)], PLACES, "A")).toEqual({ year: 2025, expected: 2, reported: 1 });
});

test("a place without a report, or without parts, has no newest year", () => {
  expect(newestFiled([row("A", 2025, 6, 0), row(null, 2025, 1, 1)], PLACES, "A")).toBeNull();
  expect(newestFiled([], PLACES, "A")).toBeNull();
});
