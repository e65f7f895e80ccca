import { said } from "../../message/message";
import type { AnswerTables } from "../table/table";
import { TableError } from "./tableError";

/** The list of an answer that was asked for, unless said the one that the question is about. Throws TableError. */
export function chosenList({ tables }: AnswerTables, asked: string | null): string {
  const lists = tables.map(({ list }) => list);
  if (asked !== null && !lists.includes(asked))
    throw new TableError(said("LIST_UNKNOWN", { lists, given: asked || '""' }));
  return asked ?? (lists[0] as string);
}
