/** A text in both languages. */
export interface Said {
  readonly english: string;
  readonly chinese: string;
}

/** The limits of a request: what is counted, and what a client can do about it. `docs/errors.md` lists them. */
export const LIMIT_CODES = {
  LIMIT_TEXT: {
    counted: { english: "characters in its text", chinese: "个字符" },
    remedy: { english: "Ask in several requests.", chinese: "请分多次查询。" },
  },
  LIMIT_TOKENS: {
    counted: { english: "words and marks (tokens)", chinese: "个词法单元" },
    remedy: { english: "Ask in several requests, or leave fields out.", chinese: "请分多次查询，或减少字段。" },
  },
  LIMIT_DEFINITIONS: {
    counted: { english: "operations and fragments", chinese: "个操作和片段" },
    remedy: {
      english: "Send only the operation that is asked, with its fragments.",
      chinese: "请只发送要执行的操作及其片段。",
    },
  },
  LIMIT_DIRECTIVES: {
    counted: { english: "directives", chinese: "个指令" },
    remedy: { english: "Put @include or @skip on a fragment.", chinese: "请把 @include 或 @skip 放在片段上。" },
  },
  LIMIT_SELECTIONS: {
    counted: { english: "fields, with fragments written out", chinese: "个字段（展开片段后）" },
    remedy: {
      english: "Ask in several requests, or use fragments in fewer places.",
      chinese: "请分多次查询，或减少片段的使用。",
    },
  },
  LIMIT_ALIASES: {
    counted: { english: "aliases", chinese: "个别名" },
    remedy: {
      english: "Ask in several requests, or group instead.",
      chinese: "请分多次查询，或改用分组（groupBy）。",
    },
  },
  LIMIT_DEPTH: {
    counted: { english: "levels", chinese: "层" },
    remedy: {
      english: "Ask for what is further down in a request of its own.",
      chinese: "更深的内容请另行查询。",
    },
  },
  LIMIT_COST: {
    counted: { english: "points of cost", chinese: "点成本" },
    remedy: {
      english: "Ask for fewer entries with first, narrow where, or leave out lists within lists.",
      chinese: "请用 first 减少条数，用 where 缩小范围，或去掉嵌套的列表。",
    },
  },
  LIMIT_ANSWER: {
    counted: { english: "values in its answer", chinese: "个值（答案中）" },
    remedy: {
      english: "Ask for fewer fields, or page with first and after.",
      chinese: "请减少字段，或用 first 和 after 分页。",
    },
  },
  LIMIT_VARIABLES: {
    counted: { english: "values", chinese: "个值" },
    remedy: { english: "Ask in several requests.", chinese: "请分多次查询。" },
  },
  LIMIT_NESTING: {
    counted: { english: "levels", chinese: "层" },
    remedy: { english: "Give the variables as the schema has them.", chinese: "请按照模式的结构给出变量。" },
  },
  LIMIT_LIST: {
    counted: { english: "entries", chinese: "项" },
    remedy: { english: "Ask in several requests.", chinese: "请分多次查询。" },
  },
  LIMIT_NAME: {
    counted: { english: "characters", chinese: "个字符" },
    remedy: {
      english: "Give a code, a name or a cursor of this service.",
      chinese: "请给出本服务的代码、名称或游标。",
    },
  },
} as const satisfies Readonly<Record<string, { readonly counted: Said; readonly remedy: Said }>>;

export type LimitCode = keyof typeof LIMIT_CODES;
