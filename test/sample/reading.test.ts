import { checkReport } from "../../src/check/check";
import { FindingLevel } from "../../src/check/finding";
import { openDocument } from "../../src/document/open";
import { cellsOf } from "../../src/form/catalogue";
import type { FigurePath } from "../../src/form/figures";
import { readReport } from "../../src/report/read";
import type { Report } from "../../src/report/report";
import { cityReports, type SampleReport } from "../../src/sample/reports";
import { sampleDocument } from "../../src/sample/sample";

async function read(name: string, text: string): Promise<Report> {
  return readReport(await openDocument(Buffer.from(text), name), {});
}

/** What the cells are meant to say: whole numbers, money in fen, null for blanks. */
function meant(report: SampleReport): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    cellsOf(report.form).map((cell) => {
      const figure = report.figures.get(cell) ?? null;
      return [cell, figure === null ? null : Number(figure)];
    }),
  );
}

function valuesOf(report: Report): Readonly<Record<string, number | null>> {
  return Object.fromEntries(report.cells.map((cell) => [cell.path, cell.value]));
}

function published(report: Report): Readonly<Partial<Record<FigurePath, number>>> {
  return Object.fromEntries(
    report.statements.flatMap((statement) => (statement.path ? [[statement.path, statement.value]] : [])),
  );
}

function meantPublished(report: SampleReport): Readonly<Partial<Record<FigurePath, number>>> {
  const [website, wechat] = (["published.website", "published.wechat"] as const).map((path) =>
    Number(report.figures.get(path)),
  ) as [number, number];
  return report.department.summary
    ? { "published.total": website + wechat }
    : { "published.website": website, "published.wechat": wechat };
}

describe("the documents of the made-up city, read as any other document", () => {
  let readings: readonly (readonly [SampleReport, Report])[];
  beforeAll(async () => {
    const pairs: [SampleReport, Report][] = [];
    for (const report of cityReports()) {
      const { name, text } = sampleDocument(report);
      pairs.push([report, await read(name, text)]);
    }
    readings = pairs;
  });

  it("give the body, the year and the form", () => {
    expect(readings.map(([, { department, year, form }]) => [department, year, form])).toEqual(
      readings.map(([{ name, year, form }]) => [name, year, form.code]),
    );
  });

  it("give the day of publication, where they print one", () => {
    expect(readings.map(([, { publication }]) => publication?.on ?? null)).toEqual(
      readings.map(([{ publishedOn }]) => publishedOn),
    );
    expect(readings.filter(([{ publishedOn }]) => publishedOn === null)).toHaveLength(3);
  });

  it("give every cell as it was meant, and its text as it was printed", () => {
    for (const [report, reading] of readings) {
      expect(valuesOf(reading)).toEqual(meant(report));
      expect(Object.fromEntries(reading.cells.map((cell) => [cell.path, cell.raw]))).toEqual(
        Object.fromEntries(report.cells),
      );
    }
  });

  it("give what the narrative states as put out", () => {
    expect(readings.map(([, reading]) => published(reading))).toEqual(
      readings.map(([report]) => meantPublished(report)),
    );
  });

  it("leave the reader nothing to remark", () => {
    expect(
      readings.flatMap(([report, { remarks }]) => remarks.map((remark) => [report.name, report.year, remark])),
    ).toEqual([]);
  });

  it("have findings of ERROR in the two misprinted reports only", () => {
    const errors = readings.flatMap(([report, reading]) =>
      checkReport(reading)
        .filter((finding) => finding.level === FindingLevel.ERROR)
        .map(
          (finding) =>
            `${report.name} ${report.year} ${report.edition ?? ""} ${finding.check} ${finding.left} ${finding.right}`,
        ),
    );
    expect(errors).toEqual([
      "示例市教育局 2021 首次公布 R1 15 42",
      "示例市教育局 2021 首次公布 R3 24 51",
      "示例市自然资源和规划局 2022  R9 36 33",
    ]);
  });
});
