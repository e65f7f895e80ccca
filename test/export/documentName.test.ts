import fc from "fast-check";
import { documentName } from "../../src/export/year/documentName";

const named = (code: string, name: string, taken = new Set<string>()) => documentName(code, 2020, name, taken);

test.each([
  ["990100", "示例市科学技术局2020年年报.docx", "990100_2020_示例市科学技术局2020年年报.docx"],
  ["A/B", "..\\..\\etc:passwd?.txt", "A_B_2020_.._.._etc_passwd_.txt"],
  ["A", "報告\u0000\u202e.pdf", "A_2020_報告__.pdf"],
  ["A", "report. . ", "A_2020_report"],
  ["A.1", "年报", "A.1_2020_年报"],
  ["A", "e\u0301.txt", "A_2020_é.txt"],
  ["CON.1", "年报.txt", "_CON.1_2020_年报.txt"],
  [".A", "50%.txt", "_A_2020_50_.txt"],
])("%s %j becomes %s", (code, name, expected) => {
  expect(named(code, name)).toBe(expected);
});

test("the number of a copy does not come into the code", () => {
  const taken = new Set<string>();
  expect(["年报", "年报"].map((name) => named("A.1", name, taken))).toEqual(["A.1_2020_年报", "A.1_2020_年报_2"]);
});

test("a name that is taken, in whatever case or composition, gets a number", () => {
  const taken = new Set<string>();
  expect(["Report.PDF", "report.pdf", "ｒeport.pdf", "report_2.pdf"].map((name) => named("A", name, taken))).toEqual([
    "A_2020_Report.PDF",
    "A_2020_report_2.pdf",
    "A_2020_ｒeport_3.pdf",
    "A_2020_report_2_2.pdf",
  ]);
});

test("names are short enough for every system, keep their ending, and are never the same", () => {
  const texts = fc.string({ unit: "grapheme", maxLength: 300 });
  fc.assert(
    fc.property(texts, fc.array(texts, { minLength: 1, maxLength: 8 }), (code, names) => {
      const taken = new Set<string>();
      const found = names.map((name) => named(code.slice(0, 60), `${name}.docx`, taken));
      for (const name of found) {
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        expect(name).toMatch(/\.docx$/);
        expect(name).not.toMatch(/[\p{Cc}\p{Cs}<>:"/\\|?*]/u);
      }
      expect(new Set(found.map((name) => name.normalize("NFKC").toLowerCase())).size).toBe(found.length);
    }),
  );
});
