import type { FormCode } from "../form/catalogue";
import type { Concept } from "../form/concept";
import type { Term } from "../form/term";
import type { WholeUnit } from "../form/unit";
import type { MessageCode, NamesIn } from "./texts";

/** The languages of messages. */
export enum Language {
  ZH = "ZH",
  EN = "EN",
}

/** A figure: a whole number as text, in the unit of its cell. It is shown with its unit. */
export interface FigureValue {
  readonly figure: string;
  readonly unit: WholeUnit;
}

/**
 * A path of the form, shown as the document prints it. `cell` is a figure, with row and column; `row` is a row of a
 * table or a group of its cells; `column` is the column of a cell. `rowLabel` and `columnLabel` are one
 * label of a cell, for a sentence that already names the rest.
 */
export interface PlaceValue {
  readonly place: "cell" | "row" | "column" | "rowLabel" | "columnLabel";
  readonly path: string;
  /** The form whose labels are shown; the newest form that has the path if not given. */
  readonly form?: FormCode | null;
}

/** A subject of the narrative, shown by its name. */
export interface ConceptValue {
  readonly concept: Concept;
}

/** An English phrase of the readers of documents, shown in both languages. */
export interface PhraseValue {
  readonly phrase: string;
}

/** What a sentence may contain. A list is shown with the list separator of the language. */
export type Value =
  | string
  | number
  | Term
  | FigureValue
  | PlaceValue
  | ConceptValue
  | PhraseValue
  | Message
  | readonly Value[];

/** A sentence for people as data: the code of its text, and the values in it. It can be stored as JSON. */
export interface Message {
  readonly code: MessageCode;
  readonly values: Readonly<Record<string, Value>>;
}

/** A message from its code and the values that its text names. */
export function said<Code extends MessageCode>(
  code: Code,
  ...[values]: [NamesIn<Code>] extends [never] ? [] : [Readonly<Record<NamesIn<Code>, Value>>]
): Message {
  return { code, values: values ?? {} };
}

/** A figure as a value of a message: a count, whole fen, or hundredths of a per cent. */
export function figureValue(value: number | bigint, unit: WholeUnit): FigureValue {
  return { figure: String(value), unit };
}
