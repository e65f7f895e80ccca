import { parse } from "content-disposition";
import fc from "fast-check";
import { savedAs } from "../../src/serving/fileName";

/** Both names that a client finds: the whole one, and the one of ASCII alone. */
function namesIn(header: string): readonly [string, string | undefined] {
  return [parse(header).parameters.filename as string, /filename="((?:[^"\\]|\\.)*)"/.exec(header)?.[1]];
}

const saved = (name: string, plain: string) => namesIn(savedAs(name, plain)["content-disposition"]);

test.each([
  ["甲办/乙办2020年报告.docx", "甲办_乙办2020年报告.docx"],
  ["甲办\\乙办.docx", "甲办_乙办.docx"],
  ['甲"局"<1>:%2F|?*.xlsx', "甲_局__1___2F___.xlsx"],
  ["..甲局.docx", "__甲局.docx"],
  [".docx", "_.docx"],
  ["甲局. .docx", "甲局.docx"],
  ["CON.csv", "_CON.csv"],
  ["nul", "_nul"],
  ["Lpt1.tar.gz", "_Lpt1.tar.gz"],
  ["console.csv", "console.csv"],
  ["甲局\u202e\u0000.docx", "甲局__.docx"],
  ["甲局（本级）2020年政府信息公开工作年度报告.docx", "甲局（本级）2020年政府信息公开工作年度报告.docx"],
])("%j is saved as %j", (name, expected) => {
  expect(saved(name, "2020.docx")).toEqual([expected, "2020.docx"]);
});

test.each([
  ["CON.csv", "_CON.csv"],
  ["../a:b.csv", "___a_b.csv"],
  ["各单位.csv", "___.csv"],
])("the plain name %j is saved as %j", (plain, expected) => {
  expect(saved("表.csv", plain)[1]).toBe(expected);
});

test("the plain name of a question with a long name is cut before its whole ending", () => {
  expect(saved("表.csv", `${"Q".repeat(5000)}.jsonstat.json`)[1]).toBe(`${"Q".repeat(186)}.jsonstat.json`);
});

test("whatever bodies and questions are called, both names can be stored, are short, and keep their ending", () => {
  const texts = fc.string({ unit: "binary", maxLength: 300 });
  fc.assert(
    fc.property(texts, texts, (name, plain) => {
      for (const found of saved(`${name}.docx`, `${plain}.csv`)) {
        expect(Buffer.byteLength(found as string)).toBeLessThanOrEqual(200);
        expect(found).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*%]|^[\s.]/u);
        expect(found).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
        expect(found).toMatch(/[^.\s]\.(?:docx|csv)$/);
      }
    }),
  );
});
