/** Why an answer cannot be a file of tables. */
export const TABLE_TEXTS = {
  TABLE_WITHOUT_LIST: {
    zh: "表格须由列表生成，而该查询没有选择任何列表。请选择一个列表（如 aggregate、ranking 的 nodes、report 的 cells），或从 /graphql 取JSON。",
    en: "A table is made of a list, and this question selects none: select one, such as aggregate, the nodes of ranking or the cells of report, or ask for JSON at /graphql.",
  },
  TABLE_OF_NOTHING: {
    zh: "没有可列入表格的内容：{fields} 为空，即所查的报告或机关不存在。请核对机关名称与年度。",
    en: "There is nothing to put into a table: {fields} is null, as there is no such report or department. Check the name and the year.",
  },
  TABLE_UNKNOWN: {
    zh: "没有名为 {name} 的表格。全部表格见 /tables。",
    en: "There is no table with the name {name}: /tables lists them all.",
  },
  LIST_UNKNOWN: {
    zh: "参数 list 须为该查询的一个列表：{lists}；收到的是 {given}。",
    en: "The parameter list must be one of the lists of this question: {lists}; got {given}.",
  },
  PARAMETER_OF_TABLES: {
    zh: "参数 {parameter} 只用于表格文件（{endings}）；.json 是查询的完整答案，请去掉该参数。",
    en: "The parameter {parameter} is for files of tables ({endings}). A .json file is the whole answer to the question: leave the parameter out.",
  },
  HEADER_UNKNOWN: {
    zh: "参数 header 须为 zh、en 或 code，收到的是 {given}。",
    en: "The parameter header must be zh, en or code, got {given}.",
  },
  LANGUAGE_UNKNOWN: {
    zh: "参数 lang 须为 zh 或 en，收到的是 {given}。",
    en: "The parameter lang must be zh or en, got {given}.",
  },
  PARAMETER_UNKNOWN: {
    zh: "{name} 没有参数 {given}。可用的参数有：{parameters}。",
    en: "There is no parameter {given} for {name}, which has: {parameters}.",
  },
  PARAMETER_MISSING: {
    zh: "{name} 需要参数 {parameter}，请在地址中给出。",
    en: "{name} needs the parameter {parameter}: give it in the address.",
  },
  PARAMETER_TWICE: {
    zh: "参数 {parameter} 只能给出一个值。",
    en: "The parameter {parameter} can have one value only.",
  },
  PARAMETER_UNFITTING: {
    zh: "参数 {parameter} 的类型为 {type}，不能是 {given}。请更正。",
    en: "The parameter {parameter} is of the type {type} and cannot be {given}: correct it.",
  },
  TABLE_WRITTEN: {
    zh: "{path}：{title}，{rows}行。",
    en: "{path}: {title}, {rows, plural, one {# row} other {# rows}}.",
  },
  TABLE_CUT: {
    zh: "{path} 未含 {lists} 的全部行。",
    en: "{path} lacks some of the rows of {lists}.",
  },
  QUESTION_UNKNOWN: {
    zh: "{question} 既不是表格的名称，也不是文件。表格名称即 examples 文件夹中文件的名称（不含编号）。",
    en: "{question} is neither the name of a table nor a file. The names are those of the files in the folder examples, without their numbers.",
  },
  QUESTION_INVALID: {
    zh: "{question} 中的查询无效：{why} 请更正。",
    en: "The question in {question} is not valid: {why} Correct it.",
  },
  VARIABLE_UNREADABLE: {
    zh: "--var 须写作 名称=值，收到的是 {given}。",
    en: "--var must be written as name=value, got {given}.",
  },
  TABLE_FORMAT_UNKNOWN: {
    zh: "无法由 {given} 确定格式，可用的有：{known}。请以其为文件名的结尾，或用 --format 指明。",
    en: "{given} names no format; there are {known}. Let the name of the file end in one of them, or state it with --format.",
  },
} as const;
