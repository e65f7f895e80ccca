import { createPublicKey } from "node:crypto";
import { type JWTPayload, SignJWT } from "jose";
import { unsealed } from "../../src/access/seal";
import { type RunningServer, startServer } from "../../src/server";
import { AuditEntry } from "../../src/store/entity/auditEntry";
import { ProvidedClaims } from "../../src/store/entity/providedClaims";
import { Session } from "../../src/store/entity/session";
import { IdentityProvider, newKey } from "../support/identityProvider";
import { freePort } from "../support/port";
import { Visitor } from "../support/visitor";
import { World } from "../support/world";

const OFFICER = { sub: "f3a9", name: "王芳", role: "officer", department: "K" };
const VIEWER = "{ viewer { name role department { code } } }";
const OWN_PAGE = { "x-disclosure-page": "1" };
const FLOW = /^disclosure-sign-in-/;
/** For how many seconds it holds what the provider says, and by how many its clock may differ. */
const SECONDS = 60;
const TOLERANCE = 30;

let world: World;
let server: RunningServer;
let provider: IdentityProvider;
let browser: Visitor;
let port: number;

/** By how many seconds the clock of the service is ahead. */
let ahead: number;
const clock = Date.now;

beforeAll(async () => {
  provider = await IdentityProvider.start();
});
afterAll(() => provider.stop());
beforeEach(async () => {
  world = await World.open();
  await world.register({ code: "K", name: "甲市科技局" }, { code: "J", name: "甲市教育局" });
  browser = new Visitor();
  ahead = 0;
  jest.spyOn(Date, "now").mockImplementation(() => clock() + ahead * 1_000);
  port = await freePort();
  await provider.begin(`http://127.0.0.1:${port}/session/oidc/callback`, OFFICER);
  await serve();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await server.close();
  await world.close();
});

/** What the service knows of the provider. */
function settings(more: object | null = {}) {
  const service = `http://127.0.0.1:${port}`;
  return {
    sessionHours: 2,
    provider: more && {
      issuer: provider.issuer,
      clientId: "disclosure",
      clientSecret: "s3cret",
      scope: "openid profile",
      audience: "disclosure",
      claims: { role: "role", department: "department" },
      service,
      ...more,
    },
  };
}

async function serve(more: object | null = {}): Promise<void> {
  const pages = `${__dirname}/../support/pages`;
  server = await startServer(world.store, { host: "127.0.0.1", port, logLevel: "silent", pages, ...settings(more) });
}

async function serveAgain(more: object | null): Promise<void> {
  await server.close();
  await serve(more);
}

const isCallback = (address: string) => address.includes("/session/oidc/callback");

/** Has the browser sign in, and says where that ends and with which status. */
async function signIn(to = "/explorer"): Promise<readonly [status: number, path: string]> {
  const { response, address } = await browser.visit(`${server.url}/session/oidc?to=${encodeURIComponent(to)}`);
  if (!response.ok) throw new Error(`Signing in ended at ${address} with ${response.status}: ${await response.text()}`);
  return [response.status, address.replace(server.url, "")];
}

const told = async (asked: Response | Promise<Response>) => {
  const response = await asked;
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  return [response.status, errors?.[0]?.extensions.code ?? data];
};

