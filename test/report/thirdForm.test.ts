import { checkReport } from "../../src/check/check";
import type { ComparedReport } from "../../src/check/comparedReport";
import { checkNeighbours } from "../../src/check/neighbours";
import { openDocument } from "../../src/document/open";
import { composeReport, type TextStyle } from "../../src/export/form/compose";
import { cellsOf, FORMS, type FormCode, formOfYear, lastYearOf } from "../../src/form/catalogue";
import type { CellPath } from "../../src/form/figures";
import { FORM_2021 } from "../../src/form/form2021";
import { indicatorAt } from "../../src/form/indicator";
import type { Layout } from "../../src/form/layout";
import { CellStatus } from "../../src/form/status";
import { readReport } from "../../src/report/read";
import type { Report } from "../../src/report/report";
import { THIRD_FORM } from "../form/thirdForm";
import { english } from "../support/saying";
import { FORMATS, partsOf } from "./render/formats";
import { docxOf } from "./render/word";
import { textDocument } from "./textDocument";

// The line that a new version of the form is in the catalogue.
jest.mock("../../src/form/catalogue", () => {
  const catalogue = jest.requireActual("../../src/form/catalogue") as { readonly FORMS: Layout[] };
  catalogue.FORMS.push((jest.requireActual("../form/thirdForm") as { readonly THIRD_FORM: Layout }).THIRD_FORM);
  return catalogue;
});

const DEPARTMENT = "示例市教育局";
const YEAR = 2031;
const TITLE = `${DEPARTMENT}${YEAR}年政府信息公开工作年度报告`;

/** 12 received and 1 carried in; 8 granted, 3 partly, 11 ended; 2 carried out. Money in the unit of its row, 万元. */
const FIGURES: ReadonlyMap<CellPath, string> = new Map([
  ...applications("received", 9, 3),
  ...applications("carriedIn", 1, 0),
  ...applications("outcomes.granted", 6, 2),
  ...applications("outcomes.partlyGranted", 2, 1),
  ...applications("outcomes.total", 8, 3),
  ...applications("carriedOut", 2, 0),
  ["rules.made", "2"],
  ["rules.inForce", "17"],
  ["normativeDocuments.made", "5"],
  ["normativeDocuments.inForce", "31"],
  ["licensing.decisions", "240"],
  ["fees.amount", "41.6"],
  ["procurement.amount", "41.6"],
  ["reconsideration.upheld", "3"],
  ["reconsideration.corrected", "1"],
  ["reconsideration.pending", "2"],
  ["reconsideration.total", "6"],
]);

function applications(row: string, person: number, enterprise: number): readonly (readonly [CellPath, string])[] {
  const path = (applicant: string) => `applications.${row}.${applicant}` as CellPath;
  return [
    [path("naturalPerson"), `${person}`],
    [path("enterprise"), `${enterprise}`],
    [path("total"), `${person + enterprise}`],
  ];
}

function composed(
  form: Layout,
  year: number,
  cells: ReadonlyMap<CellPath, string>,
  style: TextStyle = "lines",
): string {
  return composeReport({ department: DEPARTMENT, year, form, cells, overview: "总体情况良好。", style });
}

function readText(cells: ReadonlyMap<CellPath, string>, style: TextStyle): Report {
  return readReport(textDocument(composed(THIRD_FORM, YEAR, cells, style)), {});
}

function expectAllRead({ form, cells, remarks }: Report): void {
  expect({ form, remarks }).toEqual({ form: "FORM_2031", remarks: [] });
  expect(cells.map(({ path, raw }) => [path, raw])).toEqual(
    cellsOf(THIRD_FORM).map((path) => [path, FIGURES.get(path)]),
  );
  for (const { path, value, status, raw } of cells)
    expect([path, status, value]).toEqual([
      path,
      CellStatus.REPORTED,
      path.endsWith(".amount") ? 41_600_000 : Number(raw),
    ]);
}

