import { typedCell } from "../../src/dashboard/view/entry/typedCell";

test.each([
  ["", null],
  ["  ", null],
  ["0", { value: "0" }],
  ["１，８７０", { value: "1870" }],
  [" -4 ", { value: "-4" }],
  ["1.5", { value: "1.5" }], // that a count is whole, the service says
  ["空", { value: null }],
  ["-", { value: null }],
  ["—", { value: null }],
  ["Blank", { value: null }],
  ["4件", "odd"],
  ["一", "odd"],
  ["1.2.3", "odd"],
])("a count typed as %j sets %j", (typed, read) => {
  expect(typedCell(typed, "COUNT")).toEqual(read);
});

test.each([
  ["12.5", "125000"],
  ["12.5万元", "125000"],
  ["１２.5 万元", "125000"],
  ["0.000001", "0.01"],
  ["9007199254.740991", "90071992547409.91"],
  ["-3", "-30000"],
  ["0", "0"],
  ["12.5元", "12.5"],
  ["12.5 yuan", "12.5"],
])("an amount typed as %j is %s yuan, exactly", (typed, value) => {
  expect(typedCell(typed, "YUAN")).toEqual({ value });
});

test.each(["元", "12元3", "十二元"])("an amount typed as %j is no number", (typed) => {
  expect(typedCell(typed, "YUAN")).toBe("odd");
});
