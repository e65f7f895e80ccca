import fc from "fast-check";
import { buildSchema, execute, graphql, parse } from "graphql";
import { buildInTurns, jsonParts } from "../../src/graphql/operation/largeAnswers";

const SDL = `
  type Query { items: [Item], strict: [Item!]!, names: [String!]! }
  type Item { number: Int, wrong: Int, strictWrong: Int!, parts: [Item] }
`;
const item = (number: number): object => ({
  number,
  wrong: () => {
    throw new Error(`no ${number}`);
  },
  strictWrong: () => (number % 50 === 7 ? null : number),
  parts: number < 1000 ? Array.from({ length: 3 }, (_, i) => item(1000 + i)) : null,
});
const rootValue = {
  items: Promise.resolve(Array.from({ length: 200 }, (_, i) => (i === 3 ? null : item(i)))),
  strict: () => Array.from({ length: 30 }, (_, i) => item(i)),
  names: Array.from({ length: 30 }, String),
};

test.each([
  "{ items { number parts { number } } strict { number } names }",
  "{ items { number wrong } }",
  "{ items { strictWrong } names }",
  "{ strict { strictWrong } }",
])("%s has the same answer when it is built in turns", async (source) => {
  const inTurns = buildSchema(SDL);
  buildInTurns(inTurns);
  const usual = await graphql({ schema: buildSchema(SDL), source, rootValue });
  const ask = (isLarge: boolean) =>
    execute({ schema: inTurns, document: parse(source), rootValue, contextValue: { size: { isLarge } } });
  expect(JSON.stringify(await ask(true))).toBe(JSON.stringify(usual));
  expect(JSON.stringify(await ask(false))).toBe(JSON.stringify(usual));
});

test("a large answer lets others have their turn before it is complete", async () => {
  const schema = buildSchema(SDL);
  buildInTurns(schema);
  let turns = 0;
  const count = () => {
    turns++;
    timer = setImmediate(count);
  };
  let timer = setImmediate(count);
  const slow = { ...item(1), number: () => busy(1) };
  await execute({
    schema,
    document: parse("{ strict { number } }"),
    rootValue: { strict: Array(40).fill(slow) },
    contextValue: { size: { isLarge: true } },
  });
  clearImmediate(timer);
  expect(turns).toBeGreaterThan(3);
});

function busy(milliseconds: number): number {
  const begin = performance.now();
  while (performance.now() - begin < milliseconds);
  return 1;
}

test("the text of any answer is its JSON", async () => {
  const answers = fc
    .jsonValue({ maxDepth: 5 })
    .map((value) => ({ data: { value, list: Array(30).fill(value), none: undefined } }));
  await fc.assert(
    fc.asyncProperty(answers, async (answer) =>
      expect(String(Buffer.concat(await jsonParts(answer)))).toBe(`${JSON.stringify(answer)}\n`),
    ),
  );
});
