import { cellsOf, FormCode, layoutOf } from "../../src/form/catalogue";
import type { FigurePath, PublishedPath } from "../../src/form/figures";
import type { PlainDay } from "../../src/form/plainDay";
import { CellStatus } from "../../src/form/status";
import type { CellReading, Publication, Report, Statement } from "../../src/report/report";

/** Figures by path, in the unit of the path; a blank cell is null. Cells not named are zero, as in most reports. */
export type Values = Partial<Record<FigurePath, number | null>>;

/** A reading as the reader would give it for a report with these figures. */
export function readingOf(
  department: string,
  year: number,
  values: Values = {},
  rest: number | null = 0,
  form: FormCode = year < 2021 ? FormCode.FORM_2019 : FormCode.FORM_2021,
): Report {
  const statements = Object.entries(values)
    .filter(([path]) => path.startsWith("published."))
    .map(([path, value]) => statementOf(path as PublishedPath, value as number));
  return {
    department,
    doubtfulName: null,
    year,
    form,
    cells: cellsOf(layoutOf(form)).map((path, i) => cellOf(path, path in values ? (values[path] ?? null) : rest, i)),
    statements,
    sections: [],
    namedDocuments: [],
    publication: null,
    remarks: [],
  };
}

/** What a document says of the day on which it was published. */
export function publicationOf(on: PlainDay): Publication {
  return { on, label: "发布日期", raw: on, start: 5, end: 5 + on.length };
}

function cellOf(path: FigurePath, value: number | null, i: number): CellReading {
  return {
    path,
    value,
    status: value === null ? CellStatus.BLANK : CellStatus.REPORTED,
    raw: value === null ? "" : String(value),
    locator: { table: 2, row: 1, column: 1, page: null, start: i, end: i + 1, address: null },
    candidates: [],
  };
}

function statementOf(path: PublishedPath, value: number): Statement {
  const raw = String(value);
  return {
    concept: path,
    path,
    value,
    unit: "count",
    raw,
    sentence: `公开信息${raw}条。`,
    start: 4,
    end: 4 + raw.length,
  };
}
