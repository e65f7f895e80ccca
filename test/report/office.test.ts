import fc from "fast-check";
import { openDocument } from "../../src/document/open";
import type { CellPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import { readReport } from "../../src/report/read";
import { convertedPages, libreOffice, type OfficeFormat } from "../support/libreOffice";
import { describeWith } from "../support/requirement";
import { runs, seedOr } from "../support/runs";
import { intended } from "./render/intended";
import { officePage, type PageSetting } from "./render/officePage";
import { harmonious } from "./render/randomFigures";

const RUNS = runs(1, 20);
const SEED = seedOr(20260401);
console.info(`reports through LibreOffice: seed ${SEED}, ${RUNS} of each format and form`);

const FORMATS: readonly OfficeFormat[] = [
  { extension: "pdf", from: "writer" },
  { extension: "docx", filter: "Office Open XML Text", from: "writer" },
  { extension: "doc", filter: "MS Word 97", from: "writer" },
  { extension: "rtf", from: "writer" },
  { extension: "odt", from: "writer" },
  { extension: "fodt", from: "writer" },
  { extension: "xlsx", filter: "Calc MS Excel 2007 XML", from: "calc" },
  { extension: "xls", filter: "MS Excel 97", from: "calc" },
  { extension: "ods", filter: "calc8", from: "calc" },
];

// Where a table is wider than its page, the program leaves whole columns out: large letters stand on broad pages.
const setting: fc.Arbitrary<PageSetting> = fc
  .record({
    points: fc.integer({ min: 9, max: 21 }),
    tableWidth: fc.constantFrom("60%", "80%", "100%"),
    landscape: fc.boolean(),
    margin: fc.constantFrom("1cm", "2.5cm"),
  })
  .map((set) => ({ ...set, landscape: set.landscape || set.points > 14 }));

const FORMS = [FORM_2019, FORM_2021];

describeWith(libreOffice)("random reports on each form made by LibreOffice", () => {
  const made = FORMS.flatMap((form) =>
    fc
      .sample(fc.tuple(harmonious(form), setting), { seed: SEED, numRuns: RUNS })
      .map(([figures, set]) => ({ form, year: form.firstYear + 1, figures, set })),
  );

  test.each(FORMATS)(
    "as $extension: department, year and every cell as printed",
    async (format) => {
      const pages = made.map(({ set, ...printed }) => officePage({ department: "示例市教育局", ...printed }, set));
      const files = convertedPages(pages, format);
      for (const [index, { form, year, figures, set }] of made.entries()) {
        const bytes = files[index] as Uint8Array;
        const report = readReport(await openDocument(bytes, `report.${format.extension}`), {});
        const read = new Map(report.cells.map((cell) => [cell.path, cell]));
        const wrong = [...figures].flatMap(([path, printed]) => {
          const cell = read.get(path);
          const value = intended(path as CellPath, printed);
          return cell?.value === value ? [] : [`${path}: printed ${printed}, read ${cell?.value} ${cell?.status}`];
        });
        const who = { index, form: form.code, set, department: "示例市教育局", year };
        expect({ ...who, department: report.department, year: report.year, wrong }).toEqual({ ...who, wrong: [] });
      }
    },
    1_800_000,
  );
});
