import { createHash } from "node:crypto";
import { join } from "node:path";
import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client/core";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { type RunningServer, startServer } from "../../src/server";
import { World } from "../support/world";

const PAGES = join(__dirname, "../support/pages");
const REPORT = gql`
  query Report($department: String!) {
    report(department: $department, year: 2020) { id figures { rules { made } } }
  }
`;

let world: World;
let server: RunningServer;
beforeAll(async () => {
  world = await World.open();
  for (const [department, made] of [
    ["甲局", 7],
    ["乙局", 8],
  ] as const)
    await world.file(department, 2020, { values: { "rules.made": made } });
});
beforeEach(async () => {
  server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent", pages: PAGES });
});
afterEach(() => server.close());
afterAll(() => world.close());

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

interface Sent {
  readonly method: string;
  readonly hasQuery: boolean;
  readonly status: number;
}

/** Apollo Client with its link for persisted queries, and what it sends. */
function persistingClient(useGETForHashedQueries: boolean) {
  const sent: Sent[] = [];
  const watched: typeof fetch = async (to, options = {}) => {
    const response = await fetch(to, options);
    const asked = options.body ? String(options.body) : decodeURIComponent(String(to));
    const hasQuery = asked.includes("query Report");
    sent.push({ method: options.method ?? "GET", hasQuery, status: response.status });
    return response;
  };
  const link = new PersistedQueryLink({ sha256, useGETForHashedQueries }).concat(
    new HttpLink({ uri: `${server.url}/graphql`, fetch: watched }),
  );
  return { client: new ApolloClient({ link, cache: new InMemoryCache() }), sent };
}

test.each([
  ["POST", false],
  ["GET", true],
])(
  "Apollo's persisted queries: asked by %s, the text is sent once, by POST, and then its hash alone",
  async (method, byGet) => {
    const { client, sent } = persistingClient(byGet);
    const ask = async (department: string) =>
      (await client.query<object>({ query: REPORT, variables: { department } })).data;
    expect(await ask("甲局")).toMatchObject({ report: { figures: { rules: { made: 7 } } } });
    expect(sent).toEqual([
      { method, hasQuery: false, status: 400 },
      { method: "POST", hasQuery: true, status: 200 },
    ]);
    expect(await ask("乙局")).toMatchObject({ report: { figures: { rules: { made: 8 } } } });
    expect(sent.slice(2)).toEqual([{ method, hasQuery: false, status: 200 }]);
  },
);

test("An error of a question that was asked by its hash reaches the client", async () => {
  const { client, sent } = persistingClient(false);
  const ask = client.query({ query: REPORT, variables: { department: "无此局" } });
  await expect(ask).rejects.toMatchObject({ errors: [{ extensions: { code: "DEPARTMENT_UNKNOWN" } }] });
  expect(sent.map(({ hasQuery }) => hasQuery)).toEqual([false, true]);
});
