import { globalId, parseGlobalId } from "../../src/form/node";

test.each([
  ["Report", 12, null],
  ["Report", 12, "2021-01-31T08:00:00.000000Z"],
  ["Document", 3, "7"],
] as const)("an identifier of %s %d shown for %s names just that", (type, id, shownFor) => {
  expect(parseGlobalId(globalId(type, id, shownFor))).toEqual({ type, id, shownFor });
});

test("what depends on a revision or a moment has another identifier", () => {
  const ids = [globalId("Report", 1), globalId("Report", 1, "a"), globalId("Report", 1, 2), globalId("Report", 11)];
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  "",
  "12",
  "测试",
  Buffer.from("Report:012").toString("base64url"),
  Buffer.from("Report:-1").toString("base64url"),
  Buffer.from("Report:1@").toString("base64url"),
  Buffer.from(`Report:1@${"x".repeat(41)}`).toString("base64url"),
  Buffer.from("Report:1234567890123456").toString("base64url"),
  `${globalId("Report", 1)}=`,
  ` ${globalId("Report", 1)}`,
])("%j, which this API would not write, names nothing", (text) => {
  expect(parseGlobalId(text)).toBeNull();
});