describe("a form that only its layout and a line of the catalogue tell of", () => {
  it("is in force from its first year on, and ends the one before", () => {
    expect([formOfYear(2030)?.code, formOfYear(2031)?.code]).toEqual(["FORM_2021", "FORM_2031"]);
    expect(FORMS.map(lastYearOf)).toEqual([2020, 2030, null]);
    expect(indicatorAt("rules.inForce").indicator.forms).toEqual(["FORM_2021", "FORM_2031"]);
  });

  it.each<TextStyle>(["lines", "spaced"])(
    "is written with its column of units, and read back from text set in %s",
    (style) => {
      expectAllRead(readText(FIGURES, style));
    },
  );

  it.each(FORMATS)("is read from $extension", async ({ extension, write }) => {
    const bytes = write({ title: TITLE, form: THIRD_FORM, figures: FIGURES, overview: ["总体情况良好。"] });
    expectAllRead(readReport(await openDocument(bytes, `report.${extension}`), {}));
  });

  it("has its sections by their titles, without the heads of tables", () => {
    const { sections } = readText(FIGURES, "lines");
    expect(sections.map(({ number, text }) => [number, text])).toEqual([
      [1, "总体情况良好。"],
      [2, ""],
      [3, ""],
      [4, ""],
      [5, ""],
    ]);
  });

  it("is read where a table names none of its columns, without the column of units", async () => {
    const parts = partsOf({ title: TITLE, form: THIRD_FORM, figures: FIGURES, overview: ["总体情况良好。"] });
    const renamed = parts.map((part) =>
      typeof part === "string"
        ? part
        : {
            ...part,
            cells: part.cells.map((cell) => ({ ...cell, text: cell.text.replace(/^(当年发生数|年末结存数)$/, "数") })),
          },
    );
    expectAllRead(readReport(await openDocument(docxOf(renamed), "report.docx"), {}));
  });

  it("is told from the other forms by its identifying table, not by its first", () => {
    const text = composed(THIRD_FORM, 2027, FIGURES);
    const report = readReport(textDocument(text.replace(/二、[\s\S]*?(?=三、)/, "")), {});
    expect(report.form).toBe("FORM_2031");
    expect(report.remarks.map(({ code }) => code)).toEqual(["CONTRADICTION", "TABLE_MISSING"]);
    const other = composed(FORM_2021, YEAR, new Map(cellsOf(FORM_2021).map((cell) => [cell, "1"])));
    expect(readReport(textDocument(other), {}).form).toBe("FORM_2021");
  });

  it.each([
    ["元", 4160],
    ["亿元", 416_000_000_000],
    ["件", null],
  ])("money counts in the unit that the document prints in the column: %s", (unit, fen) => {
    const text = composed(THIRD_FORM, YEAR, FIGURES);
    const fees = readReport(textDocument(text.replace("\t万元", `\t${unit}`)), {}).cells.find(
      ({ path }) => path === "fees.amount",
    );
    expect(fees).toMatchObject({ path: "fees.amount", value: fen, raw: "41.6" });
  });

  it("meets the sums of its own rows and columns, and is said to break them", () => {
    expect(checkReport(readText(FIGURES, "lines"))).toEqual([]);
    const broken = new Map(FIGURES).set("applications.outcomes.granted.enterprise", "4");
    const found = checkReport(readText(broken, "lines")).map(({ check, left, right }) => [check, left, right]);
    expect(found).toEqual([
      ["R2", 5, 3],
      ["R3", 10, 8],
    ]);
    const [money] = checkReport(readText(new Map(FIGURES).set("procurement.amount", "40"), "lines"));
    expect(english(money?.message)).toBe(
      "Table 3, column “total amount”: administrative fees is 416000.00 yuan, but government procurement is 400000.00 yuan; they should be equal and differ by 16000.00 yuan. Compare these cells with the document.",
    );
  });

  it("is checked against the year before by the figures that both years' forms have", () => {
    const of = (year: number, carriedIn: number, carriedOut: number, inForce: number): ComparedReport => {
      const figures = new Map<string, number>([
        ["applications.carriedIn.total", carriedIn],
        ["applications.carriedOut.total", carriedOut],
        ["rules.inForce", inForce],
        ["rules.made", 2],
      ]);
      return {
        department: DEPARTMENT,
        year,
        form: THIRD_FORM.code as string as FormCode,
        value: (path) => figures.get(path) ?? null,
      };
    };
    const found = checkNeighbours(of(2032, 3, 0, 17), of(2031, 1, 2, 40)).filter(({ level }) => level === "WARNING");
    expect(found.map(({ check, cells }) => [check, cells])).toEqual([["R5", ["applications.carriedIn.total"]]]);
  });

  it("has what its text says held against its own rows", () => {
    const overview = "全年收到政府信息公开申请12件，办结政府信息公开申请14件，予以公开8件。";
    const text = composeReport({ department: DEPARTMENT, year: YEAR, form: THIRD_FORM, cells: FIGURES, overview });
    expect(
      checkReport(readReport(textDocument(text), {})).map(({ check, left, right }) => [check, left, right]),
    ).toEqual([["R11", 14, 11]]);
  });

  it("has digits that ran together taken apart by its own sums", () => {
    const run = composed(THIRD_FORM, YEAR, FIGURES, "joined");
    const cells = new Map(readReport(textDocument(run), {}).cells.map((cell) => [cell.path, cell]));
    expect(cells.get("applications.received.total")).toMatchObject({ value: 12, status: CellStatus.DECODED });
  });
});
