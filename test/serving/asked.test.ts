import { createHash } from "node:crypto";
import { askedInAddress, askedInBody, keyOf, refuseOtherCoding, refuseUnaskable } from "../../src/serving/asked";

const QUERY = "query A($year: Int) { years }";
const HASH = createHash("sha256").update(QUERY).digest("hex");
const persisted = (sha256Hash: unknown, version: unknown = 1) => ({ persistedQuery: { version, sha256Hash } });
const key = keyOf("PUBLIC", { query: QUERY });

describe("requests that ask the same have the same key", () => {
  test.each([
    ["nothing named, and null for nothing", { query: QUERY, operationName: null, variables: null }],
    ["no variables", { query: QUERY, variables: {} }],
    ["the hash of its text beside it", { query: QUERY, extensions: persisted(HASH) }],
    ["the hash of its text alone", { extensions: persisted(HASH) }],
    ["extensions that name no hash", { query: QUERY, extensions: { other: 1 } }],
    ["null for a hash", { query: QUERY, extensions: { persistedQuery: null } }],
    ["no extensions", { query: QUERY, extensions: null }],
  ])("%s", (_, asked) => expect(keyOf("PUBLIC", asked)).toBe(key));

  test("variables in another order, however deep", () => {
    const one = keyOf("PUBLIC", { query: QUERY, variables: { a: { b: 1, c: [{ d: 1, e: 2 }] }, f: null } });
    const other = keyOf("PUBLIC", { query: QUERY, variables: { f: null, a: { c: [{ e: 2, d: 1 }], b: 1 } } });
    expect(other).toBe(one);
  });
});

test("requests that ask anything else have keys of their own", () => {
  const variables = [
    { a: 1 },
    { a: "1" },
    { a: null },
    { a: JSON.parse("1e999") }, // JavaScript reads it as Infinity, and writes that as null
    { a: JSON.parse("-1e999") },
    { a: [1] },
    { a: [1, 2] },
    { a: [2, 1] },
    { a: { b: 1 } },
    { b: 1 },
  ];
  const others = [
    keyOf("STAFF", { query: QUERY }),
    keyOf("PUBLIC", { query: `${QUERY} ` }),
    keyOf("PUBLIC", { query: QUERY, operationName: "A" }),
    keyOf("PUBLIC", { query: QUERY, operationName: "B" }),
    ...variables.map((each) => keyOf("PUBLIC", { query: QUERY, variables: each })),
    // A list is not the object that has its places for names.
    keyOf("PUBLIC", { query: QUERY, variables: { a: { "0": 1 } } }),
    keyOf("PUBLIC", { query: QUERY, variables: { a: { entries: [["b", 1]] } } }),
  ];
  for (const each of others) expect(each).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set([key, ...others]).size).toBe(others.length + 1);
});

test.each([
  ["no request", undefined],
  ["no text and no hash", {}],
  ["a text that is none", { query: 7 }],
  ["a hash that is none", { extensions: persisted(7) }],
  ["a hash of another text", { query: QUERY, extensions: persisted("0".repeat(64)) }],
  ["a hash of another version", { query: QUERY, extensions: persisted(HASH, 2) }],
  ["a hash alone of another version", { extensions: persisted(HASH, 2) }],
])("what only Apollo can tell has no key: %s", (_, asked) => expect(keyOf("PUBLIC", asked)).toBeUndefined());

describe("an address", () => {
  test("gives its parts, JSON where they are JSON", () => {
    const parts = { query: "{ a }", operationName: "A", variables: '{"y":1}', extensions: '{"x":null}' };
    expect(askedInAddress(new URLSearchParams(parts))).toEqual({
      query: "{ a }",
      operationName: "A",
      variables: { y: 1 },
      extensions: { x: null },
    });
  });

  test("has undefined for what it lacks", () => {
    const nothing = { query: undefined, operationName: undefined, variables: undefined, extensions: undefined };
    expect(askedInAddress(new URLSearchParams())).toStrictEqual(nothing);
    expect(askedInAddress(new URLSearchParams("query="))).toStrictEqual({ ...nothing, query: "" });
  });

  test.each(["variables", "extensions"])("is not known where its %s are no JSON", (name) => {
    expect(askedInAddress(new URLSearchParams({ query: "{ a }", [name]: "{" }))).toBeUndefined();
  });

  test.each(["query", "operationName", "variables", "extensions"])(
    "is not known where it gives its %s twice",
    (name) => {
      const search = new URLSearchParams({ query: "{ a }", operationName: "A", variables: "{}", extensions: "{}" });
      search.append(name, search.get(name) as string);
      expect(askedInAddress(search)).toBeUndefined();
    },
  );
});

