import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { AccessRefused } from "../access/accessRefused";
import { QuestionError } from "../arithmetic/questionError";
import { withoutUnseen } from "../form/body";
import { answered } from "../message/answered";
import { type Message, said } from "../message/message";
import type { MessageCode } from "../message/texts";
import { isDatabaseAway } from "../store/storeError";
import { recognised } from "./operation/graphqlSays";
import { LimitError } from "./operation/refused";

/**
 * What a client learns about an error, in both languages: for a question that cannot be answered, its sentence; for an
 * invalid query, GraphQL's own message in a sentence; for a database that is away or an internal error, only that it
 * happened, never its text, its address or its stack.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const cause = limitErrorIn(error, formatted.message) ?? causeOf(error);
  const [code, sentence] = saidOf(formatted, cause);
  const { message, extensions } = answered(code, sentence, shortened);
  const counted = cause instanceof LimitError ? { value: cause.value, limit: cause.limit } : {};
  // Clients of persisted queries recognise this message.
  const known = code === NOT_REGISTERED ? formatted.message : message;
  return { message: known, ...place, extensions: { ...extensions, ...counted } };
}

const NOT_REGISTERED = "PERSISTED_QUERY_NOT_FOUND";

/** The stable code of an error, and its sentence. */
function saidOf({ message, extensions, locations }: GraphQLFormattedError, cause: unknown): readonly [string, Message] {
  if (cause instanceof QuestionError || cause instanceof LimitError || cause instanceof AccessRefused)
    return [cause.code, cause.said];
  // MariaDB (1969) or MySQL (3024) stopped a statement that ran longer than STATEMENT_SECONDS.
  const { errno } = (cause as { driverError?: { errno?: number } } | null)?.driverError ?? {};
  if (errno === 1969 || errno === 3024) return ["QUESTION_TIMED_OUT", said("QUESTION_TIMED_OUT")];
  // Nobody waits for this answer any more: its statement was stopped (1317), or none was started.
  if (errno === 1317 || (cause as Error | null)?.name === "AbortError") return ["CLIENT_LEFT", said("CLIENT_LEFT")];
  if (isDatabaseAway(cause)) return ["DATABASE_AWAY", said("DATABASE_AWAY")];
  const code = message.startsWith(TOO_MANY_VARIABLES) ? "BAD_USER_INPUT" : extensions?.code;
  if (typeof code !== "string" || code === "INTERNAL_SERVER_ERROR")
    return ["INTERNAL_SERVER_ERROR", said("SERVICE_FAILED")];
  const { said: own } = (cause as Partial<GraphQLError> | null)?.extensions ?? {};
  if (own !== undefined) return [code, own as Message];
  const [reason, near] = AROUND[code] ?? ["REQUEST_UNFITTING"];
  const short = shortened(message);
  const { line, column } = locations?.[0] ?? { line: "?", column: "?" };
  const sentence = { code: reason, values: { detail: recognised(short), line: String(line), column: String(column) } };
  return [code, (near && nearSaid(short)) || sentence];
}

/** The sentences around GraphQL's own messages, by Apollo's codes; those behind the first where it finds names that are close. */
export const AROUND: Readonly<Record<string, readonly [MessageCode, ...MessageCode[]]>> = {
  GRAPHQL_PARSE_FAILED: ["QUERY_UNREADABLE"],
  GRAPHQL_VALIDATION_FAILED: ["QUERY_UNFITTING", "NEARLY_FITTING", "FIELD_OF_A_TYPE"],
  BAD_USER_INPUT: ["INPUT_UNFITTING", "NEARLY_FITTING"],
  BAD_REQUEST: ["REQUEST_UNFITTING"],
  OPERATION_RESOLUTION_FAILURE: ["OPERATION_UNCLEAR"],
  [NOT_REGISTERED]: ["QUERY_NOT_REGISTERED"],
};

/** The sentence that gives the names which GraphQL finds close to a wrong one; null if it finds none. */
function nearSaid(message: string): Message | null {
  const [, detail, ofType, close] = NEAR.exec(message) ?? [];
  if (detail === undefined || close === undefined) return null;
  const names = [...close.matchAll(/"([^"]+)"/g)].map(([, name]) => name as string);
  return said(ofType ? "FIELD_OF_A_TYPE" : "NEARLY_FITTING", { detail: recognised(detail), names });
}

const NEAR = /^(.*) Did you mean (to use an inline fragment on )?(.*)\?$/s;

/** What a resolver or a plugin threw: GraphQL or Apollo may have put it into an error of its own. */
function causeOf(error: unknown): unknown {
  const cause = unwrapResolverError(error);
  return cause instanceof GraphQLError && cause.originalError ? cause.originalError : cause;
}

// graphql-js gives these two no code.
const TOO_MANY_VARIABLES = "Too many errors processing variables";
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more that (\d+) tokens/;

function limitErrorIn(error: unknown, message: string): LimitError | null {
  const cause = causeOf(error);
  if (cause instanceof LimitError) return cause;
  const tokens = TOO_MANY_TOKENS.exec(message);
  return tokens && new LimitError("LIMIT_TOKENS", null, Number(tokens[1]));
}

/** The most characters of a request that a message repeats. */
const REPEATED = 80;
const MOST_CHARACTERS = 400;

/**
 * A message without most of what was sent: a long quotation or word is cut, and all of it, if it is still long. What
 * shows nothing but may turn the direction of the text is left out.
 */
function shortened(message: string): string {
  const cut = withoutUnseen(message).replace(LONG_QUOTATION, '"$1…"').replace(LONG_WORD, "$1…");
  return cut.length > MOST_CHARACTERS ? `${cut.slice(0, MOST_CHARACTERS)}…` : cut;
}

const LONG_QUOTATION = new RegExp(String.raw`"((?:\\.|[^"\\]){${REPEATED}})(?:\\.|[^"\\])+"`, "g");
const LONG_WORD = new RegExp(String.raw`(\w{${REPEATED}})\w+`, "g");
