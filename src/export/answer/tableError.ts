import { SaidError } from "../../message/saidError";

/** Why an answer cannot be a table. */
export class TableError extends SaidError {
  override readonly name = "TableError";
}