describe("a body", () => {
  test("gives its parts, with or without a byte order mark", () => {
    const text = '{"query":"{ a }","variables":{"名":"值"}}';
    const parts = { query: "{ a }", variables: { 名: "值" } };
    expect(askedInBody(Buffer.from(text))).toEqual(parts);
    expect(askedInBody(Buffer.from(`\ufeff${text}`))).toEqual(parts);
  });

  test.each([
    ["BODY_NOT_JSON", Buffer.from("{")],
    ["BODY_NOT_JSON", Buffer.from("")],
    ["BODY_NOT_JSON", Buffer.from([0x22, 0xff, 0x22])],
    ["BODY_NOT_AN_OBJECT", Buffer.from("null")],
    ["BODY_NOT_AN_OBJECT", Buffer.from("1")],
    ["BODY_NOT_AN_OBJECT", Buffer.from('"{}"')],
    ["BATCH_NOT_SUPPORTED", Buffer.from("[{}]")],
  ])("is refused with %s: %s", (code, bytes) => {
    expect(() => askedInBody(bytes)).toThrow(expect.objectContaining({ name: "Refusal", code, status: 400 }));
  });
});

describe("the coding of a body", () => {
  test.each([
    {},
    { "content-encoding": "" },
    { "content-encoding": " Identity " },
    { "content-type": "application/json" },
    { "content-type": "application/json;charset=utf-8" },
    { "content-type": 'application/json; Charset = "UTF8"; other=gbk' },
    { "content-type": "application/json; charset='us-ascii'" },
    { "content-type": "application/json; charset=ASCII" },
  ])("may be %j", (headers) => expect(() => refuseOtherCoding(headers)).not.toThrow());

  test.each([
    ["CONTENT_ENCODING_NOT_SUPPORTED", { "content-encoding": "gzip" }],
    ["CONTENT_ENCODING_NOT_SUPPORTED", { "content-encoding": "identity, br" }],
    ["CHARSET_NOT_SUPPORTED", { "content-type": "application/json;charset=utf-16" }],
    ["CHARSET_NOT_SUPPORTED", { "content-type": 'application/json;  charset="gbk"' }],
    ["CHARSET_NOT_SUPPORTED", { "content-type": "application/json; CHARSET = 'utf-16'" }],
    ["CHARSET_NOT_SUPPORTED", { "content-type": "application/json; charset=" }],
  ])("is refused with %s: %j", (code, headers) => {
    expect(() => refuseOtherCoding(headers)).toThrow(expect.objectContaining({ code, status: 415 }));
  });
});

describe("what is asked", () => {
  test.each([
    ["a text", { query: QUERY }],
    ["a hash", { extensions: persisted(HASH) }],
    ["both", { query: QUERY, extensions: persisted(HASH) }],
    ["no hash, and null for none", { query: QUERY, extensions: { persistedQuery: null } }],
    ["what only Apollo can refuse", { query: 7 }],
  ])("may be %s", (_, asked) => expect(() => refuseUnaskable(asked)).not.toThrow());

  test.each([
    ["QUERY_MISSING", {}],
    ["QUERY_MISSING", { query: "" }],
    ["QUERY_MISSING", { query: null, extensions: null }],
    ["PERSISTED_QUERY_VERSION_NOT_SUPPORTED", { extensions: persisted(HASH, "1") }],
    ["PERSISTED_QUERY_VERSION_NOT_SUPPORTED", { query: QUERY, extensions: { persistedQuery: {} } }],
    ["PERSISTED_QUERY_HASH_WRONG", { query: `${QUERY} `, extensions: persisted(HASH) }],
    ["PERSISTED_QUERY_HASH_WRONG", { extensions: persisted(HASH.slice(1)) }],
    ["PERSISTED_QUERY_HASH_WRONG", { extensions: persisted(`${HASH}0`) }],
    ["PERSISTED_QUERY_HASH_WRONG", { extensions: persisted([HASH]) }],
  ])("is refused with %s: %j", (code, asked) => {
    expect(() => refuseUnaskable(asked)).toThrow(expect.objectContaining({ code }));
  });
});
