import { type DocumentNode, parse, visit } from "graphql";
import { pairsIn } from "../../src/graphql/operation/comparedPairs";

const repeated = (count: number, text: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(" ");
const pairs = (text: string, most = 10_000) => pairsIn(parse(text, { noLocation: true }), most);

test.each([
  ["fields of different names", "{ a b { c } d: b { c } }", 0],
  ["two of one name", "{ a a }", 1],
  ["three of one name", "{ a a a }", 3],
  ["an alias and a name", "{ a b: a a: c }", 1],
  ["fields below two of one name", "{ a { b } a { b c } }", 2],
  ["a field in a fragment without a name", "{ a ... { a } ... @include(if: true) { a } }", 3],
  ["a field in a fragment", "{ a ...F } fragment F on Query { a }", 1],
  ["fields in two fragments", "{ ...F ...G } fragment F on Query { a { b } } fragment G on Query { a { b } }", 2],
  ["two uses of one fragment", "{ ...F ...F } fragment F on Query { a }", 1],
  ["a fragment at two places", "{ a { ...F } b { ...F } } fragment F on A { c }", 0],
  ["pairs in a fragment at one place", "{ a { ...F } } fragment F on A { c c }", 1],
  ["pairs in a fragment that nobody uses", "{ a } fragment F on A { c c }", 1],
  ["a fragment that is missing", "{ ...F ...G }", 0],
])("of %s", (_, text, count) => expect(pairs(text)).toBe(count));

test("are counted no further than asked", () => {
  const text = `{ a { ${"b ".repeat(20)} } c { ${"d ".repeat(20)} } }`;
  expect(pairs(text)).toBe(380);
  expect(pairs(text, 100)).toBe(190);
});

test.each([
  ["fragments that double", 60, (i: number, n: number) => (i < n - 1 ? `a { ...F${i + 1} } b { ...F${i + 1} }` : "c")],
  ["fragments that use each other", 30, (_: number, n: number) => repeated(n, (k) => `f${k} { ...F${k} }`)],
  ["fragments that use each other twice", 12, (_: number, n: number) => repeated(n, (k) => `f { ...F${k} }`)],
])("of %s are counted without writing them out", (_, count, inside) => {
  const document = parse(`{ ...F0 } ${repeated(count, (i) => `fragment F${i} on Query { ${inside(i, count)} }`)}`, {
    noLocation: true,
  });
  const { looked, watched } = looks(document);
  pairsIn(watched, 3_000);
  expect(looked()).toBeLessThan(30_000);
});

/** A document that counts how often the selections of a set are looked at. */
function looks(document: DocumentNode) {
  let times = 0;
  const watched = visit(document, {
    SelectionSet: {
      leave: ({ selections, ...set }) => ({
        ...set,
        get selections() {
          times += selections.length;
          return selections;
        },
      }),
    },
  });
  return { looked: () => times, watched };
}
