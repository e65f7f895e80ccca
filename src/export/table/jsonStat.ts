import type { Term } from "../../form/term";
import { Turns } from "../../question/turns";
import { type Cube, type CubeDimension, cubeOf, placeOfRow, placesIn } from "./cube";
import { decimalsOf, fitsDouble, isPlainFigure } from "./exactFigure";
import { fileLanguage, headsOf } from "./heads";
import {
  type AnswerTables,
  type Table,
  type TableColumn,
  type TableFileOptions,
  type TableFormat,
  tableCalled,
  tableIn,
} from "./table";

/**
 * One table as a cube, JSON-stat 2.0 (https://json-stat.org/full/): for programs of statisticians, in R, Python and others.
 * A value that is absent is null, and its reason is the `status` of its cell.
 */
export const jsonStatFile: TableFormat = {
  ending: "jsonstat.json",
  mediaType: "application/json; charset=utf-8",
  holdsAll: false,
  write,
};

/** A cube that is larger than so many times its table is written without its empty cells. */
const SPARSE = 2;

/** Cells that are written without a look at the clock. */
const STRETCH = 2_000;

const SOURCE: Term = {
  zh: "政府信息公开工作年度报告",
  en: "Annual reports on government information disclosure",
};

async function write(answer: AnswerTables, { list, header }: TableFileOptions): Promise<Buffer> {
  const table = tableIn(tableCalled(answer, list), fileLanguage(header));
  const turns = new Turns();
  const cube = await cubeOf(table, turns);
  const { values, statuses, decimals } = await cellsOf(table, cube, turns);
  const description = JSON.stringify(describe(answer, table, cube, decimals, header));
  const cells = placesIn(cube) * cube.metrics.length;
  const isSparse = cells > SPARSE * table.rows.length * cube.metrics.length;
  const written = isSparse ? listed : (texts: ReadonlyMap<number, string>) => inOrder(texts, cells);
  return Buffer.concat([
    Buffer.from(`${description.slice(0, -1)},"value":`),
    ...(await joined(written(values), isSparse ? "{}" : "[]", turns)),
    ...(statuses.size === 0 ? [] : [Buffer.from(`,"status":`)]),
    ...(statuses.size === 0 ? [] : await joined(written(statuses), isSparse ? "{}" : "[]", turns)),
    Buffer.from("}"),
  ]);
}

/** The JSON of what is in the cells, by their place, and the digits behind the point of each metric. Null is in no cell. */
async function cellsOf(table: Table, cube: Cube, turns: Turns) {
  const values = new Map<number, string>();
  const statuses = new Map<number, string>();
  const decimals = cube.metrics.map(() => 0);
  for (const [row, cells] of table.rows.entries()) {
    const place = placeOfRow(cube, row) * cube.metrics.length;
    for (const [i, { column, status }] of cube.metrics.entries()) {
      const value = cells[column] ?? null;
      if (value !== null) {
        const text = String(value);
        values.set(place + i, literal(text, table.columns[column] as TableColumn));
        if (typeof value === "string") decimals[i] = Math.max(decimals[i] as number, decimalsOf(text));
      }
      const reason = status === null ? null : (cells[status] ?? null);
      if (reason !== null) statuses.set(place + i, JSON.stringify(String(reason)));
    }
    const turn = turns.next();
    if (turn) await turn;
  }
  return { values, statuses, decimals };
}

/**
 * Figures are written with the digits of the answer (`4291000.00`), never through a double; but as text if a reader that
 * has doubles would read another figure. JSON-stat has numbers, texts and null: truth is `"true"` or `"false"`.
 */
function literal(text: string, { kind }: TableColumn): string {
  return (kind === "count" || kind === "decimal") && isPlainFigure(text) && fitsDouble(text)
    ? text
    : JSON.stringify(text);
}

function* listed(texts: ReadonlyMap<number, string>): Generator<string> {
  for (const [place, text] of texts) yield `"${place}":${text}`;
}

function* inOrder(texts: ReadonlyMap<number, string>, cells: number): Generator<string> {
  for (let place = 0; place < cells; place++) yield texts.get(place) ?? "null";
}

