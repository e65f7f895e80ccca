/** Why a request to the API fails, besides what a question itself says. `detail` is what GraphQL says. */
export const REQUEST_TEXTS = {
  QUERY_UNREADABLE: {
    zh: "查询语句第{line}行第{column}列有语法错误：{detail}。请更正。",
    en: "{detail} Correct it at line {line}, column {column}.",
  },
  QUERY_UNFITTING: {
    zh: "查询与接口模式不符：{detail}。请对照 /explorer 中的文档更正。",
    en: "{detail} The explorer at /explorer shows what can be asked.",
  },
  NEARLY_FITTING: {
    zh: "请求与接口模式不符：{detail}。与之相近的有：{names}。",
    en: "{detail} Close to it: {names}.",
  },
  FIELD_OF_A_TYPE: {
    zh: "查询与接口模式不符：{detail}。该字段属于{names}，请写在该类型的片段（... on）中。",
    en: "{detail} It is a field of {names}: ask for it in a fragment (... on) of that type.",
  },
  INPUT_UNFITTING: {
    zh: "参数或变量的值不符合要求：{detail}。请更正。",
    en: "{detail} Correct the value.",
  },
  OPERATION_UNCLEAR: {
    zh: "无法确定执行哪个操作：{detail}。请在 operationName 中给出其名称。",
    en: "{detail} Give the name of the operation in operationName.",
  },
  REQUEST_UNFITTING: { zh: "请求无法执行：{detail}。请更正。", en: "{detail} Correct the request." },
  QUERY_NOT_REGISTERED: {
    zh: "未登记该哈希值的查询。请同时发送查询语句。",
    en: "No query is registered under this hash: send the text of the query with it.",
  },
  STREAM_ELSEWHERE: {
    zh: "订阅请发往 /graphql/stream（服务器发送事件）；此地址只答复查询和变更。",
    en: "Subscriptions are answered at /graphql/stream, as server-sent events; this address answers queries and mutations.",
  },
  YEAR_OUT_OF_RANGE: {
    zh: "{argument} 须为{first}年以后的四位数年度，收到的是{given}。请更正。",
    en: "The argument {argument} must be a report year of four digits from {first} on, got {given}: correct it.",
  },
  DATETIME_UNREADABLE: {
    zh: "DateTime 须为ISO 8601格式的文本，年份为四位数并带时区，如“2021-01-31T08:00:00Z”，收到的是{given}。",
    en: 'A DateTime must be ISO 8601 text with a year of four digits and a zone, e.g. "2021-01-31T08:00:00Z", got {given}.',
  },
  DECIMAL_UNREADABLE: {
    zh: "Decimal 须为写成字符串的十进制数，如“4291000.00”，收到的是{given}。",
    en: 'A Decimal must be a decimal number as a string, e.g. "4291000.00", got {given}.',
  },
  COUNT_TOO_LARGE: {
    zh: "{count} 超过 2^53 - 1，即JSON数字能准确表示的最大计数。请改查 measure(of: …) 的 value，它是任意大小的 Decimal。",
    en: "{count} is beyond 2^53 - 1, the largest count that a JSON number holds exactly. Ask for the value of measure(of: …), which is a Decimal of any size.",
  },
  QUESTION_TIMED_OUT: {
    zh: "查询超时，已被终止。请减少一次查询的年度、单位或数据项。",
    en: "The database took too long on this question, and was stopped. Ask for fewer years, departments or figures at a time.",
  },
  CLIENT_LEFT: {
    zh: "客户端在得到答复前已断开，查询已终止。如仍需要，请重新查询。",
    en: "The client left before the answer, and the question was stopped. Ask again if it is still needed.",
  },
  DATABASE_AWAY: {
    zh: "数据库暂时没有应答。请在响应头 Retry-After 给出的秒数之后重试。",
    en: "The database does not answer at the moment. Ask again after the seconds in the header Retry-After.",
  },
  SERVICE_FAILED: {
    zh: "服务内部出错，详情见服务日志。请联系服务的管理者。",
    en: "The service failed on this question; the fault is in its log. Tell who runs the service.",
  },

  // Requests that are refused before they are executed.
  REQUEST_UNREADABLE: {
    zh: "请求不符合 HTTP 格式，请检查地址、请求头和长度。",
    en: "The request is not valid HTTP: check its address, its headers and its length.",
  },
  BODY_NOT_JSON: {
    zh: "请求体必须是 UTF-8 编码的 JSON。请更正后重发。",
    en: "The body must be JSON in UTF-8: correct it and send it again.",
  },
  BODY_NOT_AN_OBJECT: {
    zh: "请求体必须是一个 JSON 对象，其中 query 为查询语句。",
    en: "The body must be one JSON object whose `query` is the text of a query.",
  },
  BATCH_NOT_SUPPORTED: {
    zh: "不支持批量请求，请逐个发送。",
    en: "Several questions in one list are not answered: send each in a request of its own.",
  },
  STREAM_NEEDED: {
    zh: "此地址以服务器发送事件（SSE）答复：请在请求头 Accept 中写 text/event-stream，如浏览器的 EventSource。",
    en: "This address answers with server-sent events: ask with the header Accept: text/event-stream, as EventSource does.",
  },
  SUBSCRIPTION_NEEDED: {
    zh: "此地址只答复订阅（subscription）；查询和变更请发往 /graphql。",
    en: "This address answers subscriptions alone: send queries and mutations to /graphql.",
  },
  QUERY_MISSING: {
    zh: "请求中没有查询：请给出 query，或在 extensions 中给出持久化查询的哈希值。",
    en: "The request asks nothing: give `query`, or the hash of a persisted query in `extensions`.",
  },
  PERSISTED_QUERY_VERSION_NOT_SUPPORTED: {
    zh: "持久化查询的 version 必须是 1。",
    en: "The version of a persisted query must be 1.",
  },
  PERSISTED_QUERY_HASH_WRONG: {
    zh: "sha256Hash 必须是查询文本（UTF-8）的 SHA-256，以 64 位十六进制数表示。",
    en: "`sha256Hash` must be the SHA-256 of the query's text in UTF-8, as 64 hexadecimal digits.",
  },
  NOT_FOUND: {
    zh: "此地址没有内容：GraphQL 在 /graphql，查询台在 /explorer。",
    en: "There is nothing at this address: GraphQL is at /graphql, the explorer at /explorer.",
  },
  DOCUMENT_UNKNOWN: {
    zh: "没有指纹（SHA-256）为{sha256}的公开文件。请使用接口中 Document 的 contentAddress 给出的地址。",
    en: "There is no public document with the SHA-256 {sha256}: use the address that contentAddress of a Document gives.",
  },
  METHOD_NOT_ALLOWED: {
    zh: "此地址不支持该请求方法，请使用响应头 Allow 中的方法。",
    en: "This address does not answer this method: use one of those in the header Allow.",
  },
  REQUEST_TIMED_OUT: {
    zh: "请求没有按时到达：请求头须在 10 秒内、整个请求须在 30 秒内发完。",
    en: "The request did not arrive in time: its headers may take 10 seconds, all of it 30.",
  },
  BODY_TOO_LARGE: {
    zh: "请求体不得超过 1 MB：请缩小查询，或分次查询。",
    en: "The body must be at most 1 MB: ask for less, or in several requests.",
  },
  UPLOAD_TOO_LARGE: {
    zh: "每个文件不得超过 {most} MB，一次上传合计不得超过 {together} MB：请分次上传。",
    en: "A file must be at most {most} MB, and all of one request {together} MB: send them in several requests.",
  },
  UPLOAD_OF_TOO_MANY: {
    zh: "一次最多上传{most}个文件：请分次上传。",
    en: "One request must send at most {most} files: send them in several requests.",
  },
  UPLOAD_NOT_MULTIPART: {
    zh: "上传文件须使用 multipart/form-data，例如 curl -F document=@report.docx。",
    en: "Files are sent as multipart/form-data, such as by curl -F document=@report.docx.",
  },
  UPLOAD_UNREADABLE: {
    zh: "上传内容中没有文件，或者不完整：每个文件须各成一部分，并且不带其他字段。",
    en: "The form has no file, or is not complete: each file is a part of it, and there are no other fields.",
  },
  CONTENT_ENCODING_NOT_SUPPORTED: {
    zh: "请求体不得压缩：请去掉请求头 content-encoding，发送未压缩的 JSON。",
    en: "The body must not be compressed: leave the header content-encoding out, and send the JSON as it is.",
  },
  CHARSET_NOT_SUPPORTED: {
    zh: "请求体必须是 UTF-8 编码：请把请求头 content-type 中的 charset 改为 utf-8 或去掉，并以 UTF-8 发送。",
    en: "The body must be in UTF-8: say charset=utf-8 in the header content-type, or leave it out, and send UTF-8.",
  },
  CONTENT_TYPE_NOT_SUPPORTED: {
    zh: "POST 请求的 content-type 必须是 application/json。",
    en: "A POST must say `content-type: application/json`.",
  },
  HEADERS_TOO_LARGE: {
    zh: "地址或请求头过长：请缩短搜索的文字，或减少条件；程序请改用 POST，把查询放在请求体中。",
    en: "The address or the headers are too long: search for a shorter text, or with fewer conditions; a program asks by POST, with the query in the body.",
  },
  OVERLOADED: {
    zh: "当前查询过多，请在响应头 Retry-After 所示的秒数之后重试。",
    en: "Too many questions are asked at the moment: ask again after the seconds in the header Retry-After.",
  },

  // Limits: `about` is what is too large, `value` what was counted.
  LIMIT_TEXT: {
    zh: "{about}有{value}个字符，上限为{limit}。请分多次查询。",
    en: "{about} has {value} characters in its text, and at most {limit} are answered. Ask in several requests.",
  },
  LIMIT_TOKENS: {
    zh: "{about}的词法单元超过{limit}个。请分多次查询，或减少字段。",
    en: "{about} has more than {limit} words and marks (tokens). Ask in several requests, or leave fields out.",
  },
  LIMIT_DEFINITIONS: {
    zh: "{about}有{value}个操作和片段，上限为{limit}。请只发送要执行的操作及其片段。",
    en: "{about} has {value} operations and fragments, and at most {limit} are answered. Send only the operation that is asked, with its fragments.",
  },
  LIMIT_DIRECTIVES: {
    zh: "{about}有{value}个指令，上限为{limit}。请把 @include 或 @skip 放在片段上。",
    en: "{about} has {value} directives, and at most {limit} are answered. Put @include or @skip on a fragment.",
  },
  LIMIT_REPEATED: {
    zh: "{about}在同一处有{value}对同名的字段或片段（展开片段后），上限为{limit}。请每个字段、每个片段在一处只写一次。",
    en: "{about} has {value} pairs of fields or fragments of the same name at one place, with fragments written out, and at most {limit} are answered. Give each field and fragment once at a place.",
  },
  LIMIT_SELECTIONS: {
    zh: "{about}有{value}个字段（展开片段后），上限为{limit}。请分多次查询，或减少片段的使用。",
    en: "{about} has {value} fields, with fragments written out, and at most {limit} are answered. Ask in several requests, or use fragments in fewer places.",
  },
  LIMIT_ALIASES: {
    zh: "{about}有{value}个别名，上限为{limit}。请分多次查询，或改用分组（groupBy）。",
    en: "{about} has {value} aliases, and at most {limit} are answered. Ask in several requests, or group instead.",
  },
  LIMIT_DEPTH: {
    zh: "{about}有{value}层，上限为{limit}。更深的内容请另行查询。",
    en: "{about} has {value} levels, and at most {limit} are answered. Ask for what is further down in a request of its own.",
  },
  LIMIT_COST: {
    zh: "{about}有{value}点成本，上限为{limit}。请用 first 减少条数，用 where 缩小范围，或去掉嵌套的列表。",
    en: "{about} has {value} points of cost, and at most {limit} are answered. Ask for fewer entries with first, narrow where, or leave out lists within lists.",
  },
  LIMIT_ANSWER: {
    zh: "{about}有{value}个值（答案中），上限为{limit}。请减少字段，或用 first 和 after 分页。",
    en: "{about} has {value} values in its answer, and at most {limit} are answered. Ask for fewer fields, or page with first and after.",
  },
  LIMIT_VARIABLES: {
    zh: "{about}有{value}个值，上限为{limit}。请分多次查询。",
    en: "{about} has {value} values, and at most {limit} are answered. Ask in several requests.",
  },
  LIMIT_NESTING: {
    zh: "{about}有{value}层，上限为{limit}。请按照模式的结构给出变量。",
    en: "{about} has {value} levels, and at most {limit} are answered. Give the variables as the schema has them.",
  },
  LIMIT_LIST: {
    zh: "{about}有{value}项，上限为{limit}。请分多次查询。",
    en: "{about} has {value} entries, and at most {limit} are answered. Ask in several requests.",
  },
  LIMIT_NAME: {
    zh: "{about}有{value}个字符，上限为{limit}。请给出本服务的代码、名称或游标。",
    en: "{about} has {value} characters, and at most {limit} are answered. Give a code, a name or a cursor of this service.",
  },
  THIS_QUESTION: { zh: "此查询", en: "This question" },
  ONE_PLACE_IN_QUESTION: { zh: "此查询的一处", en: "One place in this question" },
  BODY_OF_REQUEST: { zh: "请求体", en: "The body of this request" },
  OBJECT_OF_VARIABLES: { zh: "变量", en: "The object of variables" },
  ARGUMENT: { zh: "参数 {name} ", en: "The argument {name}" },
  NAME_IN_VARIABLES: { zh: "变量中的一个名称", en: "A name in the variables" },
} as const;
