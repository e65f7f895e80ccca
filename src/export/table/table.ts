import type { Term } from "../../form/term";

/**
 * What the values of a column are: whole numbers; exact decimals as text (money in yuan with two digits, ratios); days
 * (2024-01-20) and moments (ISO 8601) as text; truth values; or words, which are never numbers, even if all their
 * characters are digits.
 */
export type ValueKind = "count" | "decimal" | "day" | "moment" | "truth" | "word";

/** A value as the answer of GraphQL has it. Null is no value: it is neither zero nor an empty text. */
export type TableValue = string | number | boolean | null;

/** What a table says in a cell: a value of the answer, or a name, which is in the language of the file. */
export type FileCell = TableValue | Term;

export interface TableColumn {
  /** Its place in the answer, with the names that the question gives: `department.name`. Unique in its table. */
  readonly code: string;
  readonly label: Term;
  /** What the schema says of the field. */
  readonly description: Term;
  readonly kind: ValueKind;
  /** The unit of all its values (件, 元); null for words, and where another column says the unit of each row. */
  readonly unit: Term | null;
  /**
   * A `dimension` says of what a row speaks; a `measure` is what the row says of it; a `status` says why a measure has a
   * value or none, in codes; an `attribute` is anything else, such as a sentence or a place in a document.
   */
  readonly role: "dimension" | "measure" | "status" | "attribute";
  /** Of a dimension: its name. Columns with the same name describe the same thing, such as code and name of a department. */
  readonly dimension?: string;
  /** Of a measure that can be absent: the code of the column that says why. */
  readonly statusColumn?: string;
  /** Of codes: the code of the column that says what each is called. */
  readonly nameColumn?: string;
}

/** One list of an answer, in the language of a file unless it says otherwise. */
export interface Table<Cell extends FileCell = TableValue> {
  /** The place of the list in the answer, without its pages: `aggregate`, `comparison.rows.cells`. */
  readonly list: string;
  readonly label: Term;
  readonly columns: readonly TableColumn[];
  /** For each row, a value for each column. */
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows the list has, where the table was cut and that is known. Null if the table is whole. */
  readonly cut: { readonly of: number | null } | null;
}

/** A fact about an answer that stands beside its tables: the question, a parameter, who is missing, a note. */
export interface Fact {
  readonly subject: Term;
  readonly text: Term;
}

/** The meaning of a code that a status column contains. */
export interface StatusMeaning {
  readonly code: string;
  readonly meaning: Term;
}

/** An answer as tables, with everything that a reader of the file needs who does not know the service. */
export interface AnswerTables {
  /** The name of the question in file names and addresses: letters, digits and hyphens. */
  readonly name: string;
  readonly title: Term;
  /** The one that the question is about first. Never empty. */
  readonly tables: readonly Table<FileCell>[];
  /** In the order in which they are to be read. */
  readonly facts: readonly Fact[];
  /** Of the status columns of these tables, in the order of the schema. */
  readonly statuses: readonly StatusMeaning[];
  /** The service that answered, and its version. */
  readonly service: string;
  /** When the answer was read, as ISO 8601 text in UTC. */
  readonly readAt: string;
  /** The version of the data on which it rests. */
  readonly dataVersion: string;
}

/** How a file of tables is to be written. */
export interface TableFileOptions {
  /** The `list` of one of the tables, for formats that contain one. */
  readonly list: string;
  /** What the head of a column is: its label in one of the languages, or its code. */
  readonly header: "zh" | "en" | "code";
}

/** One format of files of tables. */
export interface TableFormat {
  /** The end of file names and addresses: `csv`, `xlsx`, `jsonstat.json`. */
  readonly ending: string;
  readonly mediaType: string;
  /** Whether a file contains every table; otherwise one, which `TableFileOptions` names. */
  readonly holdsAll: boolean;
  /** Returns the bytes of a file. Works in turns with other requests. */
  write(answer: AnswerTables, options: TableFileOptions): Promise<Buffer>;
}

/** The table of an answer with this `list`. Throws if there is none: whoever asks has chosen it from these. */
export function tableCalled(answer: AnswerTables, list: string): Table<FileCell> {
  const found = answer.tables.find((table) => table.list === list);
  if (found === undefined) throw new Error(`The answer has no table ${list}.`);
  return found;
}

/** A table with its names in one language. */
export function tableIn(table: Table<FileCell>, language: keyof Term): Table {
  const said = (cell: FileCell): TableValue => (typeof cell === "object" && cell !== null ? cell[language] : cell);
  return { ...table, rows: table.rows.map((row) => row.map(said)) };
}
