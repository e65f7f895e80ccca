import { createHash } from "node:crypto";
import { Role } from "../../src/access/role";
import { localViewer } from "../../src/access/viewer";
import { issueToken, revokeToken } from "../../src/change/accessTokens";
import type { Actor } from "../../src/change/actor";
import { importFile } from "../../src/change/ingest";
import { type RunningServer, startServer } from "../../src/server";
import { Session } from "../../src/store/entity/session";
import { reportText } from "../support/composed";
import { World } from "../support/world";

const ADMIN: Actor = { viewer: localViewer("root"), origin: null };
const VIEWER = "{ viewer { name role } }";
const OWN_PAGE = { "x-disclosure-page": "1" };

let world: World;
let server: RunningServer;
let number: number;
let token: string;
beforeEach(async () => {
  world = await World.open();
  await world.register({ code: "K", name: "甲市科技局" }, { code: "J", name: "甲市教育局" });
  server = await startServer(world.store, {
    host: "127.0.0.1",
    port: 0,
    logLevel: "silent",
    pages: `${__dirname}/../support/pages`,
    sessionHours: 2,
    trustedProxies: ["127.0.0.1"],
  });
  ({ text: token, number } = await tokenFor(Role.OFFICER, "K"));
});
afterEach(async () => {
  await server.close();
  await world.close();
});

async function tokenFor(role: Role, department: string | null) {
  const issued = await issueToken(world.store, ADMIN, { name: "a", role, department, days: 1, idempotencyKey: null });
  return { text: issued.text, number: issued.token.id };
}

const signIn = (headers: Record<string, string> = { authorization: `Bearer ${token}` }) =>
  fetch(`${server.url}/session`, { method: "POST", headers });

/** What a browser sends from then on. */
async function cookieOf(response: Promise<Response>): Promise<string> {
  return (await response).headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

const post = (query: string, headers: Record<string, string>) =>
  fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });

