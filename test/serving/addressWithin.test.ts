import { addressWithin } from "../../src/serving/addressWithin";

const AT_ROOT = "https://city.example";
const BELOW = "https://city.example/disclosure";

test.each([
  [AT_ROOT, "/", "/"],
  [AT_ROOT, "/reports?year=2020&q=%2F#a", "/reports?year=2020&q=%2F#a"],
  [AT_ROOT, "/departments/科技局", "/departments/%E7%A7%91%E6%8A%80%E5%B1%80"],
  [BELOW, "/reports", "/disclosure/reports"],
  [BELOW, "/a/../reports", "/disclosure/reports"],
])("below %s, %s is a place of the service", (service, place, address) => {
  expect(addressWithin(service, place)).toBe(`https://city.example${address}`);
});

test.each([
  null,
  "",
  "reports",
  "https://evil.example/",
  "javascript:alert(1)",
  "@evil.example/",
  ".evil.example/",
  ":8443/",
  "/../admin",
  "/a/../../admin",
  "/%2e%2e/admin",
  "/..\\admin",
])("below a path, %j leads to the first page", (place) => {
  expect(addressWithin(BELOW, place)).toBe(`${BELOW}/`);
});

test.each(["//evil.example/", "/\\evil.example/", "/\t/evil.example/", "///evil.example", "/@evil.example"])(
  "%j never leads to another host",
  (place) => {
    expect(new URL(addressWithin(AT_ROOT, place)).origin).toBe(AT_ROOT);
    expect(new URL(addressWithin(BELOW, place)).origin).toBe(AT_ROOT);
  },
);
