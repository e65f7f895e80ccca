import { streamOf, streamWithout } from "../../src/report/stream";
import { textDocument } from "./textDocument";

test("a document without some of its places is blank there, and every other character keeps its offset", () => {
  const stream = streamOf(textDocument("甲乙12\n丙丁3戊"));
  const left = streamWithout(
    [
      { start: 1, end: 4 },
      { start: 7, end: 8 },
    ],
    stream,
  );
  expect([left.source, left.folded]).toEqual(["甲   \n丙丁 戊", "甲   \n丙丁 戊"]);
  expect([left.han, left.at]).toEqual(["甲丙丁戊", [0, 5, 6, 8]]);
  expect(left.hanIn(0, 7)).toBe("甲丙丁");
  expect(stream.han).toBe("甲乙丙丁戊");
});
