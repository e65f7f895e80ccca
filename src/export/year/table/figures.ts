import { FormCode } from "../../../form/catalogue";
import { APPLICANT_CODES, indicatorAt, upperSnake } from "../../../form/indicator";
import { figureShown } from "../../../form/shown";
import { CellStatus } from "../../../form/status";
import { leafAt } from "../../../form/tree";
import { Unit } from "../../../form/unit";
import type { ReportCell, ReportRow } from "../../../question/relations";
import type { Body } from "../../../store/bodies";
import { column, yearTable } from "../yearTable";
import { bodyColumns, OF_BODY, OF_REPORT } from "./bodyColumns";
import { unitName } from "./unitName";

interface FigureRow {
  readonly report: ReportRow;
  readonly body: Body;
  readonly cell: ReportCell;
  readonly sha256: string;
}

/** Every cell of every report, with why it has a value or none, and the place where it was read. */
export const figures = yearTable<FigureRow>(
  {
    name: "figures",
    label: { zh: "数据项", en: "Figures" },
    description: {
      zh: "每份报告的每个数据项一行，包括空白、存疑和当年格式所无的；没有数值不等于零，原因见 status。",
      en: "A row for each cell of each report, also for those that are blank, uncertain or not in its form. No value is not zero: status says why there is none.",
    },
    primaryKey: ["departmentCode", "year", "path"],
    foreignKeys: [OF_BODY, OF_REPORT, { columns: ["indicator"], table: "codebook", of: ["code"] }],
  },
  [
    ...bodyColumns<FigureRow>(
      ({ body }) => body,
      ({ report }) => report.year,
    ),
    column("word", "form", { zh: "格式版本", en: "version of the form" }, ({ report }) => report.form, {
      required: true,
      words: Object.values(FormCode),
    }),
    column("count", "revision", { zh: "版本号", en: "number of the version" }, ({ report }) => report.number, {
      required: true,
    }),
    column("word", "path", { zh: "数据路径", en: "path of the cell" }, ({ cell }) => cell.path, {
      role: "dimension",
      dimension: "cell",
      required: true,
    }),
    column(
      "word",
      "indicator",
      { zh: "指标代码", en: "indicator" },
      ({ cell }) => indicatorAt(cell.path).indicator.code,
      {
        role: "dimension",
        dimension: "indicator",
        required: true,
      },
    ),
    column("word", "applicant", { zh: "申请人类型", en: "applicant" }, ({ cell }) => applicantOf(cell), {
      role: "dimension",
      dimension: "applicant",
      words: [...APPLICANT_CODES.keys()],
      description: {
        zh: "表三的列；其他表和正文为空。",
        en: "The column of table 3; empty for other tables and the narrative.",
      },
    }),
    column("decimal", "value", { zh: "数值", en: "value" }, ({ cell }) => shownValue(cell), {
      role: "measure",
      statusColumn: "status",
      description: {
        zh: "单位见 unit；金额以元计，两位小数。空不等于零。",
        en: "In the unit of `unit`; money in yuan with two digits. Empty is not zero.",
      },
    }),
    column("word", "unit", { zh: "单位", en: "unit" }, ({ cell }) => unitName(leafAt(cell.path).unit), {
      required: true,
      words: Object.keys(Unit),
    }),
    column("word", "status", { zh: "数据状态", en: "status" }, ({ cell }) => cell.status, {
      role: "status",
      required: true,
      words: Object.values(CellStatus),
    }),
    column("word", "raw", { zh: "原文", en: "what is printed" }, ({ cell }) => cell.raw),
    column("word", "candidates", { zh: "候选值", en: "possible readings" }, ({ cell }) => candidatesOf(cell), {
      description: {
        zh: "存疑数据项的各种读法，以空格分隔。",
        en: "The readings of an uncertain cell, with blanks between them.",
      },
    }),
    column("word", "sha256", { zh: "文件指纹（SHA-256）", en: "SHA-256 of the document" }, ({ sha256 }) => sha256, {
      required: true,
    }),
    column("count", "table", { zh: "表号", en: "table" }, ({ cell }) => cell.locator?.table ?? null, {
      description: {
        zh: "报告的第几张表（2、3、4）；正文中的为空。",
        en: "The table of the report, 2, 3 or 4; empty in the narrative.",
      },
    }),
    column(
      "count",
      "row",
      { zh: "行", en: "row of the printed table, from 1" },
      ({ cell }) => cell.locator?.row ?? null,
    ),
    column(
      "count",
      "column",
      { zh: "列", en: "column of the printed table, from 1" },
      ({ cell }) => cell.locator?.column ?? null,
    ),
    column("count", "page", { zh: "页码", en: "page, from 1" }, ({ cell }) => cell.locator?.page ?? null),
    column(
      "word",
      "sheetCell",
      { zh: "单元格地址", en: "address of the cell in a spreadsheet" },
      ({ cell }) => cell.locator?.address ?? null,
    ),
    column("count", "start", { zh: "起始字符位置", en: "first character" }, ({ cell }) => cell.locator?.start ?? null, {
      description: {
        zh: "在接口 document.text 给出的文件文本中的位置（UTF-16 单位，从0起）。",
        en: "In the text of the document as document.text of the API gives it, in UTF-16 units from 0.",
      },
    }),
    column(
      "count",
      "end",
      { zh: "结束字符位置", en: "character after the last" },
      ({ cell }) => cell.locator?.end ?? null,
    ),
  ],
  async function* ({ filed, documents }) {
    for await (const { report, cells } of filed.cells()) {
      const body = filed.bodyOf(report);
      const sha256 = documents.get(report.documentId)?.sha256 as string;
      yield cells.map((cell) => ({ report, body, cell, sha256 }));
    }
  },
);

function applicantOf({ path }: ReportCell): string | null {
  const { applicant } = indicatorAt(path);
  return applicant && upperSnake(applicant);
}

function shownValue({ path, value }: ReportCell): string | null {
  return value === null ? null : figureShown(value, leafAt(path).unit);
}

function candidatesOf({ path, candidates }: ReportCell): string | null {
  return candidates.map((candidate) => figureShown(candidate, leafAt(path).unit)).join(" ") || null;
}