const told = async (response: Promise<Response>) => {
  const answer = await response;
  const { data, errors } = (await answer.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  return [answer.status, errors?.[0]?.extensions.code ?? data];
};

const code = (expected: string) => [expect.any(Number), expected];

test("a token begins a session, the browser's cookie is enough from then on, and signing out ends it", async () => {
  const response = await signIn();
  expect(response.status).toBe(201);
  expect(response.headers.get("cache-control")).toBe("no-store");
  const [cookie = ""] = response.headers.getSetCookie();
  expect(cookie).toMatch(/^disclosure-session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
  const hours = (Date.parse(/Expires=([^;]+)/.exec(cookie)?.[1] ?? "") - Date.now()) / 3_600_000;
  expect(hours).toBeGreaterThan(1.9);
  expect(hours).toBeLessThan(2.1);
  const sent = { cookie: cookie.split(";")[0] as string };
  const viewer = { viewer: { name: `token:${number} a`, role: "OFFICER" } };
  expect(
    await told(fetch(`${server.url}/graphql?${new URLSearchParams({ query: VIEWER })}`, { headers: sent })),
  ).toEqual([200, viewer]);
  expect(await told(post(VIEWER, { ...sent, ...OWN_PAGE }))).toEqual([200, viewer]);
  const out = await fetch(`${server.url}/session`, { method: "DELETE", headers: { ...sent, ...OWN_PAGE } });
  expect([out.status, out.headers.getSetCookie()[0]]).toEqual([204, expect.stringContaining("1970")]);
  expect(await told(post(VIEWER, { ...sent, ...OWN_PAGE }))).toEqual([401, "SESSION_OVER"]);
});

test("nothing of a session is kept from which it could be made again, and the audit tells of it", async () => {
  const cookie = await cookieOf(signIn());
  const kept = await world.store.read((manager) => manager.find(Session));
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain(cookie.split("=")[1]);
  await fetch(`${server.url}/session`, { method: "DELETE", headers: { cookie, ...OWN_PAGE } });
  const { text } = await tokenFor(Role.ADMIN, null);
  const answer = await post("{ auditEntries(first: 10) { nodes { actor action subject origin } } }", {
    authorization: `Bearer ${text}`,
  });
  const who = { actor: `token:${number} a`, subject: "session:1", origin: "127.0.0.1" };
  expect(((await answer.json()) as { data: { auditEntries: { nodes: unknown[] } } }).data.auditEntries.nodes).toEqual(
    expect.arrayContaining([
      { ...who, action: "signIn" },
      { ...who, action: "signOut" },
    ]),
  );
});

test("a session ends with its token, with its time, and is no session if it was made up", async () => {
  const cookie = await cookieOf(signIn());
  const asked = () => told(post(VIEWER, { cookie, ...OWN_PAGE }));
  expect((await asked())[0]).toBe(200);
  await world.store.write((manager) =>
    manager.update(Session, { tokenId: number }, { expiresAt: "2020-01-01T00:00:00.000000Z" }),
  );
  expect(await asked()).toEqual([401, "SESSION_OVER"]);
  const other = await cookieOf(signIn());
  expect(await world.store.read((manager) => manager.count(Session))).toBe(1); // what is over is deleted
  await revokeToken(world.store, ADMIN, number);
  expect(await told(post(VIEWER, { cookie: other, ...OWN_PAGE }))).toEqual([401, "SESSION_OVER"]);
  const madeUp = { cookie: `disclosure-session=${"a".repeat(43)}`, ...OWN_PAGE };
  expect(await told(post(VIEWER, madeUp))).toEqual([401, "SESSION_OVER"]);
  const refused = await post(VIEWER, madeUp);
  expect(refused.headers.getSetCookie()[0]).toMatch(/^disclosure-session=; .*1970/); // the browser forgets it
});

test("pages come to everybody, whose session may be over", async () => {
  const headers = { cookie: `disclosure-session=${"a".repeat(43)}`, accept: "text/html" };
  expect((await fetch(`${server.url}/`, { headers })).status).toBe(200);
});

test("without a token that opens something, no session begins", async () => {
  expect(await told(signIn({}))).toEqual([401, "TOKEN_NEEDED"]);
  expect(await told(signIn({ authorization: "Bearer x" }))).toEqual([401, "TOKEN_UNKNOWN"]);
  await revokeToken(world.store, ADMIN, number);
  expect(await told(signIn())).toEqual([401, "TOKEN_UNKNOWN"]);
});

const MUTATION = `mutation { submitReport(department: "K", year: 2020, version: "1.0") { userErrors { code } } }`;

test("what pages of other sites can have a browser send does nothing", async () => {
  await draft("K");
  const cookie = await cookieOf(signIn());
  const address = `${server.url}/graphql?${new URLSearchParams({ query: MUTATION })}`;
  const text = { method: "POST", body: MUTATION, headers: { cookie, "content-type": "text/plain" } };
  const form = new FormData();
  form.set("document", new Blob(["x"]), "a.txt");
  const elsewhere = { ...OWN_PAGE, "sec-fetch-site": "cross-site" };
  expect(await told(post(MUTATION, { cookie }))).toEqual([403, "FROM_ANOTHER_SITE"]);
  expect(await told(post(MUTATION, { cookie, ...elsewhere }))).toEqual([403, "FROM_ANOTHER_SITE"]);
  expect(await told(post(MUTATION, { cookie, ...OWN_PAGE, "sec-fetch-site": "same-site" }))).toEqual(
    code("FROM_ANOTHER_SITE"),
  );
  expect(await told(fetch(`${server.url}/graphql`, text))).toEqual([403, "FROM_ANOTHER_SITE"]);
  expect((await fetch(address, { headers: { cookie } })).status).toBe(405);
  const upload = fetch(`${server.url}/documents`, { method: "POST", body: form, headers: { cookie } });
  expect(await told(upload)).toEqual([403, "FROM_ANOTHER_SITE"]);
  const out = fetch(`${server.url}/session`, { method: "DELETE", headers: { cookie } });
  expect(await told(out)).toEqual([403, "FROM_ANOTHER_SITE"]);
  const state = `{ report(department: "K", year: 2020, drafts: true) { workflow { state } } }`;
  expect(await told(post(state, { cookie, ...OWN_PAGE }))).toEqual([200, { report: { workflow: { state: "DRAFT" } } }]);
  expect(await told(post(MUTATION, { cookie, ...OWN_PAGE, "sec-fetch-site": "same-origin" }))).toEqual([
    200,
    { submitReport: { userErrors: [] } },
  ]);
});

test("other origins may not ask with a session, whatever origins may read what is public", async () => {
  const open = await startServer(world.store, {
    host: "127.0.0.1",
    port: 0,
    logLevel: "silent",
    corsOrigins: ["https://elsewhere.example"],
  });
  const asked = await fetch(`${open.url}/graphql`, {
    method: "OPTIONS",
    headers: {
      origin: "https://elsewhere.example",
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type,x-disclosure-page",
    },
  });
  expect(asked.headers.get("access-control-allow-credentials")).toBeNull();
  await open.close();
});

test("behind a proxy that speaks HTTPS, the cookie is for HTTPS and this host alone", async () => {
  const response = await signIn({ authorization: `Bearer ${token}`, "x-forwarded-proto": "https" });
  expect(response.headers.getSetCookie()[0]).toMatch(
    /^__Host-disclosure-session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
  );
});

async function draft(body: string): Promise<string> {
  const bytes = Buffer.from(reportText(body === "K" ? "甲市科技局" : "甲市教育局", 2020, {}));
  await importFile(world.store, { name: `${body}.txt`, bytes }, { publish: false, author: "test", reason: "test" });
  return `${server.url}/documents/${createHash("sha256").update(bytes).digest("hex")}`;
}

test("whoever has signed in opens the documents of drafts that it sees, kept by no cache, and nobody else", async () => {
  const [own, other] = [await draft("K"), await draft("J")];
  const cookie = await cookieOf(signIn());
  const response = await fetch(own, { headers: { cookie } });
  expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(response.headers.get("content-security-policy")).toMatch(/^sandbox;/);
  expect((await fetch(other, { headers: { cookie } })).status).toBe(404);
  expect((await fetch(own)).status).toBe(404);
});
