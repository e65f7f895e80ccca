import { BodyDirectory } from "../../src/arithmetic/directory";
import { type BodyFilter, bodiesMatching, bodiesSummed, namedBodies } from "../../src/arithmetic/selection";
import { DepartmentKind } from "../../src/form/body";
import { body } from "./given";

const { BUREAU, GOVERNMENT, TOWNSHIP } = DepartmentKind;
const directory = new BodyDirectory(
  [
    body(1, "甲市"),
    body(2, "甲市教育局", { parentId: 1 }),
    body(3, "乙县", { parentId: 1 }),
    body(4, "乙县教育局", { parentId: 3 }),
    body(5, "乙县某办公室", { parentId: 3, line: null }),
    body(6, "乙县丙镇", { parentId: 3 }),
  ],
  [],
);

test.each<[string, BodyFilter, number[]]>([
  ["all, where nothing is asked", {}, [1, 2, 3, 4, 5, 6]],
  [
    "all, where every condition is null",
    { departments: null, parent: null, under: null, lines: null, kinds: null, summary: null },
    [1, 2, 3, 4, 5, 6],
  ],
  ["those named, in order of code", { departments: ["乙县教育局", "C1"] }, [1, 4]],
  ["the direct parts", { parent: "甲市" }, [2, 3]],
  ["all below", { under: "甲市" }, [2, 3, 4, 5, 6]],
  ["those of a line", { lines: ["教育"] }, [2, 4]],
  ["those of no line that was asked", { lines: [] }, []],
  ["those of some kinds", { kinds: [TOWNSHIP, GOVERNMENT] }, [1, 3, 6]],
  ["summaries", { summary: true }, [1, 3]],
  ["all but summaries", { summary: false }, [2, 4, 5, 6]],
  ["what meets every condition", { under: "乙县", kinds: [BUREAU], lines: ["教育"], summary: false }, [4]],
  ["named, but not a part", { departments: ["甲市教育局", "乙县教育局"], parent: "乙县" }, [4]],
  ["a part, but not below", { parent: "甲市", under: "乙县" }, []],
])("%s", (_, filter, ids) => expect(bodiesMatching(filter, directory).map(({ id }) => id)).toEqual(ids));

test.each<[string, BodyFilter, number[], number[]]>([
  ["without the summaries, which are left out", {}, [2, 4, 5, 6], [1, 3]],
  ["below a summary, which is left out too", { under: "乙县" }, [4, 5, 6], [3]],
  ["below a body that is no summary", { under: "甲市教育局" }, [], []],
  ["the parts as they reported", { parent: "甲市" }, [2, 3], []],
  ["those named as they are", { departments: ["甲市"] }, [1], []],
  ["summaries where they are asked", { summary: true }, [1, 3], []],
  ["no summaries, none left out, where that is asked", { summary: false }, [2, 4, 5, 6], []],
])("sums are over bodies %s", (_, filter, ids, leftOut) => {
  const summed = bodiesSummed(filter, directory);
  expect(summed.bodies.map(({ id }) => id)).toEqual(ids);
  expect(summed.leftOut.map(({ id }) => id)).toEqual(leftOut);
});

test.each([
  ["few", [2, 4], { departmentIds: [2, 4], withoutIds: [] }],
  ["none", [], { departmentIds: [], withoutIds: [] }],
  ["half", [1, 2, 3], { departmentIds: null, withoutIds: [4, 5, 6] }],
  ["most", [1, 2, 3, 4, 6], { departmentIds: null, withoutIds: [5] }],
  ["all", [1, 2, 3, 4, 5, 6], { departmentIds: null, withoutIds: [] }],
])("%s of the bodies are named by the shorter list", (_, ids, expected) => {
  expect(
    namedBodies(
      directory.bodies.filter(({ id }) => ids.includes(id)),
      directory,
    ),
  ).toEqual(expected);
});
