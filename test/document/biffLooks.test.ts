import { sheetLooksOf } from "../../src/document/sheet/biffLooks";

const record = (type: number, body: readonly number[]) => [type & 255, type >> 8, body.length, 0, ...body];
const zeros = (count: number) => new Array<number>(count).fill(0);
const words = (text: string) => [1, ...Buffer.from(text, "utf16le")];

/** A sheet with one object of a kind, over the cells from A1 to E3, and words in it where some are given. */
function sheetWith(kind: number, text: string) {
  const anchor = [0x10, 0xf0, 18, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 2, 0, 0, 0];
  const inside = [
    ...record(0xec, zeros(8)),
    ...record(0x1b6, [...zeros(10), text.length, 0, ...zeros(6)]),
    ...record(0x3c, words(text)),
    ...record(0x3c, zeros(16)),
  ];
  const sheet = [
    ...record(0x809, zeros(16)),
    ...record(0xec, [...anchor, ...zeros(8)]),
    ...record(0x5d, [0x15, 0, 0x12, 0, kind, 0, ...zeros(16)]),
    ...(text === "" ? [] : inside),
    ...record(0x0a, []),
  ];
  const start = record(0x809, zeros(16)).length + record(0x85, zeros(8)).length + record(0x0a, []).length;
  const globals = [...record(0x809, zeros(16)), ...record(0x85, [start, ...zeros(7)]), ...record(0x0a, [])];
  return sheetLooksOf(Uint8Array.from([...globals, ...sheet]))[0]?.objects;
}

test("the words of a text box and of a shape are known, with the cells that they lie over", () => {
  const place = { top: 0, left: 0, bottom: 2, right: 4 };
  expect(sheetWith(6, "示例市教育局\r年度报告")).toEqual([
    { ...place, what: "a shape", text: "示例市教育局\n年度报告" },
  ]);
  expect(sheetWith(2, "12")).toEqual([{ ...place, what: "a shape", text: "12" }]);
  expect(sheetWith(8, "")).toEqual([{ ...place, what: "a picture", text: "" }]);
  expect(sheetWith(2, "")).toEqual([]);
});
