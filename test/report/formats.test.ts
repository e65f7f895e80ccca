import { openDocument } from "../../src/document/open";
import { cellsOf } from "../../src/form/catalogue";
import type { CellPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import { CellStatus } from "../../src/form/status";
import { readReport } from "../../src/report/read";
import { inGb18030 } from "../support/gb18030";
import { type Composition, FORMATS, partsOf } from "./render/formats";
import { lockedPdf } from "./render/lockedPdf";
import { pdfOf } from "./render/pdf";
import { SHEET_FORMATS } from "./render/sheetVariants";

/** The formats of text in the encoding of older Chinese programs; pages say so, do not say it, or say another. */
const IN_GB18030 = [
  ...["gbk", "GB2312", "utf-8"].map((charset) => inChinese("html", "utf-8", charset)),
  inChinese("html", '<meta charset="utf-8">', ""),
  ...["csv", "tsv", "md"].map((extension) => inChinese(extension, "\ufeff", "")),
];

function inChinese(extension: string, said: string, instead: string) {
  const { write } = FORMATS.find((format) => format.extension === extension) as (typeof FORMATS)[number];
  return {
    extension,
    what: `${extension} in GB18030${instead && ` that says ${instead}`}`,
    write: (composition: Composition) =>
      inGb18030(new TextDecoder("utf-8", { ignoreBOM: true }).decode(write(composition)).replace(said, instead)),
  };
}

const CASES = [FORM_2019, FORM_2021].flatMap((form) =>
  [
    ...[...FORMATS, ...SHEET_FORMATS].map((format) => ({ ...format, what: format.extension })),
    ...IN_GB18030,
    {
      extension: "pdf",
      what: "pdf with an empty password",
      write: (composition: Composition) => lockedPdf(pdfOf(partsOf(composition)), ""),
    },
  ].map((format) => ({ form, format, code: form.code, what: format.what })),
);

// The suite that every reader passes: the same report in each format gives the same figures, each with its place.
describe.each(CASES)("$code as $what", ({ form, format }) => {
  const figures = new Map<CellPath, string>(
    cellsOf(form).map((cell, index) => [cell, cell.endsWith(".amount") ? `${index}.5万元` : `${index + 100}`]),
  );
  figures.set("penalties.decisions", "");
  figures.set("applications.received.research", "/");
  const year = form.firstYear + 1;
  const name = `report.${format.extension}`;
  const bytes = format.write({
    title: `示例市教育局${year}年政府信息公开工作年度报告`,
    form,
    figures,
    overview: ["全年公开信息12条。"],
  });

  test("every cell is read as printed, blank ones as blank", async () => {
    const document = await openDocument(bytes, name);
    const report = readReport(document, {});
    expect(report).toMatchObject({ department: "示例市教育局", year, form: form.code, remarks: [] });
    for (const cell of report.cells) {
      const printed = figures.get(cell.path as CellPath) as string;
      const blank = printed === "" || printed === "/";
      const value = blank
        ? null
        : printed.endsWith("万元")
          ? Number(printed.slice(0, -2)) * 1_000_000
          : Number(printed);
      expect([cell.path, cell.raw, cell.status, cell.value]).toEqual([
        cell.path,
        printed,
        blank ? CellStatus.BLANK : CellStatus.REPORTED,
        value,
      ]);
      expect(document.text.slice(cell.locator?.start, cell.locator?.end)).toBe(printed);
    }
    expect(report.statements).toEqual([expect.objectContaining({ path: "published.total", value: 12 })]);
  });

  test("a place in it is one that a person can open", async () => {
    const report = readReport(await openDocument(bytes, name), {});
    for (const { locator } of report.cells) {
      if (format.extension === "pdf") expect(locator?.page).toBeGreaterThan(0);
      if (format.extension === "xlsx") expect(locator?.address).toMatch(/^[A-Z]+\d+$/);
      expect(locator?.row).toBeGreaterThan(0);
    }
  });
});
