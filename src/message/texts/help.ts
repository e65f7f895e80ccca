/** The help of the command line. */
export const HELP_TEXTS = {
  HELP_PROGRAM: {
    zh: "读取、检查、存储和比较政府信息公开工作年度报告。",
    en: "Reads, checks, stores and compares yearly reports on government information disclosure.",
  },
  HELP_HINT: { zh: "（用法见 --help）", en: "(--help tells how)" },
  HELP_LANGUAGE: {
    zh: "显示语言：zh 或 en；默认取 LC_ALL、LC_MESSAGES 或 LANG",
    en: "language of what is printed: zh or en; else by LC_ALL, LC_MESSAGES or LANG",
  },
  HELP_HELP: { zh: "显示用法", en: "display help for command" },
  HELP_USAGE: { zh: "用法：", en: "Usage:" },
  HELP_ARGUMENTS: { zh: "参数：", en: "Arguments:" },
  HELP_OPTIONS: { zh: "选项：", en: "Options:" },
  HELP_COMMANDS: { zh: "命令：", en: "Commands:" },
  HELP_FILES: { zh: "文件、文件夹或zip压缩包", en: "files, folders or zip archives" },
  HELP_READ: {
    zh: "读取并检查报告，不存储（退出码1：报告数据不符，2：文件不是报告）",
    en: "read and check reports, store nothing (exit 1: a report breaks its equations, 2: a file is no report)",
  },
  HELP_JSON: { zh: "每行一个JSON对象", en: "one JSON object a line" },
  HELP_IMPORT: {
    zh: "读取、检查并存储报告（退出码1：有文件未接受，2：有文件不是报告，或因单位存疑仍为草稿）",
    en: "read, check and store reports (exit 1: a file was refused, 2: a file is no report, or stays a draft because its department is in doubt)",
  },
  HELP_DEPARTMENT: {
    zh: "单位的代码或名称，以此为准",
    en: "code or name of the department; wins over the document",
  },
  HELP_YEAR: { zh: "报告年度，以此为准", en: "report year; wins over the document" },
  HELP_PUBLISHED: {
    zh: "报告单位发布报告的日期，如2024-01-20，以此为准",
    en: "day on which the department published the report, 2024-01-20; wins over the document",
  },
  HELP_PUBLISH: { zh: "导入后发布，否则为草稿", en: "publish what is imported; otherwise it is a draft" },
  HELP_AUTHOR: { zh: "操作人", en: "who imports" },
  HELP_REASON: { zh: "事由", en: "why" },
  HELP_CHECK: { zh: "重新检查已存的报告", en: "run the checks again over what is stored" },
  HELP_CHECK_ALL: { zh: "对每份已发布的报告执行全部检查", en: "every rule, on every published report" },
  HELP_REREAD: {
    zh: "用当前读取程序重读旧版读取的文件，并说明变化",
    en: "read what is stored again with today's reader: what older readers read, and say what changes",
  },
  HELP_REREAD_ALL: { zh: "包括当前读取程序已读过的", en: "also what today's reader has read" },
  HELP_DRY_RUN: { zh: "只说明会有什么变化", en: "only say what would change" },
  HELP_REREAD_PUBLISH: {
    zh: "已公开的报告，重读后的变化直接发布，否则为草稿",
    en: "publish what changes in what is public; otherwise it is a draft",
  },
  HELP_REGISTER: {
    zh: "按CSV文件登记单位：代码、名称及其他已知信息",
    en: "register departments from a CSV file: code, name, and what else is known of them",
  },
  HELP_REGISTER_FILE: { zh: "带表头的CSV：{columns}", en: "CSV with a header: {columns}" },
  HELP_DENOMINATORS: {
    zh: "按CSV文件登记各单位各年度的人口、人员数，用于每万人、人均指标",
    en: "register from a CSV file how many people departments have by year, for measures per 10,000 people and per head",
  },
  HELP_EXPORT: { zh: "导出文件", en: "write files" },
  HELP_EXPORT_YEAR: {
    zh: "导出一个年度的数据包（zip）：原始文件、全部数据项及其出处、报送情况、校验结果、指标说明",
    en: "write the package of a year (zip): documents, every figure with its source, who filed, findings, codebook",
  },
  HELP_EXPORT_REPORT: {
    zh: "按官方格式导出一份报告（网页、Word 或 Excel）",
    en: "write a report in its official layout (page, Word or Excel)",
  },
  HELP_EXPORT_SUMMARY: {
    zh: "按官方格式导出所属单位的合计，并与本级报告核对",
    en: "write the sum over the parts of a body in the official layout, compared with its own report",
  },
  HELP_EXPORT_HANDOUTS: {
    zh: "导出一个年度的通报、总体情况和各单位核查清单（Word 和 Excel）",
    en: "write what a city hands out for a year (Word and Excel): circular, overview, and each department's findings",
  },
  HELP_HANDOUT: {
    zh: "只写其中一种：circular（通报）、overview（总体情况）或 findings（核查清单）",
    en: "one of them alone: circular, overview or findings",
  },
  HELP_FOLDER: { zh: "写入的文件夹，没有则新建", en: "folder to write into, made if it is not there" },
  HELP_MEASURES: {
    zh: "通报中用于排名的指标代码，以逗号分隔，默认为APPLICATIONS_RECEIVED,GRANTED_RATE",
    en: "codes of the measures by which the circular ranks, with commas; APPLICATIONS_RECEIVED,GRANTED_RATE if not given",
  },
  HELP_MINIMUM_BASE: {
    zh: "参与排名的比率的最小分母，默认为30",
    en: "least denominator with which a rate has a rank; 30 if not given",
  },
  HELP_EXPORT_DEPARTMENT: { zh: "单位的代码或名称", en: "code or name of the department" },
  HELP_FORM_OUTPUT: {
    zh: "要写的文件，格式取自扩展名（.html、.docx、.xlsx）；- 为标准输出",
    en: "file to write, in the format of its ending (.html, .docx, .xlsx); - is standard output",
  },
  HELP_FORM_FORMAT: {
    zh: "格式，不取扩展名：html、docx 或 xlsx",
    en: "format, whatever the ending: html, docx or xlsx",
  },
  HELP_REPORT_YEAR: { zh: "报告年度", en: "report year" },
  HELP_UNDER: { zh: "只含这个机关及其下属单位（代码或名称）", en: "only this body and those below it (code or name)" },
  HELP_AS_OF: {
    zh: "截至这一时刻，如2024-06-01T00:00:00+08:00",
    en: "as reports stood at this moment, 2024-06-01T00:00:00+08:00",
  },
  HELP_EXPORT_TABLE: {
    zh: "将一个查询的答案导出为表格（csv、xlsx、md、jsonstat.json）",
    en: "write the answer to a question as tables (csv, xlsx, md, jsonstat.json)",
  },
  HELP_TABLE_QUESTION: {
    zh: "表格名称（见 /tables），或含查询的文件",
    en: "the name of a table (see /tables), or a file with a question",
  },
  HELP_TABLE_VARIABLE: {
    zh: "变量，写作 名称=值；列表用逗号或重复",
    en: "a variable as name=value; lists with commas or again",
  },
  HELP_TABLE_LIST: { zh: "只含一个列表的格式取哪个列表", en: "which list, for formats that contain one" },
  HELP_TABLE_HEADER: { zh: "表头：中文、英文或代码", en: "the heads: in Chinese, in English, or codes" },
  HELP_FORMAT: { zh: "格式，默认由文件名的结尾确定", en: "the format, unless the name of the file ends in it" },
  HELP_OUTPUT: { zh: "写入的文件；- 为标准输出", en: "the file to write; - is standard output" },
  HELP_SERVE: { zh: "启动GraphQL、查询台和首页", en: "serve GraphQL, the explorer and the start page" },
  HELP_START: {
    zh: "更新表结构，新数据库装入演示数据，然后启动服务",
    en: "migrate, load the sample into a new database, serve",
  },
  HELP_MIGRATE: { zh: "将数据库表结构更新到本版本", en: "bring the database's tables to this version" },
  HELP_SAMPLE: {
    zh: "装入或移除虚构的演示数据（示例市）",
    en: "load the made-up sample city (示例市), or take it away",
  },
  HELP_REMOVE: { zh: "移除", en: "take it away" },
  HELP_ROLLUP: {
    zh: "随报告保存的汇总：重新计算或核对（退出码1：有错误）",
    en: "the sums kept beside the reports: make them again, or verify them (exit 1: one is wrong)",
  },
  HELP_REBUILD: { zh: "按已发布的报告重新计算", en: "make them again from the published reports" },
  HELP_VERIFY: { zh: "逐项与报告合计核对", en: "compare each with the sum of its reports, cell for cell" },
  HELP_SCHEMA: { zh: "输出GraphQL模式", en: "print the GraphQL schema" },
  DAY_IS_WRITTEN: { zh: "日期写作2024-01-20。", en: "A day is written 2024-01-20." },
  YEAR_HAS_FOUR_DIGITS: { zh: "年度须为四位数，如2020。", en: "A year has four digits, e.g. 2020." },
} as const;
