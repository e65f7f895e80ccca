import type { IncomingMessage } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { answerFrom, answerFromParts, encodedBy, etagOf, heldBy } from "../../src/serving/answer";
import { encodingFor } from "../../src/serving/encoding";
import { placeOf } from "../../src/serving/place";

const request = (headers: IncomingMessage["headers"] = {}, more: object = {}) =>
  ({ method: "POST", url: "/graphql", headers, ...more }) as IncomingMessage;
const place = placeOf(request(), Buffer.from("{}"));

describe("the place of a request", () => {
  test("is the same for the same bytes, whatever else its headers say", () => {
    expect(place).toEqual(expect.any(String));
    expect(placeOf(request({ "user-agent": "x", "accept-encoding": "deflate" }), Buffer.from("{}"))).toBe(place);
    expect(placeOf(request({ "accept-encoding": "gzip, br" }), null)).toBe(
      placeOf(request({ "accept-encoding": "br;q=1.0, *;q=0.5" }), null),
    );
  });

  test("is another for every other method, address, body, and header that Apollo looks at", () => {
    const body = Buffer.from("{}");
    const others = [
      placeOf(request({}, { method: "GET" }), body),
      placeOf(request({}, { url: "/graphql?a" }), body),
      placeOf(request(), Buffer.from("{} ")),
      placeOf(request(), null),
      placeOf(request({ accept: "*/*" }), body),
      placeOf(request({ "accept-encoding": "gzip" }), body),
      placeOf(request({ "accept-encoding": "br" }), body),
      placeOf(request({ "content-type": "application/json" }), body),
      placeOf(request({ "content-encoding": "gzip" }), body),
    ];
    expect(new Set([place, ...others]).size).toBe(others.length + 1);
    expect(others).not.toContain(undefined);
  });

  test("tells apart bytes that are no text", () => {
    expect(placeOf(request(), Buffer.from([0xff]))).not.toBe(placeOf(request(), Buffer.from([0xfe])));
  });

  test.each([{ cookie: "a=1" }, { authorization: "Bearer x" }, { cookie: "" }, { authorization: "" }])(
    "is none for one that says who asks: %j",
    (headers) => expect(placeOf(request(headers), null)).toBeUndefined(),
  );
});

test("a request for the headers alone is the request for the answer", () => {
  const asked = (method: string) => placeOf(request({}, { method, url: "/graphql?a" }), null);
  expect(asked("HEAD")).toBe(asked("GET"));
});

describe("an answer", () => {
  const LONG = "公开".repeat(1000);
  const answer = answerFrom(LONG, "application/json");
  const etag = etagOf(answer);

  test("has its bytes, its type, and a tag that other bytes and other types do not have", () => {
    expect(answer).toMatchObject({ bytes: Buffer.from(LONG), type: "application/json", encoding: null });
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    expect(etagOf(answerFrom(LONG, "application/json"))).toBe(etag);
    expect(etagOf(answerFrom(LONG, "application/graphql-response+json"))).not.toBe(etag);
    expect(etagOf(answerFrom(`${LONG} `, "application/json"))).not.toBe(etag);
  });

  test("is the same whether it is made from the whole text or from its parts", async () => {
    const parts = [LONG, "", "公开", LONG].map((part) => Buffer.from(part));
    const whole = answerFrom(`${LONG}公开${LONG}`, "application/json");
    expect(await answerFromParts(parts, "application/json")).toEqual(whole);
  });

  test("is compressed as its client reads it, under a tag of its own, and small ones stay as they are", async () => {
    const gzipped = await encodedBy("gzip", answer);
    const brotli = await encodedBy("br", answer);
    expect([gunzipSync(gzipped.bytes).toString(), brotliDecompressSync(brotli.bytes).toString()]).toEqual([LONG, LONG]);
    expect(gzipped.bytes.length * 10).toBeLessThan(answer.bytes.length);
    expect(new Set([answer, gzipped, brotli].map(etagOf)).size).toBe(3);
    expect(await encodedBy(null, answer)).toBe(answer);
    const small = answerFrom("{}", "application/json");
    expect(await encodedBy("gzip", small)).toBe(small);
  });

  test.each([
    ["its tag", etag, etag],
    ["its tag as a weak one", `W/${etag}`, etag],
    ["its tag among others", `"x", W/"y" , ${etag}`, etag],
    ["the tag of its compressed bytes", etag.replace(/"$/, '-gzip"'), etag.replace(/"$/, '-gzip"')],
    ["any", "*", etag],
    ["another tag", '"x"', undefined],
    ["a part of its tag", etag.slice(0, -2), undefined],
    ["no tag", undefined, undefined],
  ])("is held by a client that names %s", (_, named, held) =>
    expect(heldBy(request(named === undefined ? {} : { "if-none-match": named }, { method: "GET" }), answer)).toBe(
      held,
    ),
  );

  test("is not held in an encoding that the client cannot read", () => {
    const gzip = etag.replace(/"$/, '-gzip"');
    const held = (accepted: string) =>
      heldBy(request({ "if-none-match": gzip, "accept-encoding": accepted }, { method: "GET" }), answer);
    expect(["gzip", "br, GZIP;q=0.1", "*", "identity", "br", "gzip;q=0", ""].map(held)).toEqual([
      gzip,
      gzip,
      gzip,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("is held by one that reads, and never by a POST", () => {
    const known = { "if-none-match": etag };
    expect(["GET", "HEAD", "POST"].map((method) => heldBy(request(known, { method }), answer))).toEqual([
      etag,
      etag,
      undefined,
    ]);
  });
});

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["GZIP", "gzip"],
  ["br;q=0.5, gzip", "gzip"],
  ["br;q=0, gzip;q=0.1", "gzip"],
  ["*", "br"],
  ["identity", null],
  ["gzip;q=0.5, identity", null],
  ["deflate, zstd", null],
  ["", null],
  [undefined, null],
])("a client that accepts %j gets %j", (accepted, encoding) => {
  expect(encodingFor(accepted === undefined ? {} : { "accept-encoding": accepted })).toBe(encoding);
});
