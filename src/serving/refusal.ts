/**
 * What is said to a client whose request cannot be answered, by code: the HTTP status, and the sentence in both
 * languages. None of these is a fault of the service, so none is logged as an error.
 */
const REFUSALS = {
  REQUEST_UNREADABLE: {
    status: 400,
    english: "The request is not valid HTTP: check its address, its headers and its length.",
    chinese: "请求不符合 HTTP 格式，请检查地址、请求头和长度。",
  },
  BODY_NOT_JSON: {
    status: 400,
    english: "The body must be JSON in UTF-8.",
    chinese: "请求体必须是 UTF-8 编码的 JSON。",
  },
  BODY_NOT_AN_OBJECT: {
    status: 400,
    english: 'The body must be one JSON object, such as {"query": "{ forms { code } }"}.',
    chinese: "请求体必须是一个 JSON 对象，其中 query 为查询语句。",
  },
  BATCH_NOT_SUPPORTED: {
    status: 400,
    english: "Several questions in one list are not answered: send each in a request of its own.",
    chinese: "不支持批量请求，请逐个发送。",
  },
  QUERY_MISSING: {
    status: 400,
    english: "The request asks nothing: give `query`, or the hash of a persisted query in `extensions`.",
    chinese: "请求中没有查询：请给出 query，或在 extensions 中给出持久化查询的哈希值。",
  },
  PERSISTED_QUERY_VERSION_NOT_SUPPORTED: {
    status: 400,
    english: "The version of a persisted query must be 1.",
    chinese: "持久化查询的 version 必须是 1。",
  },
  PERSISTED_QUERY_HASH_WRONG: {
    status: 400,
    english: "`sha256Hash` must be the SHA-256 of the query's text in UTF-8, as 64 hexadecimal digits.",
    chinese: "sha256Hash 必须是查询文本（UTF-8）的 SHA-256，以 64 位十六进制数表示。",
  },
  NOT_FOUND: {
    status: 404,
    english: "There is nothing at this address: GraphQL is at /graphql, the explorer at /explorer.",
    chinese: "此地址没有内容：GraphQL 在 /graphql，查询台在 /explorer。",
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    english: "This address does not answer this method: use one of those in the header Allow.",
    chinese: "此地址不支持该请求方法，请使用响应头 Allow 中的方法。",
  },
  REQUEST_TIMED_OUT: {
    status: 408,
    english: "The request did not arrive in time: its headers may take 10 seconds, all of it 30.",
    chinese: "请求没有按时到达：请求头须在 10 秒内、整个请求须在 30 秒内发完。",
  },
  BODY_TOO_LARGE: {
    status: 413,
    english: "The body must be at most 1 MB: ask for less, or in several requests.",
    chinese: "请求体不得超过 1 MB：请缩小查询，或分次查询。",
  },
  CONTENT_TYPE_NOT_SUPPORTED: {
    status: 415,
    english: "A POST must say `content-type: application/json`.",
    chinese: "POST 请求的 content-type 必须是 application/json。",
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    english: "The address and the headers are too long: ask by POST, with the query in the body.",
    chinese: "地址和请求头过长：请改用 POST，把查询放在请求体中。",
  },
  OVERLOADED: {
    status: 503,
    english: "Too many questions are asked at the moment: ask again after the seconds in the header Retry-After.",
    chinese: "当前查询过多，请在响应头 Retry-After 所示的秒数之后重试。",
  },
} as const;

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

  constructor(readonly code: RefusalCode) {
    const { status, english, chinese } = REFUSALS[code];
    super(`${english} ${chinese}`);
    this.status = status;
  }

  get shown(): ShownError {
    return { message: this.message, extensions: { code: this.code } };
  }
}

/** The refusal for an HTTP status that the server gave to a request; undefined for a status that is no fault of it. */
export function refusalOfStatus(status: number | undefined): Refusal | undefined {
  if (status === undefined || status < 400 || status >= 500) return undefined;
  const [code] = Object.entries(REFUSALS).find(([, one]) => one.status === status) ?? [];
  return new Refusal((code as RefusalCode | undefined) ?? "REQUEST_UNREADABLE");
}
