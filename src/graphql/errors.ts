import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { QuestionError } from "../arithmetic/questionError";
import { isDatabaseAway } from "../store/storeError";
import { LimitError } from "./limitError";
import { shortened } from "./shortened";

/**
 * What a client learns about an error: for a question that cannot be answered, its sentence and code; for an invalid
 * query, GraphQL's own message; for a database that is away or an internal error, only that it happened, never its text,
 * its address or its stack.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const beyond = limitErrorIn(error, formatted.message);
  if (beyond) {
    const { code, value, limit, remedy } = beyond.extensions;
    return { message: beyond.message, ...place, extensions: { code, value, limit, remedy } };
  }
  const cause = causeOf(error);
  if (cause instanceof QuestionError)
    return { message: shortened(cause.message), ...place, extensions: { code: cause.code } };
  // MariaDB (1969) or MySQL (3024) stopped a statement that ran longer than STATEMENT_SECONDS.
  const { errno } = (cause as { driverError?: { errno?: number } } | null)?.driverError ?? {};
  if (errno === 1969 || errno === 3024)
    return {
      message: "The database took too long on this question, and was stopped. 查询超时。",
      ...place,
      extensions: { code: "QUESTION_TIMED_OUT", remedy: "Ask for fewer years, departments or figures at a time." },
    };
  // Nobody waits for this answer any more: its statement was stopped (1317), or none was started.
  if (errno === 1317 || (cause as Error | null)?.name === "AbortError")
    return {
      message: "The client left before the answer. 请求已取消。",
      ...place,
      extensions: { code: "CLIENT_LEFT" },
    };
  if (isDatabaseAway(cause))
    return {
      message: "The database does not answer at the moment. 数据库暂时没有应答。",
      ...place,
      extensions: { code: "DATABASE_AWAY", remedy: "Ask again after the seconds in the header Retry-After." },
    };
  const code = formatted.message.startsWith(TOO_MANY_VARIABLES) ? "BAD_USER_INPUT" : formatted.extensions?.code;
  if (code !== undefined && code !== "INTERNAL_SERVER_ERROR")
    return { message: shortened(formatted.message), ...place, extensions: { code } };
  return {
    message: "The service failed on this question; the fault is in its log. 服务内部错误。",
    ...place,
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  };
}

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