async function joined(texts: Iterable<string>, brackets: "{}" | "[]", turns: Turns): Promise<readonly Buffer[]> {
  const parts = [Buffer.from(brackets.slice(0, 1))];
  let stretch: string[] = [];
  let comma = "";
  const flush = (): void => {
    if (stretch.length === 0) return;
    parts.push(Buffer.from(comma + stretch.join(",")));
    comma = ",";
    stretch = [];
  };
  for (const text of texts) {
    if (stretch.push(text) < STRETCH) continue;
    flush();
    const turn = turns.next();
    if (turn) await turn;
  }
  flush();
  return [...parts, Buffer.from(brackets.slice(1))];
}

function describe(
  answer: AnswerTables,
  table: Table,
  cube: Cube,
  decimals: readonly number[],
  header: TableFileOptions["header"],
) {
  const language = fileLanguage(header);
  const metric = cube.dimensions.some(({ id }) => id === "metric") ? "metric column" : "metric";
  return {
    version: "2.0",
    class: "dataset",
    label: `${answer.title[language]}: ${table.label[language]}`,
    source: SOURCE[language],
    updated: answer.readAt,
    id: [...cube.dimensions.map(({ id }) => id), metric],
    size: [...cube.dimensions.map(({ categories }) => categories.length), cube.metrics.length],
    role: rolesOf(cube, metric),
    dimension: Object.fromEntries([
      ...cube.dimensions.map((dimension) => [dimension.id, sideOf(dimension, language)]),
      [metric, metricSide(table, cube, decimals, header)],
    ]),
    note: answer.facts.map(({ subject, text }) => `${subject[language]}: ${text[language]}`),
    extension: extensionOf(answer, table, language),
  };
}

function rolesOf({ dimensions }: Cube, metric: string) {
  const idsOf = (isWanted: (column: TableColumn) => boolean): readonly string[] =>
    dimensions.filter(({ columns }) => columns[0] !== undefined && isWanted(columns[0])).map(({ id }) => id);
  const roles = {
    time: idsOf((column) => column.kind === "day" || column.kind === "moment" || isAbout(column, "year")),
    geo: idsOf((column) => isAbout(column, "region")),
    metric: [metric],
  };
  return Object.fromEntries(Object.entries(roles).filter(([, ids]) => ids.length > 0));
}

function isAbout({ dimension, code }: TableColumn, subject: string): boolean {
  return dimension === subject || code.split(".").at(-1) === subject;
}

function sideOf({ label, categories }: CubeDimension, language: keyof Term) {
  const labels = categories.flatMap(({ id, label: text }) => (text === null ? [] : [[id, text]]));
  return {
    label: label[language],
    category: {
      index: categories.map(({ id }) => id),
      ...(labels.length === 0 ? {} : { label: Object.fromEntries(labels) }),
    },
  };
}

const METRIC: Term = { zh: "指标", en: "Metric" };

function metricSide(table: Table, { metrics }: Cube, decimals: readonly number[], header: TableFileOptions["header"]) {
  const language = fileLanguage(header);
  const heads = headsOf(table, header);
  const columns = metrics.map(({ column }) => ({ ...(table.columns[column] as TableColumn), place: column }));
  const units = columns.flatMap(({ code, unit, kind }, i) =>
    unit === null || (kind !== "count" && kind !== "decimal")
      ? []
      : [[code, { label: unit[language], decimals: decimals[i] }]],
  );
  return {
    label: METRIC[language],
    category: {
      index: columns.map(({ code }) => code),
      label: Object.fromEntries(columns.map(({ code, place }) => [code, heads[place]])),
      ...(units.length === 0 ? {} : { unit: Object.fromEntries(units) }),
    },
  };
}

/** What JSON-stat has no place for: enough to have every column of the table back, and what codes mean. */
function extensionOf(answer: AnswerTables, table: Table, language: keyof Term) {
  return {
    name: answer.name,
    list: table.list,
    dataVersion: answer.dataVersion,
    rows: table.rows.length,
    cut: table.cut,
    status: { label: Object.fromEntries(answer.statuses.map(({ code, meaning }) => [code, meaning[language]])) },
    columns: table.columns,
  };
}
