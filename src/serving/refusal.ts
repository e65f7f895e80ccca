import { answered } from "../message/answered";
import type { Message } from "../message/message";
import type { MessageCode } from "../message/texts";

/**
 * The requests that cannot be answered, by code, with the HTTP status. The sentence of each has the same code. The fault
 * is the client's, so none of these is logged as an error.
 */
export const REFUSALS = {
  REQUEST_UNREADABLE: 400,
  BODY_NOT_JSON: 400,
  BODY_NOT_AN_OBJECT: 400,
  BATCH_NOT_SUPPORTED: 400,
  QUERY_MISSING: 400,
  PERSISTED_QUERY_VERSION_NOT_SUPPORTED: 400,
  PERSISTED_QUERY_HASH_WRONG: 400,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  REQUEST_TIMED_OUT: 408,
  BODY_TOO_LARGE: 413,
  UPLOAD_TOO_LARGE: 413,
  UPLOAD_OF_TOO_MANY: 413,
  CONTENT_TYPE_NOT_SUPPORTED: 415,
  UPLOAD_NOT_MULTIPART: 415,
  UPLOAD_UNREADABLE: 400,
  CONTENT_ENCODING_NOT_SUPPORTED: 415,
  CHARSET_NOT_SUPPORTED: 415,
  HEADERS_TOO_LARGE: 431,
  TOKEN_UNKNOWN: 401,
  TOO_MANY_TOKENS_TRIED: 429,
  TOKEN_NEEDED: 401,
  SESSION_OVER: 401,
  FROM_ANOTHER_SITE: 403,
  PROVIDER_AWAY: 503,
  SIGN_IN_NOT_DONE: 400,
  SIGN_IN_WITHOUT_ROLE: 403,
  SIGN_IN_ROLE_UNCLEAR: 403,
  SIGN_IN_WITHOUT_BODY: 403,
  SIGN_IN_BODY_UNKNOWN: 403,
  DOCUMENT_UNKNOWN: 404,
  TABLE_WITHOUT_LIST: 400,
  TABLE_OF_NOTHING: 404,
  TABLE_UNKNOWN: 404,
  LIST_UNKNOWN: 400,
  HEADER_UNKNOWN: 400,
  STREAM_NEEDED: 406,
  SUBSCRIPTION_NEEDED: 400,
  PARAMETER_OF_TABLES: 400,
  LANGUAGE_UNKNOWN: 400,
  PARAMETER_UNKNOWN: 400,
  PARAMETER_MISSING: 400,
  PARAMETER_TWICE: 400,
  PARAMETER_UNFITTING: 400,
  OVERLOADED: 503,
} as const satisfies Partial<Record<MessageCode, number>>;

export type RefusalCode = keyof typeof REFUSALS;

/** An error as GraphQL shows it. */
export interface ShownError {
  readonly message: string;
  readonly extensions?: { readonly [name: string]: unknown; readonly code?: unknown };
}

/** A request that is refused before it is executed. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;

  readonly shown: ShownError;

  constructor(
    readonly code: RefusalCode,
    values: Message["values"] = {},
  ) {
    const shown = answered(code, { code, values });
    super(shown.message);
    this.shown = shown;
    this.status = REFUSALS[code];
  }
}

/** The refusal for an error that is said; undefined if it is none of these. */
export function refusalSaying({ code, values }: Message): Refusal | undefined {
  return code in REFUSALS ? new Refusal(code as RefusalCode, values) : undefined;
}

/** The refusal for an HTTP status that the server gave to a request; undefined for a status that is no fault of it. */
export function refusalOfStatus(status: number | undefined): Refusal | undefined {
  if (status === undefined || status < 400 || status >= 500) return undefined;
  const [code] = Object.entries(REFUSALS).find(([, one]) => one === status) ?? [];
  return new Refusal((code as RefusalCode | undefined) ?? "REQUEST_UNREADABLE");
}
