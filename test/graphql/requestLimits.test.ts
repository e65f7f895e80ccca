import { valuesIn } from "../../src/graphql/operation/requestLimits";

test.each([
  ["{}", 0],
  ["[ ]", 0],
  ["1", 0],
  ["", 0],
  ['{"a":1}', 1],
  ['{"a":[1,2,3]}', 4],
  ['{"a":[],"b":{}}', 2],
  ["[[],[ \n],{\t}]", 3],
  ["[[[1]]]", 3],
  ['{"a,b":"[1,2,{"}', 1],
  ['{"a":"\\",\\\\","b":"\\\\"}', 2],
  ['["\\u002c", "，", "局,局"]', 3],
  ['\ufeff{"a": 1, "b": null}', 2],
  ['["no end', 1],
  ['["\\', 1],
])("the entries of %j are counted in its bytes", (text, count) => expect(valuesIn(Buffer.from(text))).toBe(count));
