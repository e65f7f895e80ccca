import { Role } from "../../src/access/role";
import { localViewer } from "../../src/access/viewer";
import { issueToken, revokeToken } from "../../src/change/accessTokens";
import type { Actor } from "../../src/change/actor";
import { type RunningServer, startServer } from "../../src/server";
import { World } from "../support/world";

const ADMIN: Actor = { viewer: localViewer("root"), origin: null };

let world: World;
let server: RunningServer;
beforeEach(async () => {
  world = await World.open();
  await world.register({ code: "K", name: "甲市科技局" });
  server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent" });
});
afterEach(async () => {
  await server.close();
  await world.close();
});

const tokenFor = async (role: Role, department: string | null = null) =>
  issueToken(world.store, ADMIN, { name: "a", role, department, days: 1, idempotencyKey: null });

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

async function asked(
  query: string,
  authorization?: string,
  variables = {},
): Promise<Answer & { status: number; headers: Headers }> {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(authorization !== undefined && { authorization }) },
    body: JSON.stringify({ query, variables }),
  });
  return { ...((await response.json()) as Answer), status: response.status, headers: response.headers };
}

const VIEWER = "{ viewer { name role department { code } } }";
const wrong = `Bearer dg_0123456789ab_${"a".repeat(43)}`;

test("whoever brings nothing, or what a proxy asked for, is the public", async () => {
  const everybody = { viewer: { name: "public", role: "PUBLIC", department: null } };
  expect((await asked(VIEWER)).data).toEqual(everybody);
  expect((await asked(VIEWER, "Basic dXNlcjpwYXNz")).data).toEqual(everybody);
});

test("whoever brings a token is what it says, and the answer is kept by nobody", async () => {
  const { text, token } = await tokenFor(Role.OFFICER, "K");
  const answer = await asked(VIEWER, `Bearer ${text}`);
  expect(answer.data).toEqual({ viewer: { name: `token:${token.id} a`, role: "OFFICER", department: { code: "K" } } });
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("etag")).toBeNull();
  expect((await asked(VIEWER)).data).toMatchObject({ viewer: { role: "PUBLIC" } });
});

test("a wrong, revoked or mangled token is refused everywhere, and never taken for the public", async () => {
  const { text, token } = await tokenFor(Role.ADMIN);
  await revokeToken(world.store, ADMIN, token.id);
  for (const given of [wrong, `Bearer ${text}`, "Bearer x", "bearer"]) {
    const { status, errors, headers } = await asked(VIEWER, given);
    if (given === "bearer") continue; // no scheme with a token
    expect([given, status, errors?.[0]?.extensions.code]).toEqual([given, 401, "TOKEN_UNKNOWN"]);
    expect(headers.get("www-authenticate")).toContain("Bearer");
  }
  for (const path of ["/reports/K/2020.html", "/tables", "/dataset.jsonld", "/healthz"])
    expect([path, (await fetch(server.url + path, { headers: { authorization: wrong } })).status]).toEqual([path, 401]);
});

test("wrong tokens of one address are refused unread after twenty, a right one too until the time is over", async () => {
  const { text } = await tokenFor(Role.ADMIN);
  for (let tried = 0; tried < 20; tried++) expect((await asked(VIEWER, wrong)).status).toBe(401);
  const { status, headers, errors } = await asked(VIEWER, `Bearer ${text}`);
  expect([status, errors?.[0]?.extensions.code, headers.get("retry-after")]).toEqual([
    429,
    "TOO_MANY_TOKENS_TRIED",
    "60",
  ]);
  expect((await asked(VIEWER)).status).toBe(200);
});

const ISSUE = `mutation ($name: String!, $role: Role!, $department: String) {
  issueToken(name: $name, role: $role, department: $department) {
    token accessToken { number name role issuedBy department { code } } userErrors { path code message(language: ZH) }
  }
}`;

