import { said } from "../../message/message";
import type { AnswerTables, TableFormat } from "../table/table";
import { TableError } from "./tableError";

/** An answer with one of its lists alone, if one was asked for and the format would hold the others, too. */
export function withChosen(answer: AnswerTables, asked: string | null, { holdsAll }: TableFormat): AnswerTables {
  return asked !== null && holdsAll
    ? { ...answer, tables: answer.tables.filter(({ list }) => list === asked) }
    : answer;
}

/** The list of an answer that was asked for, unless said the one that the question is about. Throws TableError. */
export function chosenList({ tables }: AnswerTables, asked: string | null): string {
  const lists = tables.map(({ list }) => list);
  if (asked !== null && !lists.includes(asked))
    throw new TableError(said("LIST_UNKNOWN", { lists, given: asked || '""' }));
  return asked ?? (lists[0] as string);
}
