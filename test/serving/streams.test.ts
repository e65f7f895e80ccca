import { Role } from "../../src/access/role";
import { localViewer, type Viewer } from "../../src/access/viewer";
import { DecisionKind } from "../../src/access/workflow";
import { issueToken, revokeToken } from "../../src/change/accessTokens";
import { decide, type Verdict } from "../../src/change/decide";
import { importFile } from "../../src/change/ingest";
import { type RunningServer, startServer } from "../../src/server";
import { bodiesNamed } from "../../src/store/departments";
import { versionSeen, workingVersion } from "../../src/store/workingVersion";
import { reportText } from "../support/composed";
import { World } from "../support/world";

const YEAR = 2020;
const NAMES = { O: "甲市科技局", B: "甲市科技局情报所", X: "甲市教育局" } as const;
type Code = keyof typeof NAMES;
const { SUBMIT, REVIEW, RETURN, PUBLISH, WITHDRAW } = DecisionKind;

let world: World;
let server: RunningServer;
const open: AbortController[] = [];
beforeEach(async () => {
  world = await World.open();
  await world.register(
    { code: "O", name: NAMES.O },
    { code: "B", name: NAMES.B, parent: "O" },
    { code: "X", name: NAMES.X },
  );
  server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent" });
});
afterEach(async () => {
  for (const control of open.splice(0)) control.abort();
  await server.close();
  await world.close();
});

async function tokenFor(role: Role, department: string | null) {
  const actor = { viewer: localViewer("root"), origin: null };
  const words = { name: role, role, department, days: 1, idempotencyKey: null };
  return issueToken(world.store, actor, words);
}

