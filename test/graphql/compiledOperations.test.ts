import { type ExecutionResult, execute, type GraphQLSchema, parse, validate } from "graphql";
import { PUBLIC } from "../../src/access/viewer";
import { DepartmentKind } from "../../src/form/body";
import { globalId } from "../../src/form/node";
import { OperationCompiler } from "../../src/graphql/operation/compiledOperations";
import { buildApi } from "../../src/graphql/schema";
import { Question } from "../../src/question/question";
import { randomOperation, type Values } from "../support/randomOperation";
import { runs, seedOr } from "../support/runs";
import { World } from "../support/world";

const RUNS = runs(200, 20_000);
const SEED = seedOr(20260301);
console.info(`compiled operations against graphql-js: seed ${SEED}, ${RUNS} operations`);

const BODIES = ["C", "A", "B", "示例市", "甲局"];
/** Arguments that this world answers, so that most operations have an answer. */
const VALUES: Values = {
  text: ["局", "jiaju"],
  code: BODIES,
  department: BODIES,
  departments: BODIES,
  summary: ["示例市"],
  parent: ["示例市"],
  under: ["示例市"],
  year: [2019, 2020],
  years: [2019, 2020],
  from: [2019],
  to: [2020, 2021],
  first: [1, 2, 5],
  id: [
    globalId("Department", 1),
    globalId("Report", 1),
    globalId("Document", 2),
    globalId("Report", 99),
    globalId("Report", 1, "2100-01-01T00:00:00.000000Z"),
    globalId("Revision", 1),
  ],
  asOf: ["2100-01-01T00:00:00Z"],
  after: [null],
  before: [null],
  last: [null],
  lines: ["科技"],
};
// `summary` names a body in one place and is a flag in the filters.
const FLAGGED = { ...VALUES, kinds: ["BUREAU"] } as const;

let world: World;
let schema: GraphQLSchema;
beforeAll(async () => {
  schema = buildApi();
  world = await World.open();
  await world.register(
    { code: "C", name: "示例市", kind: DepartmentKind.GOVERNMENT, summary: true },
    { code: "A", name: "甲局", kind: DepartmentKind.BUREAU, parent: "C", line: "科技" },
    { code: "B", name: "乙局", kind: DepartmentKind.BUREAU, parent: "C" },
  );
  for (const year of [2019, 2020]) {
    await world.file("A", year, { values: { "rules.made": year, "applications.received.total": 40 }, rest: 3 });
    await world.file("C", year, { rest: 3 });
  }
  await world.file("B", 2020, { rest: null });
});
afterAll(() => world.close());

async function answer(run: (question: Question) => Promise<ExecutionResult> | ExecutionResult): Promise<string> {
  const question = new Question(world.store, PUBLIC);
  try {
    return JSON.stringify(await run(question));
  } finally {
    await question.close();
  }
}

/** What graphql-js answers, and what code answers at first and after a write; null where there is nothing to compare. */
async function answersOf(source: string, variables: Readonly<Record<string, unknown>>) {
  const document = parse(source);
  const compiler = new OperationCompiler(schema);
  const plain = await answer((question) =>
    Promise.resolve(
      execute({ schema, document, variableValues: variables, contextValue: { question }, operationName: null }),
    ),
  );
  compiler.codeFor(document, source, null, variables);
  const code = compiler.codeFor(document, source, null, variables);
  if (!code || plain.includes('"errors"')) return null;
  const compiled = await answer((question) => code({ question }, variables));
  await world.store.write(async () => undefined);
  const again = await answer((question) => code({ question }, variables));
  return { plain, compiled, again };
}

test("code answers a random operation as graphql-js does, at first and after a write", async () => {
  let compared = 0;
  let seed = SEED;
  for (let run = 0; run < RUNS; seed++) {
    const { source, variables } = randomOperation(schema, seed, FLAGGED);
    if (validate(schema, parse(source)).length > 0) continue;
    run += 1;
    const answers = await answersOf(source, variables);
    if (!answers) continue;
    const { plain, compiled, again } = answers;
    // An answer of code that has errors is not given: graphql-js answers instead.
    if (compiled.startsWith('{"errors"')) continue;
    compared += 1;
    if (compiled !== plain || again !== plain)
      expect({ seed, source, variables, compiled, again }).toEqual({
        seed,
        source,
        variables,
        compiled: plain,
        again: plain,
      });
  }
  console.info(`${compared} of ${RUNS} operations had an answer without errors, ${seed - SEED} were made`);
  expect(compared).toBeGreaterThan(RUNS / 3);
}, 3_600_000);

test.each([[{ full: false }], [{ full: true }]])(
  "a fragment that %p decides leaves the fields of the others",
  async (variables) => {
    const source = `query Card($full: Boolean!) { aggregate(where: { years: [2020] }) { figures { ...Full @include(if: $full) ...Core } } }
    fragment Core on Figures { procurement { amount } applications { received { total } } }
    fragment Full on Figures { ...Core penalties { decisions } }`;
    const answers = await answersOf(source, variables);
    expect(answers?.compiled).toBe(answers?.plain);
    expect(answers?.plain).toContain('"received":{"total":');
  },
);

test("each operation of a document has code of its own", async () => {
  const source = "query A($a: Boolean!) { forms { code @skip(if: $a) } } query B { forms { basis } }";
  const compiler = new OperationCompiler(schema);
  for (const name of ["A", "B"]) compiler.codeFor(parse(source), source, name, { a: false });
  const answers = await Promise.all(
    ["A", "B"].map(async (name) => {
      const code = compiler.codeFor(parse(source), source, name, { a: false });
      return answer((question) => (code as NonNullable<typeof code>)({ question }, { a: false }));
    }),
  );
  expect(answers[0]).toMatch(/"code":"FORM_2019"/);
  expect(answers[1]).toMatch(/"basis":"国办公开办函/);
});

test.each([
  ["a mutation", "mutation { a }", {}],
  ["a subscription", "subscription { a }", {}],
  ["a decision that is no truth value", "query Q($a: Boolean!) { forms { code @skip(if: $a) } }", { a: "yes" }],
  ["a decision that is not given", "query Q($a: Boolean!) { forms { code @skip(if: $a) } }", {}],
])("%s is never compiled", (_, source, variables) => {
  const compiler = new OperationCompiler(schema);
  for (let time = 0; time < 3; time++) expect(compiler.codeFor(parse(source), source, null, variables)).toBeNull();
});