test("an administrator issues, lists and revokes tokens, and reads who did it", async () => {
  const admin = `Bearer ${(await tokenFor(Role.ADMIN)).text}`;
  const words = { name: "b", role: "REVIEWER", department: "甲市科技局" };
  const { issueToken: issued } = (await asked(ISSUE, admin, words)).data as {
    issueToken: { token: string; accessToken: { number: number } };
  };
  expect(issued).toMatchObject({
    accessToken: { name: "b", role: "REVIEWER", issuedBy: "token:1 a", department: { code: "K" } },
    userErrors: [],
  });
  expect((await asked(VIEWER, `Bearer ${issued.token}`)).data).toMatchObject({ viewer: { role: "REVIEWER" } });
  const revoke = `mutation { revokeToken(number: ${issued.accessToken.number}) { accessToken { revokedAt } userErrors { code } } }`;
  expect((await asked(revoke, admin)).data).toMatchObject({ revokeToken: { userErrors: [] } });
  expect((await asked(VIEWER, `Bearer ${issued.token}`)).status).toBe(401);
  expect((await asked(revoke, admin)).data).toEqual({
    revokeToken: { accessToken: null, userErrors: [{ code: "TOKEN_ENDED_ALREADY" }] },
  });
  const { data } = await asked(
    `{ accessTokens { number name revokedAt } auditEntries(action: "issueToken", first: 1) {
      totalCount nodes { actor subject origin changes { name before after } } } }`,
    admin,
  );
  expect(data).toMatchObject({
    accessTokens: [
      { number: 1, revokedAt: null },
      { number: 2, revokedAt: expect.any(String) },
    ],
    auditEntries: {
      totalCount: 2,
      nodes: [
        {
          actor: "token:1 a",
          subject: "token:2",
          origin: "127.0.0.1",
          changes: expect.arrayContaining([{ name: "role", before: null, after: "REVIEWER" }]),
        },
      ],
    },
  });
});

test("a token that does not fit is not issued, and says what does not fit", async () => {
  const admin = `Bearer ${(await tokenFor(Role.ADMIN)).text}`;
  expect((await asked(ISSUE, admin, { name: "", role: "OFFICER" })).data).toEqual({
    issueToken: {
      token: null,
      accessToken: null,
      userErrors: [{ path: ["name"], code: "TOKEN_NAME_EMPTY", message: "令牌须有名称，以便日后辨认是谁在使用。" }],
    },
  });
});

test.each([
  "{ accessTokens { number } }",
  "{ auditEntries { totalCount } }",
  "{ auditEntries { nodes { number } } }",
  "mutation { revokeToken(number: 1) { userErrors { code } } }",
])("%s is for administrators alone", async (query) => {
  for (const role of [Role.OFFICER, Role.REVIEWER, Role.PUBLISHER]) {
    const { text } = await tokenFor(role, "K");
    const { data, errors } = await asked(query, `Bearer ${text}`);
    expect([Object.values(data ?? {}), errors?.[0]?.extensions.code]).toEqual([[null], "NOT_ALLOWED"]);
  }
  const { data, errors } = await asked(query);
  expect([Object.values(data ?? {}), errors?.[0]?.extensions.code]).toEqual([[null], "SIGN_IN_NEEDED"]);
});

test("a mutation does not come by GET, nor as a form of another site", async () => {
  const admin = `Bearer ${(await tokenFor(Role.ADMIN)).text}`;
  const mutation = "mutation{revokeToken(number:1){userErrors{code}}}";
  const got = await fetch(`${server.url}/graphql?query=${encodeURIComponent(mutation)}`, {
    headers: { authorization: admin },
  });
  expect(got.status).toBe(405);
  const posted = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "text/plain", authorization: admin },
    body: JSON.stringify({ query: mutation }),
  });
  expect(posted.status).toBe(415);
  expect((await asked(VIEWER, admin)).status).toBe(200);
});
