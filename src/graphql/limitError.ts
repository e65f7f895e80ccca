import { GraphQLError } from "graphql";
import { LIMIT_CODES, type LimitCode, type Said } from "./errorCodes";

/** What a limit is about. */
const QUESTION: Said = { english: "This question", chinese: "此查询" };
export const VARIABLES: Said = { english: "The object of variables", chinese: "变量" };

/** A request beyond a limit. It is refused before anything is read. */
export class LimitError extends GraphQLError {
  /** `value` is what was counted; null if the counting stopped at the limit. */
  constructor(code: LimitCode, value: number | null, limit: number, about: Said = QUESTION) {
    const { counted, remedy } = LIMIT_CODES[code];
    const english = `${about.english} has ${value ?? "too many"} ${counted.english}, and at most ${limit} are answered. ${remedy.english}`;
    const chinese = `${about.chinese}有 ${value ?? "过多"} ${counted.chinese}，上限为 ${limit}。${remedy.chinese}`;
    super(`${english} ${chinese}`, {
      extensions: { code, value, limit, remedy: `${remedy.english} ${remedy.chinese}`, http: { status: 400 } },
    });
  }
}
