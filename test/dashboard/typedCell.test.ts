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
  expect(typedCell(typed, "COUNT", "wan")).toEqual(read);
});

test.each([
  ["12.5", "wan", "125000"],
  ["0.000001", "wan", "0.01"],
  ["9007199254.740991", "wan", "90071992547409.91"],
  ["-3", "wan", "-30000"],
  ["0", "wan", "0"],
  ["12.5", "yuan", "12.5"],
] as const)("an amount typed as %j in %s is %s yuan, exactly", (typed, money, value) => {
  expect(typedCell(typed, "YUAN", money)).toEqual({ value });
});
