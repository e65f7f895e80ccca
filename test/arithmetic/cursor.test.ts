import { cursorFrom, nameOfList, placeFrom } from "../../src/arithmetic/cursor";

describe("a cursor", () => {
  const list = nameOfList(["reports", { years: [2021] }]);

  test.each([[["2021", 3, "A01"]], [["", "机关", 0]], [[-1, Number.MAX_SAFE_INTEGER]]])(
    "gives back the place %j that it was made from",
    (place) => expect(placeFrom(cursorFrom(list, place), list, place.length)).toEqual(place),
  );

  test.each([
    ["of another list", cursorFrom(nameOfList(["reports"]), [2021, "A01"])],
    ["with fewer values than a place of the list has", cursorFrom(list, [2021])],
    ["with more", cursorFrom(list, [2021, "A01", 1])],
    ["with a number that is not exact", cursorFrom(list, [0.5, "A01"])],
    ["with a value that is no key", Buffer.from(JSON.stringify([list, null, "A01"])).toString("base64url")],
    ["that is no JSON", "AAAA"],
    ["that is no list", Buffer.from("1").toString("base64url")],
    ["that is empty", ""],
  ])("%s is refused", (_, cursor) => {
    expect(() => placeFrom(cursor, list, 2)).toThrow(expect.objectContaining({ code: "CURSOR_INVALID" }));
  });
});

describe("the name of a list", () => {
  test("is the same in whichever order its arguments are written, and with null for what is left out", () => {
    const name = nameOfList(["reports", { years: [2021], under: "a" }]);
    expect(nameOfList(["reports", { under: "a", parent: null, years: [2021] }])).toBe(name);
  });

  test.each([
    [["findings", { years: [2020, 2021] }]],
    [["reports", { years: [2021, 2020] }]],
    [["reports", { years: [2020] }]],
    [["reports", { under: "2020" }]],
  ])("is another one for %j", (other) => {
    expect(nameOfList(other)).not.toBe(nameOfList(["reports", { years: [2020, 2021] }]));
  });
});
