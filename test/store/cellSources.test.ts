import { sourcesAt } from "../../src/store/cellSources";

const locator = { table: 2, row: 1, column: 3, page: null, start: 5, end: 8, address: "B2" };
const cell = (path: string, raw: string) => ({ path, raw, locator, candidates: [{ path: "rules.made", value: 1 }] });
const CELLS = [
  cell("rules.made", `12,{"path":"rules.repealed","raw":"7"}`),
  cell("rules.repealed", `\\","candidates":[]},{"path":"rules.inForce`),
  cell("rules.inForce", ""),
  { ...cell("fees.amount", "万元"), unread: "a picture" },
];

function moved({ path, ...rest }: (typeof CELLS)[number]): object {
  return { ...rest, path };
}

test.each([
  ["as they are stored", JSON.stringify(CELLS)],
  ["with spaces", JSON.stringify(CELLS, null, 1)],
  ["with the path at another place", JSON.stringify(CELLS.map(moved))],
  ["with the path at another place in some", JSON.stringify(CELLS.map((each, i) => (i % 2 ? moved(each) : each)))],
  ["with the path at another place in others", JSON.stringify(CELLS.map((each, i) => (i % 2 ? each : moved(each))))],
])("of cells %s, those that are asked are found, whatever their text says", (_, text) => {
  const every = CELLS.map(({ path }) => path);
  for (const paths of [[], every, ...every.map((path) => [path]), ["rules.made", "fees.amount"], ["rules"]])
    expect(sourcesAt(text, new Set(paths))).toEqual(CELLS.filter(({ path }) => paths.includes(path)));
});

test("a report without cells has none", () => {
  expect(sourcesAt("[]", new Set(["rules.made"]))).toEqual([]);
});
