import { DEADLINES, dueOn } from "../../src/question/deadline";
import { settingsFrom } from "../../src/settings";

test.each([
  ["2026-01-01", 2024, 2024],
  ["2026-01-31", 2024, 2024],
  ["2026-02-01", 2025, 2024],
  ["2026-03-31", 2025, 2024],
  ["2026-04-01", 2025, 2025],
  ["2026-12-31", 2025, 2025],
])("on %s the reports of bodies to %i and of governments to %i are due", (day, bodies, governments) => {
  expect(dueOn(day, DEADLINES)).toEqual({ bodies, governments, days: DEADLINES });
});

test("other deadlines", () => {
  const days = { bodies: "02-15", governments: "02-14" };
  expect(dueOn("2026-02-15", days)).toEqual({ bodies: 2024, governments: 2025, days });
});

test("deadlines are settings: a day of the year, or one sentence", () => {
  expect(settingsFrom({})).toMatchObject({
    DEADLINE_BODIES: DEADLINES.bodies,
    DEADLINE_GOVERNMENTS: DEADLINES.governments,
  });
  expect(settingsFrom({ DEADLINE_BODIES: "02-15" })).toMatchObject({ DEADLINE_BODIES: "02-15" });
  for (const day of ["02-30", "13-01", "1-31", "31 January"])
    expect(() => settingsFrom({ DEADLINE_GOVERNMENTS: day })).toThrow(
      /DEADLINE_GOVERNMENTS must be a day of the year after/,
    );
});