const asked = (
  query = VIEWER,
  at = server,
  headers: Readonly<Record<string, string>> = { cookie: browser.cookies(server.url) },
) =>
  told(
    fetch(`${at.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...OWN_PAGE, ...headers },
      body: JSON.stringify({ query }),
    }),
  );

const signOut = () =>
  fetch(`${server.url}/session`, { method: "DELETE", headers: { cookie: browser.cookies(server.url), ...OWN_PAGE } });

const AS_OFFICER = [200, { viewer: { name: "oidc:f3a9 王芳", role: "OFFICER", department: { code: "K" } } }];

/** Has the browser sign in up to where the provider leads it back, and says where that is. */
async function comeBack(): Promise<string> {
  return (await browser.visit(`${server.url}/session/oidc`, isCallback)).address;
}

const claimsKept = () => world.store.read((manager) => manager.find(ProvidedClaims));
const sessionsKept = () => world.store.read((manager) => manager.count(Session));

/** What the browser keeps of the sign-ins that have begun. */
const flowsKept = () => browser.cookiesKept(server.url).filter(([name]) => FLOW.test(name));

/** Changes one value of what the browser keeps while it is at the provider. */
function alterFlow(name: string, value: string): void {
  const [cookie = ["", ""]] = flowsKept();
  const flow = new URLSearchParams(decodeURIComponent(cookie[1]));
  flow.set(name, value);
  browser.setCookie(server.url, cookie[0], encodeURIComponent(flow.toString()));
}

describe("Signing in", () => {
  test("leads to the provider and back to the place that was asked for, and lasts until signing out", async () => {
    const begun = await browser.get(`${server.url}/session/oidc?to=/explorer`);
    expect([begun.status, begun.headers.get("cache-control")]).toEqual([302, "no-store"]);
    expect(begun.headers.getSetCookie()[0]).toMatch(
      /^disclosure-sign-in-[\w-]{8}=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
    const asks = new URL(begun.headers.get("location") ?? "").searchParams;
    expect(Object.fromEntries(asks)).toMatchObject({ code_challenge_method: "S256", scope: "openid profile" });
    expect(await signIn("/explorer?a=1")).toEqual([200, "/explorer?a=1"]);
    expect(flowsKept()).toHaveLength(1); // of the one that was given up
    expect(await asked()).toEqual(AS_OFFICER);
    const out = await signOut();
    expect([out.status, out.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(await asked()).toEqual([401, "SESSION_OVER"]);
    expect([await sessionsKept(), await claimsKept()]).toEqual([0, []]);
  });

  test("begins a session as a token does: the same cookie, for SESSION_HOURS, in the audit", async () => {
    const response = await browser.get(await comeBack());
    expect([response.status, response.headers.get("location")]).toEqual([303, `${server.url}/`]);
    const cookies = response.headers.getSetCookie();
    const session = cookies.find((each) => each.startsWith("disclosure-session=")) ?? "";
    expect(session).toMatch(/^disclosure-session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    const [kept] = await world.store.read((manager) => manager.find(Session));
    expect(Date.parse(kept?.expiresAt ?? "") - Date.parse(kept?.begunAt ?? "")).toBe(2 * 3_600_000);
    await signOut();
    const entries = await world.store.read((manager) => manager.find(AuditEntry));
    const who = { actor: "oidc:f3a9 王芳", origin: "127.0.0.1", subject: `session:${kept?.id}` };
    expect(entries).toMatchObject([
      { ...who, action: "signIn" },
      { ...who, action: "signOut" },
    ]);
  });

  test("of two tabs of a browser is done in each", async () => {
    const begun: string[] = [];
    for (const to of ["/a", "/b"]) {
      const { address } = await browser.visit(`${server.url}/session/oidc?to=${to}`, isCallback);
      begun.push(address);
    }
    expect(flowsKept()).toHaveLength(2);
    const ends: (string | null)[] = [];
    for (const address of begun) ends.push((await browser.get(address)).headers.get("location"));
    expect(ends).toEqual([`${server.url}/a`, `${server.url}/b`]);
    expect(flowsKept()).toEqual([]);
  });

  test("ends at the provider, too, which leads the browser back", async () => {
    await signIn();
    const { signOutAt } = (await (await signOut()).json()) as { signOutAt: string };
    const page = await (await browser.get(signOutAt)).text();
    const [, action = ""] = /action="([^"]+)"/.exec(page) ?? [];
    const fields = new URLSearchParams({ logout: "yes" });
    for (const [, name = "", value = ""] of page.matchAll(/name="(\w+)" value="([^"]*)"/g)) fields.set(name, value);
    const left = await fetch(action, {
      method: "POST",
      redirect: "manual",
      headers: { cookie: browser.cookies(action) },
      body: fields,
    });
    expect(left.headers.get("location")).toBe(`${server.url}/`);
    expect((await signOut()).status).toBe(204); // the session is over
  });

  test("is known by what the provider says when it is asked for more", async () => {
    await provider.be({ isAskedForMore: true });
    expect((await signIn())[0]).toBe(200);
    expect(await asked()).toEqual(AS_OFFICER);
  });

  test("needs no secret of a public client", async () => {
    await serveAgain({ clientId: "open", clientSecret: null });
    expect((await signIn())[0]).toBe(200);
    expect(await asked()).toEqual(AS_OFFICER);
  });

  test.each(["state", "nonce", "verifier"])("is not done with another %s than it began with", async (name) => {
    const address = await comeBack();
    alterFlow(name, "x".repeat(43));
    expect(await told(browser.get(address))).toEqual([400, "SIGN_IN_NOT_DONE"]);
    expect(flowsKept()).toEqual([]);
    expect(await sessionsKept()).toBe(0);
  });

  test.each([
    ["iss", "https://evil.example"],
    ["state", "x".repeat(43)],
    ["code", "x".repeat(43)],
  ])("is not done if the address it comes back to has another %s", async (name, value) => {
    const address = new URL(await comeBack());
    address.searchParams.set(name, value);
    expect(await told(browser.get(address.href))).toEqual([400, "SIGN_IN_NOT_DONE"]);
    expect(await sessionsKept()).toBe(0);
  });

  test("is not done in another browser, nor twice with the same code", async () => {
    const address = await comeBack();
    expect(await told(new Visitor().get(address))).toEqual([400, "SIGN_IN_NOT_DONE"]);
    const [[flow, kept] = ["", ""]] = flowsKept();
    expect((await browser.get(address)).status).toBe(303);
    expect(await told(browser.get(address))).toEqual([400, "SIGN_IN_NOT_DONE"]);
    browser.setCookie(server.url, flow, kept);
    expect(await told(browser.get(address))).toEqual([400, "SIGN_IN_NOT_DONE"]);
    expect(await sessionsKept()).toBe(1);
  });

  test("is not done by whoever gives up, who is told so on a page", async () => {
    await provider.be({ person: null });
    const page = await browser.get(await comeBack(), { accept: "text/html" });
    expect([page.status, page.headers.get("content-type")]).toEqual([400, "text/html; charset=utf-8"]);
    expect(await page.text()).toMatch(/登录没有完成[\s\S]*Signing in was not completed/);
  });

  test.each([
    "//evil.example/",
    "https://evil.example/",
    "/\\evil.example/",
    "@evil.example/",
    ".evil.example/",
    "\t//evil.example",
  ])("never leads to another site: %j", async (to) => {
    const { address } = await browser.visit(`${server.url}/session/oidc?to=${encodeURIComponent(to)}`, isCallback);
    const place = (await browser.get(address)).headers.get("location") ?? "";
    expect(new URL(place).origin).toBe(server.url);
  });

  test.each([
    ["SIGN_IN_WITHOUT_ROLE", { role: undefined }],
    ["SIGN_IN_ROLE_UNCLEAR", { role: "clerk" }],
    ["SIGN_IN_ROLE_UNCLEAR", { role: ["officer", "admin"] }],
    ["SIGN_IN_WITHOUT_BODY", { department: undefined }],
    ["SIGN_IN_BODY_UNKNOWN", { department: "甲市财政局" }],
  ])("is refused in one sentence: %s %j", async (code, claims) => {
    await provider.be({ person: { ...OFFICER, ...claims } });
    const address = await comeBack();
    expect(await told(browser.get(address))).toEqual([403, code]);
    expect([browser.cookie(server.url, "disclosure-session"), await sessionsKept()]).toEqual([undefined, 0]);
  });

  test("works with a session that is over, which other requests refuse", async () => {
    browser.setCookie(server.url, "disclosure-session", "x".repeat(43));
    expect((await signIn())[0]).toBe(200);
    expect(await asked()).toEqual(AS_OFFICER);
  });
});

describe("What the provider said", () => {
  /** Has the time be over of what the provider said. */
  const expire = () =>
    world.store.write((manager) => manager.updateAll(ProvidedClaims, { heldUntil: "2020-01-01T00:00:00.000000Z" }));
  /** Another process over the same database. */
  const another = (more: object | null = {}) =>
    startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent", ...settings(more) });

  test.each([
    [SECONDS + TOLERANCE - 10, 303],
    [SECONDS + TOLERANCE + 10, 400],
  ])("is taken by a clock that is %d seconds ahead with %d", async (seconds, status) => {
    await provider.be({ seconds: SECONDS });
    const address = await comeBack();
    ahead = seconds;
    expect((await browser.get(address)).status).toBe(status);
  });

  test("is asked again when its time is over: role and body are taken anew, and nothing kept opens it", async () => {
    await signIn();
    const [before] = await claimsKept();
    await provider.be({ person: { ...OFFICER, name: "王芳芳", role: "reviewer", department: "甲市教育局" } });
    expect(await asked()).toEqual(AS_OFFICER);
    await expire();
    const viewer = { name: "oidc:f3a9 王芳", role: "REVIEWER", department: { code: "J" } };
    expect(await asked()).toEqual([200, { viewer }]);
    const [after] = await claimsKept();
    expect(after?.refreshToken).not.toBe(before?.refreshToken);
    expect(unsealed(after?.refreshToken ?? "", browser.cookie(server.url, "disclosure-session") ?? "")).toMatch(
      /^[\w-]+$/,
    );
    const [session] = await world.store.read((manager) => manager.find(Session));
    expect(unsealed(after?.refreshToken ?? "", session?.hash ?? "")).toBeNull();
    const entries = await world.store.read((manager) => manager.find(AuditEntry));
    expect(entries.at(-1)).toMatchObject({
      action: "renewSession",
      before: { role: "OFFICER" },
      after: { role: "REVIEWER" },
    });
  });

  test("is asked once, however many requests of however many processes come at once", async () => {
    await signIn();
    const other = await another();
    // A refresh token that comes twice makes the provider end the grant.
    for (let times = 0; times < 3; times++) {
      await expire();
      const servers = [server, other, server, other, server, other];
      expect(await Promise.all(servers.map((one) => asked(VIEWER, one)))).toEqual(servers.map(() => AS_OFFICER));
    }
    await other.close();
  });

  test.each<readonly [why: string, person: typeof OFFICER | { sub: string }]>([
    ["the provider knows the person no more", { ...OFFICER, sub: "other" }],
    ["the person has no role any more", { sub: OFFICER.sub }],
    ["the person acts for a body that is not there", { ...OFFICER, department: "Z" }],
  ])("ends the session if %s", async (_, person) => {
    await signIn();
    await provider.be({ person });
    await expire();
    expect(await asked()).toEqual([401, "SESSION_OVER"]);
    expect([await sessionsKept(), await claimsKept()]).toEqual([0, []]);
    const entries = await world.store.read((manager) => manager.find(AuditEntry));
    expect(entries.at(-1)).toMatchObject({ action: "signOut", actor: "oidc:f3a9 王芳" });
  });

  test("ends the session with its time if there is no refresh token", async () => {
    await provider.be({ refreshes: false, seconds: SECONDS });
    await signIn();
    expect(await asked()).toEqual(AS_OFFICER);
    ahead = SECONDS + TOLERANCE + 1;
    expect(await asked()).toEqual([401, "SESSION_OVER"]);
  });

  test("is waited for while the provider is away, and nobody goes on without it; signing out needs nobody", async () => {
    await signIn();
    await provider.be({ isAway: true });
    expect(await asked()).toEqual(AS_OFFICER);
    await expire();
    expect(await asked()).toEqual([503, "PROVIDER_AWAY"]);
    expect(await asked()).toEqual([503, "PROVIDER_AWAY"]);
    await provider.be({ isAway: false });
    expect(await asked()).toEqual(AS_OFFICER);
    await provider.be({ isAway: true });
    await expire();
    expect((await signOut()).ok).toBe(true);
    expect(await sessionsKept()).toBe(0);
  });

  test("is not asked of another provider, nor of none", async () => {
    for (const more of [{ issuer: "https://other.example" }, null]) {
      const other = await another(more);
      await signIn();
      expect(await asked(VIEWER, other)).toEqual(AS_OFFICER);
      await expire();
      const over = await asked(VIEWER, other);
      await other.close();
      expect(over).toEqual([401, "SESSION_OVER"]);
    }
  });

  test("does not outlast SESSION_HOURS", async () => {
    await signIn();
    ahead += 2 * 3_600 + 1;
    expect(await asked()).toEqual([401, "SESSION_OVER"]);
  });
});

describe("An administrator", () => {
  const ADMIN = { sub: "a", name: "李明", role: "admin" };
  const end = (name: string, by: Visitor) =>
    asked(`mutation { endSessions(name: ${JSON.stringify(name)}) { count userErrors { path code } } }`, server, {
      cookie: by.cookies(server.url),
    });

  test("ends all sessions of one person at once, and nobody else's", async () => {
    await signIn();
    const [first, second, admin] = [browser, new Visitor(), new Visitor()];
    browser = second;
    await signIn();
    await provider.be({ person: ADMIN });
    browser = admin;
    await signIn();
    const missing = { endSessions: { count: null, userErrors: [{ path: ["name"], code: "NO_SESSION_OF" }] } };
    expect(await end("oidc:f3a", admin)).toEqual([200, missing]);
    expect(await end("oidc:f3a9 whatever", admin)).toEqual([200, { endSessions: { count: 2, userErrors: [] } }]);
    for (const one of [first, second])
      expect(await asked(VIEWER, server, { cookie: one.cookies(server.url) })).toEqual([401, "SESSION_OVER"]);
    expect((await asked())[0]).toBe(200);
    const entries = await world.store.read((manager) => manager.find(AuditEntry));
    expect(entries.at(-1)).toMatchObject({
      action: "endSessions",
      actor: "oidc:a 李明",
      subject: "oidc:f3a9",
      before: { sessions: 2 },
    });
  });

  test("alone may do so", async () => {
    await signIn();
    expect((await end("oidc:f3a9", browser))[1]).toBe("NOT_ALLOWED");
    expect((await asked())[0]).toBe(200);
  });
});

test("everybody is told which ways to sign in there are", async () => {
  const ways = () => asked("{ signInWays { kind address } }", server, {});
  const byToken = { kind: "TOKEN", address: "session" };
  expect(await ways()).toEqual([200, { signInWays: [byToken, { kind: "OIDC", address: "session/oidc" }] }]);
  await server.close();
  server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent" });
  expect(await ways()).toEqual([200, { signInWays: [byToken] }]);
  expect((await fetch(`${server.url}/session/oidc`)).status).toBe(404);
});

describe("A provider that is away", () => {
  test("keeps nobody from starting the service, and is asked again", async () => {
    await provider.be({ isAway: true });
    const refused = await browser.get(`${server.url}/session/oidc`, { accept: "text/html" });
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await refused.text()).toMatch(/统一身份认证服务暂时无法访问/);
    await provider.be({ isAway: false });
    expect((await signIn())[0]).toBe(200);
  });

  test("while somebody comes back, lets nobody in", async () => {
    const address = await comeBack();
    await provider.be({ isAway: true });
    expect(await told(browser.get(address))).toEqual([503, "PROVIDER_AWAY"]);
    expect(await sessionsKept()).toBe(0);
  });
});

describe("A program's token of the provider", () => {
  const soon = (seconds = 600) => Math.floor(clock() / 1_000) + seconds;
  const claims = () => ({ ...OFFICER, aud: "disclosure", exp: soon() });
  const comes = (token: string) => asked(VIEWER, server, { authorization: `Bearer ${token}` });
  const WRONG = [401, "TOKEN_UNKNOWN"];

  test("lets it in by its claims", async () => {
    expect(await comes(await provider.signed(claims()))).toEqual(AS_OFFICER);
    const admin = { sub: "job", aud: ["other", "disclosure"], exp: soon(), role: ["admin"] };
    const viewer = { name: "oidc:job", role: "ADMIN", department: null };
    expect(await comes(await provider.signed(admin))).toEqual([200, { viewer }]);
  });

  test("comes from the provider itself", async () => {
    await serveAgain({ audience: "https://disclosure.example" });
    const answer = await fetch(`${provider.issuer}/token`, {
      method: "POST",
      headers: { authorization: `Basic ${Buffer.from("disclosure:s3cret").toString("base64")}` },
      body: new URLSearchParams({ grant_type: "client_credentials", resource: "https://disclosure.example" }),
    });
    const { access_token: token } = (await answer.json()) as { access_token: string };
    const viewer = { name: "oidc:disclosure nightly check", role: "REVIEWER", department: null };
    expect(await comes(token)).toEqual([200, { viewer }]);
  });

  test("opens nothing if it is for somebody else, of somebody else, over, or not yet good", async () => {
    for (const wrong of [
      { aud: "another" },
      { aud: undefined },
      { iss: "https://evil.example" },
      { exp: soon(-TOLERANCE - 10) },
      { exp: undefined },
      { nbf: soon(TOLERANCE + 10) },
      { sub: undefined },
    ])
      expect([wrong, await comes(await provider.signed({ ...claims(), ...wrong } as JWTPayload))]).toEqual([
        wrong,
        WRONG,
      ]);
    for (const right of [{ exp: soon(-TOLERANCE + 10) }, { nbf: soon(TOLERANCE - 10) }])
      expect([right, await comes(await provider.signed({ ...claims(), ...right }))]).toEqual([right, AS_OFFICER]);
  });

  test("opens nothing without a signature of the provider's key", async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const payload = { iss: provider.issuer, ...claims() };
    const { kid = "" } = provider.publicKey;
    const unsigned = `${part({ alg: "none" })}.${part(payload)}.`;
    const byPublicKey = [
      createPublicKey({ key: { ...provider.publicKey }, format: "jwk" }).export({ type: "spki", format: "pem" }),
      JSON.stringify(provider.publicKey),
    ].map((secret) =>
      new SignJWT(payload).setProtectedHeader({ alg: "HS256", kid }).sign(new TextEncoder().encode(String(secret))),
    );
    const byAnother = provider.signed(claims(), { ...(await newKey()), kid });
    const right = await provider.signed(claims());
    const altered = right.replace(/\.[^.]+\./, `.${part({ ...payload, role: "admin", department: undefined })}.`);
    for (const token of [unsigned, ...(await Promise.all(byPublicKey)), await byAnother, altered, `${right}x`, "a.b.c"])
      expect(await comes(token)).toEqual(WRONG);
  });

  test("is refused by its claims in one sentence, which is no wrong token", async () => {
    const { role, ...without } = claims();
    for (let tried = 0; tried < 21; tried++)
      expect(await comes(await provider.signed(without))).toEqual([403, "SIGN_IN_WITHOUT_ROLE"]);
    expect(await comes(await provider.signed({ ...without, role, department: "Z" }))).toEqual([
      403,
      "SIGN_IN_BODY_UNKNOWN",
    ]);
  });

  test("counts as a wrong token of its address if it is one", async () => {
    const wrong = await provider.signed({ ...claims(), aud: "another" });
    for (let tried = 0; tried < 20; tried++) expect(await comes(wrong)).toEqual(WRONG);
    expect(await comes(await provider.signed(claims()))).toEqual([429, "TOO_MANY_TOKENS_TRIED"]);
  });

  test("is checked by the keys as they are now: an unknown one has them fetched, not too often", async () => {
    const before = await provider.signed(claims());
    expect(await comes(before)).toEqual(AS_OFFICER);
    await provider.rotateKeys();
    const after = await provider.signed(claims());
    expect(await comes(after)).toEqual(WRONG);
    ahead += 31;
    expect(await comes(after)).toEqual(AS_OFFICER);
    expect(await comes(before)).toEqual(WRONG);
  });

  test("is never called wrong while the provider is away", async () => {
    const [token, madeUp] = [await provider.signed(claims()), await provider.signed(claims(), await newKey())];
    await provider.be({ isAway: true });
    for (let tried = 0; tried < 21; tried++) expect(await comes(token)).toEqual([503, "PROVIDER_AWAY"]);
    await provider.be({ isAway: false });
    expect(await comes(token)).toEqual(AS_OFFICER);
    await provider.be({ isAway: true });
    expect(await comes(token)).toEqual(AS_OFFICER);
    ahead += 31;
    expect(await comes(madeUp)).toEqual([503, "PROVIDER_AWAY"]);
  });

  test("begins no session: that is for people", async () => {
    const headers = { authorization: `Bearer ${await provider.signed(claims())}` };
    expect(await told(fetch(`${server.url}/session`, { method: "POST", headers }))).toEqual(WRONG);
  });
});