interface Heard {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

const address = (query: string) => `${server.url}/graphql/stream?${new URLSearchParams({ query })}`;

/** A stream that is open; each call of `next` waits for what it tells next. */
async function listen(query: string, token?: string) {
  const control = new AbortController();
  open.push(control);
  const response = await fetch(address(query), {
    headers: { accept: "text/event-stream", ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    signal: control.signal,
  });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const reader = (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return {
    response,
    /** Null at the end of the stream. */
    next: async (): Promise<Heard | null> => {
      for (;;) {
        const end = text.indexOf("\n\n");
        if (end >= 0) {
          const event = text.slice(0, end);
          text = text.slice(end + 2);
          const data = /^event: next\ndata: (.*)$/ms.exec(event)?.[1];
          if (data !== undefined) return JSON.parse(data) as Heard;
          continue;
        }
        const { value, done } = await reader.read();
        if (done) return null;
        text += value;
      }
    },
  };
}

async function draft(code: Code): Promise<void> {
  const bytes = Buffer.from(reportText(NAMES[code], YEAR, { "rules.made": "4" }));
  await importFile(world.store, { name: `${code}.txt`, bytes }, { publish: false, author: "test", reason: "test" });
}

async function take(code: Code, ...kinds: readonly Verdict[]): Promise<void> {
  for (const [i, kind] of kinds.entries()) {
    const viewer: Viewer = { name: `token:${90 + i} a`, role: ROLES[kind], departmentId: null };
    const [body] = await world.store.read((manager) => bodiesNamed(manager, code));
    const working = await world.store.read((manager) => workingVersion(manager, body?.id as number, YEAR));
    const { number = 0, decisions = [] } = working ?? {};
    const version = versionSeen({ number, decisions: decisions.length });
    const words = { department: code, year: YEAR, version, reason: "理由", idempotencyKey: null };
    await decide(world.store, { viewer, origin: null }, kind, words, { fourEyes: true });
  }
}

const ROLES: Readonly<Record<Verdict, Role>> = {
  SUBMIT: Role.OFFICER,
  REVIEW: Role.REVIEWER,
  RETURN: Role.REVIEWER,
  PUBLISH: Role.PUBLISHER,
  WITHDRAW: Role.PUBLISHER,
};

const PUBLISHED = "subscription { published { kind year department { code } report { figures { rules { made } } } } }";
const DECIDED = "subscription { decided { kind department { code } report { workflow { state } } } }";

test("everybody hears of what becomes public and what is withdrawn, with the report as it is then, and of nothing else", async () => {
  const stream = await listen(PUBLISHED);
  await draft("O");
  await take("O", SUBMIT, REVIEW, PUBLISH);
  const place = { year: YEAR, department: { code: "O" } };
  expect(await stream.next()).toEqual({
    data: { published: { kind: "PUBLISH", ...place, report: { figures: { rules: { made: 4 } } } } },
  });
  await take("O", WITHDRAW);
  expect(await stream.next()).toEqual({ data: { published: { kind: "WITHDRAW", ...place, report: null } } });
});

test("what was decided before is not told, and each decision is told once, to everybody who listens", async () => {
  await draft("O");
  await take("O", SUBMIT, REVIEW, PUBLISH);
  const [one, other] = [await listen(PUBLISHED), await listen(PUBLISHED)];
  await draft("X");
  await take("X", SUBMIT, REVIEW, PUBLISH);
  for (const stream of [one, other])
    expect(await stream.next()).toMatchObject({ data: { published: { department: { code: "X" } } } });
  await take("X", WITHDRAW);
  for (const stream of [one, other])
    expect(await stream.next()).toMatchObject({ data: { published: { kind: "WITHDRAW" } } });
});

test.each([
  [Role.OFFICER, "B", ["B"]],
  [Role.OFFICER, "O", ["O", "B"]],
  [Role.REVIEWER, "O", ["O", "B"]],
  [Role.PUBLISHER, "X", ["X"]],
  [Role.REVIEWER, null, ["X", "O", "B"]],
  [Role.ADMIN, null, ["X", "O", "B"]],
] as const)("%s for %s hears of decisions about %j alone", async (role, part, heard) => {
  const { text } = await tokenFor(role, part);
  const stream = await listen(DECIDED, text);
  for (const code of ["X", "O", "B"] as const) {
    await draft(code);
    await take(code, SUBMIT);
  }
  for (const code of heard.includes("X" as never) ? ["X", ...heard.filter((each) => each !== "X")] : heard)
    expect(await stream.next()).toEqual({
      data: { decided: { kind: "SUBMIT", department: { code }, report: { workflow: { state: "SUBMITTED" } } } },
    });
});

test("`kinds` are told alone", async () => {
  const { text } = await tokenFor(Role.OFFICER, "O");
  const stream = await listen("subscription { decided(kinds: [RETURN]) { kind } }", text);
  await draft("O");
  await take("O", SUBMIT, RETURN);
  expect(await stream.next()).toEqual({ data: { decided: { kind: "RETURN" } } });
});

test("the public is asked to sign in before it hears of drafts", async () => {
  const stream = await listen(DECIDED);
  expect(await stream.next()).toMatchObject({ errors: [{ extensions: { code: "SIGN_IN_NEEDED" } }] });
  expect(await stream.next()).toBeNull();
});

test("a stream ends once whoever began it is not let in any more", async () => {
  const { text, token } = await tokenFor(Role.OFFICER, "O");
  const stream = await listen(DECIDED, text);
  await draft("O");
  await revokeToken(world.store, { viewer: localViewer("root"), origin: null }, token.id);
  await take("O", SUBMIT);
  expect(await stream.next()).toBeNull();
});

test("a server that ends ends its streams", async () => {
  const stream = await listen(PUBLISHED);
  const ended = stream.next();
  await server.close();
  expect(await ended).toBeNull();
  server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent" });
});

const told = async (response: Response) => {
  const { errors = [] } = (await response.json()) as { errors?: readonly { extensions: { code: string } }[] };
  return [response.status, errors[0]?.extensions.code];
};

test.each([
  ["{ viewer { name } }", 400, "SUBSCRIPTION_NEEDED"],
  ["subscription { ", 400, "GRAPHQL_PARSE_FAILED"],
  ["subscription { published { nothing } }", 400, "GRAPHQL_VALIDATION_FAILED"],
  ["subscription { published { kind } decided { kind } }", 400, "GRAPHQL_VALIDATION_FAILED"],
  ["subscription { decided(kinds: [A]) { kind } }", 400, "GRAPHQL_VALIDATION_FAILED"],
  [
    `subscription { published { department { departments: parts { parts { parts { parts { parts { parts { parts { parts { parts { parts { parts { parts { parts { code } } } } } } } } } } } } } } } }`,
    400,
    "LIMIT_DEPTH",
  ],
])("%s is refused", async (query, status, code) => {
  const response = await fetch(address(query), { headers: { accept: "text/event-stream" } });
  expect(await told(response)).toEqual([status, code]);
});

test("a subscription whose answers cost too much is refused before it begins", async () => {
  const strict = await startServer(world.store, {
    host: "127.0.0.1",
    port: 0,
    logLevel: "silent",
    limits: { cost: 100 },
  });
  const query = "subscription { published { report { cells { value } } } }";
  const search = new URLSearchParams({ query });
  const headers = { accept: "text/event-stream" };
  expect(await told(await fetch(`${strict.url}/graphql/stream?${search}`, { headers }))).toEqual([400, "LIMIT_COST"]);
  await strict.close();
});

test("who does not take events is told to, and /graphql says where subscriptions are answered", async () => {
  expect(await told(await fetch(address(PUBLISHED)))).toEqual([406, "STREAM_NEEDED"]);
  const elsewhere = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: PUBLISHED }),
  });
  const { errors } = (await elsewhere.json()) as { errors: readonly { extensions: { reason: string } }[] };
  expect([elsewhere.status, errors[0]?.extensions.reason]).toEqual([400, "STREAM_ELSEWHERE"]);
});

test("an address has so many streams at once, and another one once one of them has ended", async () => {
  const streams = await Promise.all(Array.from({ length: 50 }, () => listen("subscription { published { kind } }")));
  const more = await fetch(address(PUBLISHED), { headers: { accept: "text/event-stream" } });
  expect(await told(more)).toEqual([503, "OVERLOADED"]);
  expect(streams).toHaveLength(50);
  open.shift()?.abort();
  let status = 503;
  while (status === 503) {
    const control = new AbortController();
    open.push(control);
    ({ status } = await fetch(address(PUBLISHED), {
      headers: { accept: "text/event-stream" },
      signal: control.signal,
    }));
  }
  expect(status).toBe(200);
});
