import { dayIn, today } from "../../src/form/dayInChina";

describe("the day in China", () => {
  afterEach(() => jest.restoreAllMocks());

  const at = (moment: string) => {
    jest.spyOn(Date, "now").mockReturnValue(Date.parse(moment));
    return today();
  };

  it.each([
    ["2026-01-31T15:59:59.999Z", "2026-01-31"],
    ["2026-01-31T16:00:00.000Z", "2026-02-01"],
    ["2026-02-01T15:59:59.999Z", "2026-02-01"],
    ["2026-01-31T15:59:59.999Z", "2026-01-31"], // a clock that was set back
    ["2024-02-29T00:00:00.000Z", "2024-02-29"],
  ])("is, at %s, %s", (moment, day) => {
    expect(at(moment)).toBe(day);
    expect(dayIn(moment)).toBe(day);
  });
});
