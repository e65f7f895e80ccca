import type { IncomingMessage } from "node:http";
import { answerFrom } from "../../src/serving/answer";
import { isHeld, placeOf } from "../../src/serving/readyAnswers";

const request = (headers: IncomingMessage["headers"] = {}, more: object = {}) =>
  ({ method: "POST", url: "/graphql", headers, ...more }) as IncomingMessage;
const place = placeOf(request(), Buffer.from("{}"));

describe("the place of a request", () => {
  test("is the same for the same bytes, whatever else its headers say", () => {
    expect(place).toEqual(expect.any(String));
    expect(placeOf(request({ "user-agent": "x", "accept-encoding": "br" }), Buffer.from("{}"))).toBe(place);
  });

  test("is another for every other method, address, body, and header that Apollo looks at", () => {
    const body = Buffer.from("{}");
    const others = [
      placeOf(request({}, { method: "GET" }), body),
      placeOf(request({}, { url: "/graphql?a" }), body),
      placeOf(request(), Buffer.from("{} ")),
      placeOf(request(), null),
      placeOf(request({ accept: "*/*" }), body),
      placeOf(request({ "content-type": "application/json" }), body),
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
  const answer = answerFrom("公开", "application/json");

  test("has its bytes, its type, and a tag that other bytes do not have", () => {
    expect(answer).toMatchObject({ bytes: Buffer.from("公开"), type: "application/json" });
    expect(answer.etag).toMatch(/^"[\w-]{43}"$/);
    expect(answerFrom("公开", "application/json").etag).toBe(answer.etag);
    expect(answerFrom("公开", "application/graphql-response+json").etag).not.toBe(answer.etag);
    expect(answerFrom("公开 ", "application/json").etag).not.toBe(answer.etag);
  });

  test.each([
    ["its tag", answer.etag, true],
    ["its tag as a weak one", `W/${answer.etag}`, true],
    ["its tag among others", `"x", ${answer.etag}`, true],
    ["any", "*", true],
    ["another tag", '"x"', false],
    ["a part of its tag", answer.etag.slice(0, -2), false],
    ["no tag", undefined, false],
  ])("is held by a client that names %s", (_, tag, held) =>
    expect(isHeld(request(tag === undefined ? {} : { "if-none-match": tag }, { method: "GET" }), answer)).toBe(held),
  );

  test("is held by one that reads, and never by a POST", () => {
    const known = { "if-none-match": answer.etag };
    expect(["GET", "HEAD", "POST"].map((method) => isHeld(request(known, { method }), answer))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
