import { newestFiled } from "../../src/dashboard/view/start/newestFiled";

const row = (parent: string | null, year: number, expected: number, reported: number) => ({
  year,
  parent: parent === null ? null : { code: parent },
  coverage: { expected, reported },
});

test("a place is shown with the newest year of which one of its own parts has filed a report", () => {
  const filed = [row("A", 2023, 5, 5), row("A", 2024, 6, 4), row("A", 2025, 6, 0), row("B", 2025, 9, 9)];
  expect(newestFiled(filed, "A")).toEqual({ year: 2024, expected: 6, reported: 4 });
  expect(newestFiled(filed.toReversed(), "A")).toEqual({ year: 2024, expected: 6, reported: 4 });
});

test("a place without a report, or without parts, has no newest year", () => {
  expect(newestFiled([row("A", 2025, 6, 0), row(null, 2025, 1, 1)], "A")).toBeNull();
  expect(newestFiled([], "A")).toBeNull();
});
