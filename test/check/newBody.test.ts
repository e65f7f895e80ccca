import { checkNewBody, nearestNames } from "../../src/check/newBody";
import { saying } from "../support/saying";

const KNOWN = [
  "示例市水务局",
  "示例市水利局",
  "示例市教育局",
  "丽水市科学技术局",
  "示例市发展和改革委员会",
  "样例市水务局",
];

test.each([
  ["示例市水务管理局", ["示例市水务局"]],
  ["示例市发展改革委员会", ["示例市发展和改革委员会"]],
  ["市科技局", ["丽水市科学技术局"]],
  ["云岭县档案馆", []],
])("the nearest known names of %s", (name, nearest) => {
  expect(nearestNames(name, KNOWN).slice(0, Math.max(1, nearest.length))).toEqual(nearest);
});

test("at most three names are given", () => {
  const known = ["水务一局", "水务二局", "水务三局", "水务四局"].map((name) => `示例市${name}`);
  expect(nearestNames("示例市水务局", known)).toHaveLength(3);
});

test("the finding names the body and those like it", () => {
  expect(checkNewBody("示例市水务管理局", KNOWN)).toMatchObject({
    check: "NEW_DEPARTMENT",
    level: "NOTICE",
    message: saying(/示例市水务管理局 was not known.*示例市水务局/),
  });
});

test("the finding says so where no known name is like it", () => {
  expect(checkNewBody("云岭县档案馆", ["示例市水务局"]).message).toEqual(saying("no known name is like it"));
});
