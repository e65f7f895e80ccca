/** Why a command cannot do what was asked. */
export const COMMAND_TEXTS = {
  ROLLUP_TASK_MISSING: {
    zh: "rollup 需要 --rebuild 或 --verify，也可两者并用。",
    en: "The command rollup needs --rebuild, --verify, or both.",
  },
  PATH_UNKNOWN: {
    zh: "没有文件或文件夹{path}。请检查路径。",
    en: "There is no file or folder {path}: check the path.",
  },
  PATH_NO_FILE: {
    zh: "{path}不是文件。请提供文件、文件夹或zip压缩包。",
    en: "{path} is no file: give a file, a folder or a zip archive.",
  },
  FILE_NOT_OPENED: {
    zh: "无法读取{path}：{why}。请检查权限。",
    en: "{path} cannot be read: {why}. Check the rights on it.",
  },
  FOLDER_NOT_OPENED: {
    zh: "无法列出文件夹{path}：{why}。请检查权限。",
    en: "The folder {path} cannot be listed: {why}. Check the rights on it.",
  },
  NO_FILES: { zh: "{paths}下没有文件。{passedOver}", en: "There is no file below {paths}. {passedOver}" },
  FILES_PASSED_OVER: {
    zh: "跳过{count}个文件（程序留下的文件，不是报告）：{names}。",
    en: "{count} passed over, left by programs and no documents: {names}.",
  },
  ARCHIVE_UNREADABLE: {
    zh: "{name}不是可以读取的zip压缩包。请直接提供报告，或重新打包。",
    en: "{name} is no readable zip archive: give the reports themselves, or pack them again.",
  },
  ARCHIVE_LOCKED: {
    zh: "{name}有密码保护。请解压后直接提供报告。",
    en: "{name} is locked by a password: unpack it and give the reports themselves.",
  },
  ARCHIVE_TOO_LARGE: {
    zh: "{name}解压后超出一份报告的大小。请只提供报告本身。",
    en: "{name} unpacks to more than any report holds: give the report alone.",
  },
  ARCHIVE_DAMAGED: { zh: "{name}已损坏。请重新打包。", en: "{name} is damaged: pack it again." },

  REPORT_YEAR_IMPOSSIBLE: {
    zh: "报告年度读作{year}，但应为2008年至{last}年。请用 --year 指明。",
    en: "The report year reads {year}, but must be from 2008 to {last}: give it with --year.",
  },
  PUBLISHED_OF_ONE: {
    zh: "--published 只用于一份报告，而这里有{count}个文件。请逐份导入。",
    en: "--published is the day of one report, and these are {count} files: import each with its own day.",
  },
  PUBLISHED_IMPOSSIBLE: {
    zh: "{year}年报告的发布日期不能是{day}，应在{first}至{last}之间。请更正 --published。",
    en: "A report of {year} cannot have been published on {day}: give a day from {first} to {last} with --published.",
  },
  TEXT_EMPTY: { zh: "{what}不能为空。请填写。", en: "The {what} must not be empty: give it." },
  TEXT_TOO_LONG: {
    zh: "{what}有{count}个字符，最多保存{most}个。请缩短。",
    en: "The {what} has {count} characters, at most {most} are kept: shorten it.",
  },
  AUTHOR: { zh: "操作人", en: "author" },
  REASON: { zh: "事由", en: "reason" },
  DEPARTMENT_NAME: { zh: "单位名称", en: "department's name" },

  LIST_WITHOUT_ROWS: {
    zh: "文件只有表头，没有数据行。请填写要登记的内容。",
    en: "The file has no row below its header: give what is to be registered.",
  },
  LIST_NO_CSV: {
    zh: "文件不是带表头的CSV：{why}。请另存为CSV后再试。",
    en: "The file is no CSV with a header: {why}. Save it as CSV.",
  },
  LIST_COLUMN_MISSING: {
    zh: "表头须有“{column}”列，收到的表头为：{header}。",
    en: "The header must hold the column {column}, got: {header}.",
  },
  LIST_COLUMN_TWICE: {
    zh: "表头中“{column}”列出现了两次。请删除一列。",
    en: "The header holds the column {column} twice: take one away.",
  },
  LIST_CODE_TWICE: {
    zh: "第{line}行：代码{code}已在第{before}行出现。每个单位只能有一行，或每个变动年度（from）一行。",
    en: "Line {line}: the code {code} stands in line {before} too. Each department has one line, or one for each year of a change (from).",
  },
  LIST_DENOMINATOR_TWICE: {
    zh: "第{line}行：{department}同一年度、同一类别的数已在第{before}行出现。请删除一行。",
    en: "Line {line}: the same number of {department} for that year stands in line {before} too. Take one away.",
  },
  LIST_CELL_WRONG: { zh: "第{line}行“{column}”列：{must}。", en: "Line {line}, column {column}: {must}." },
  LIST_LINE_WRONG: { zh: "第{line}行：{must}。", en: "Line {line}: {must}." },
  MUST_BE_GIVEN: { zh: "须填写，不能为空", en: "must not be empty" },
  MUST_BE_SHORTER: { zh: "最多{most}个字符", en: "must have at most {most} characters" },
  MUST_BE_PRINTABLE: { zh: "不能含有控制字符", en: "must not have control characters" },
  MUST_BE_KEPT: { zh: "不能为“-”，此列不能删除", en: "must not be -: this column cannot be taken away" },
  MUST_BE_A_YEAR: { zh: "须为四位数年度，如2020", en: "must be a year, e.g. 2020" },
  MUST_BE_ONE_OF: { zh: "须为下列之一：{known}", en: "must be one of {known}" },
  MUST_BE_TRUE_OR_FALSE: { zh: "须为 true 或 false", en: "must be true or false" },
  MUST_NOT_COME_BEFORE: { zh: "不能早于 {column}", en: "must not come before {column}" },
  MUST_BE_REGISTERED: {
    zh: "须为已登记单位的代码或名称",
    en: "must be the code or a name of a department that is registered",
  },
  MUST_NAME_ONE: {
    zh: "该名称属于几个单位，请改用代码：{codes}",
    en: "must be a code, because several departments have that name: {codes}",
  },
  MUST_BE_A_NUMBER_OF_PEOPLE: {
    zh: "须为正整数，最多15位，或者“-”（删除）",
    en: "must be a whole number above zero of at most 15 digits, or - to take it away",
  },
  MUST_BE_NAMES_WITH_YEARS: {
    zh: "须为带年度的名称，如“{example}”",
    en: "must be names with their years, e.g. {example}",
  },
  MUST_BE_CODES_WITH_YEARS: {
    zh: "须为带起始年度的前身代码，如“{example}”",
    en: "must be codes of predecessors with the first report year of the successor, e.g. {example}",
  },
  COLUMNS_UNKNOWN: { zh: "没有名为{names}的列，请删除或更正列名", en: "there are no columns {names}: take them away" },

  SETTING_WRONG: {
    zh: "环境变量 {name} 须为{must}，现为“{given}”。请更正。",
    en: '{name} must be {must}, got "{given}".',
  },
  AN_ISSUER: {
    zh: "统一身份认证服务的 https 地址（本机上也可以是 http 地址）",
    en: "the https address of a provider of identities (http on this machine only)",
  },
  A_SERVICE_ADDRESS: {
    zh: "人们访问本服务所用的 http 或 https 地址，如 https://example.org/disclosure",
    en: "the http or https address at which people find this service, such as https://example.org/disclosure",
  },
  NEEDED_WITH_ISSUER: { zh: "非空的值，因为设置了 OIDC_ISSUER", en: "set, as OIDC_ISSUER is" },
  A_PORT: {
    zh: "0至65535的整数（0表示任一空闲端口）",
    en: "a whole number from 0 to 65535 (0 takes any free port)",
  },
  MEGABYTES: {
    zh: "以兆字节计的整数，0（不保留）至65536",
    en: "a whole number of megabytes from 0 (keeps none) to 65536",
  },
  SECONDS: { zh: "以秒计的整数，0（不限）至86400", en: "a whole number of seconds from 0 (no bound) to 86400" },
  HOURS: { zh: "以小时计的整数，1至720", en: "a whole number of hours from 1 to 720" },
  A_COUNT: { zh: "大于0的整数", en: "a whole number above 0" },
  ORIGINS: {
    zh: "* 或以逗号分隔的来源，如 https://example.org, https://example.net:8443",
    en: "* or a list of origins with commas, such as https://example.org, https://example.net:8443",
  },
  A_DAY: { zh: "报告年度次年的一天，写作“01-31”", en: "a day of the year after the report year, written 01-31" },
  A_SHARE: { zh: "1至100的百分数", en: "a number of per cent from 1 to 100" },
  PROXIES: {
    zh: "以逗号分隔的地址，如 10.0.0.0/8, 2001:db8::1",
    en: "a list of addresses with commas, such as 10.0.0.0/8, 2001:db8::1",
  },
  A_DATABASE: {
    zh: "mysql://user:password@host:port/database 或文件路径",
    en: "mysql://user:password@host:port/database or the path of a file",
  },
  AN_ADDRESS: { zh: "本机的地址", en: "an address of this machine" },
  ONE_OF: { zh: "下列之一：{known}", en: "one of {known}" },

  PORT_IN_USE: {
    zh: "{host}的端口{port}已被占用。请停止占用它的程序，或用 PORT 另选端口。",
    en: "Port {port} on {host} is in use: stop what runs there, or choose another with PORT.",
  },
  PORT_FORBIDDEN: {
    zh: "当前用户不能使用{host}的端口{port}。请用 PORT 选择1024以上的端口。",
    en: "Port {port} on {host} may not be used by this user: choose one from 1024 up with PORT.",
  },
  HOST_ELSEWHERE: {
    zh: "{host}不是本机的地址。请将 HOST 设为本机地址，如127.0.0.1。",
    en: "{host} is no address of this machine: set HOST to one that is, e.g. 127.0.0.1.",
  },
  CANNOT_LISTEN: {
    zh: "服务无法在{host}:{port}上启动：{why}。请检查 HOST 和 PORT。",
    en: "The server cannot listen on {host}:{port}: {why}. Check HOST and PORT.",
  },
} as const;
