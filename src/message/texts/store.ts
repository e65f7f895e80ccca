/** Why the database cannot be used, and why a change is refused. */
export const STORE_TEXTS = {
  DATABASE_NOT_ANSWERING: {
    zh: "{where}没有数据库服务器应答。请启动它，或将 DATABASE_URL 设为其他地址。",
    en: "No database server answers at {where}: start it, or set DATABASE_URL to another address.",
  },
  DATABASE_HOST_UNKNOWN: {
    zh: "找不到{where}的数据库主机。请检查 DATABASE_URL。",
    en: "The database host of {where} is not known: check DATABASE_URL.",
  },
  DATABASE_TOO_SLOW: {
    zh: "{where}的数据库服务器没有及时应答。请检查 DATABASE_URL 和网络。",
    en: "The database server at {where} does not answer in time: check DATABASE_URL and the network.",
  },
  DATABASE_LOGIN_REFUSED: {
    zh: "{where}的数据库服务器不接受该用户名或密码。请检查 DATABASE_URL。",
    en: "The database server at {where} refuses this user or password: check DATABASE_URL.",
  },
  DATABASE_NOT_GRANTED: {
    zh: "该用户无权使用{where}的数据库。请授权，或检查 DATABASE_URL。",
    en: "This user may not use the database at {where}: grant it, or check DATABASE_URL.",
  },
  DATABASE_MISSING: {
    zh: "{where}没有这个数据库。请先创建（CREATE DATABASE … CHARACTER SET utf8mb4），或检查 DATABASE_URL。",
    en: "There is no database at {where}: create it (CREATE DATABASE … CHARACTER SET utf8mb4), or check DATABASE_URL.",
  },
  DATABASE_NOT_OPENED: {
    zh: "无法打开数据库{where}：{why}。请检查 DATABASE_URL。",
    en: "The database {where} cannot be opened: {why}. Check DATABASE_URL.",
  },
  DATABASE_FOLDER_NOT_MADE: {
    zh: "无法创建数据库文件的文件夹{folder}：{why}。请检查 DATABASE_URL 和权限。",
    en: "The folder {folder} of the database file cannot be made: {why}. Check DATABASE_URL and the rights on the folder.",
  },
  DATABASE_ADDRESS_WRONG: {
    zh: "DATABASE_URL 应为 mysql://user:password@host:port/database 或文件路径，而{why}。请更正。",
    en: "DATABASE_URL must be mysql://user:password@host:port/database or the path of a file, but {why}.",
  },
  ADDRESS_SCHEME: { zh: "其协议为“{scheme}”", en: 'its scheme is "{scheme}"' },
  ADDRESS_INCOMPLETE: { zh: "它不是完整的地址", en: "it is no complete address" },
  ADDRESS_WITHOUT_HOST: { zh: "它没有主机名", en: "it has no host" },
  ADDRESS_WITH_SETTINGS: {
    zh: "它在问号之后带有设置，此处不支持",
    en: 'it has settings after the "?", which are not known here',
  },
  ADDRESS_WITHOUT_DATABASE: { zh: "它没有指明数据库", en: "it names no database" },
  ADDRESS_WITHOUT_FILE: { zh: "它没有指明文件", en: "it names no file" },
  ADDRESS_IN_MEMORY: {
    zh: "它没有指明文件：内存中的数据库不能同时读写",
    en: "it names no file: what is in memory cannot be read and written at once",
  },
  ADDRESS_OF_FOLDER: { zh: "{file}是文件夹", en: "{file} is a folder" },
  ADDRESS_PERCENT: {
    zh: "其用户名、密码或数据库名中的 % 之后不是两位十六进制数（% 应写作 %25）",
    en: "its user, password or database has a % that begins no %XX (write % as %25)",
  },
  DATABASE_TOO_OLD: {
    zh: "数据库{where}的表结构早于本版本。请先运行 npm run cli -- migrate。",
    en: 'The database {where} is not up to this version: run "npm run cli -- migrate" first.',
  },
  DATABASE_TOO_NEW: {
    zh: "数据库{where}属于本程序的更新版本（其中有{migrations}）。请使用该版本，或将 DATABASE_URL 设为其他数据库。",
    en: "The database {where} is of a newer version of this program (it has {migrations}): use that version, or set DATABASE_URL to another database.",
  },
  CHANGE_UNCERTAIN: {
    zh: "数据库在答复最后一次修改之前断开。请重做这次修改；已经写入的内容不会重复。",
    en: "The database was lost before it said whether the last change is made: make it again, what is there already stays as it is.",
  },

  DOCUMENT_TOO_LARGE_FOR_DATABASE: {
    zh: "{name}超过数据库服务器允许的大小。请将其 max_allowed_packet 调至{megabytes} MB。",
    en: "{name} is too large for this database server: raise its max_allowed_packet to {megabytes} MB.",
  },
  SAMPLE_IN_THE_WAY: {
    zh: "{department}{year}年已有演示数据的报告，导入为草稿会使其不再可见。请用 --publish 导入，或先移除演示数据（sample --remove）。",
    en: "The made-up sample holds {department} {year}, and a draft would take it from view: import with --publish, or take the sample away first (sample --remove).",
  },
  CODE_UNKNOWN: {
    zh: "没有代码为“{code}”的单位。请先登记，或改用单位名称。",
    en: "No department has the code {code}: register it first, or give the department's name.",
  },
  NAME_SHARED: {
    zh: "有几个单位都叫“{name}”（{codes}）。请用 --department 加代码指明是哪一个。",
    en: "Several bodies bear the name {name} ({codes}): say which with --department CODE.",
  },
  PARENT_UNKNOWN: {
    zh: "{code}的上级填写为{parent}，但没有单位使用该代码。请更正，或先登记上级单位。",
    en: "{code} is to belong to {parent}, but no department has that code: correct it, or register the parent first.",
  },
  YEAR_NEEDED: {
    zh: "{code}的“{column}”与已登记的不同。请在“from”列填写从哪个报告年度起变动；如原登记在所有年度均有误，请填写“-”。",
    en: "{code} is registered with a different {column}: say in the column `from` since which report year it is the new one; or `-`, if the registered one was wrong in all years.",
  },
  PARENT_OF_ITSELF: {
    zh: "{code}会成为自己的下级，上下级关系不能循环。请更正其上级。",
    en: "{code} would belong to itself: a tree of departments has no circles. Correct its parent.",
  },
  PREDECESSOR_UNKNOWN: {
    zh: "{code}的前身填写为{predecessor}，但没有单位使用该代码。请更正，或先登记该单位。",
    en: "{code} is to succeed {predecessor}, but no department has that code: correct it, or register that department first.",
  },
  PREDECESSOR_TWICE: {
    zh: "{code}的前身{predecessor}在{year}年填写了两次。请只保留一次。",
    en: "{code} has {predecessor} twice as a predecessor from {year}: keep one of them.",
  },
  PREDECESSOR_OF_ITSELF: {
    zh: "{code}会成为自己的前身，沿革关系不能循环。请更正其前身。",
    en: "{code} would succeed itself, directly or through others. Correct its predecessors.",
  },
  PREDECESSOR_SHARED: {
    zh: "{predecessor}自{year}年起整体并入{code}，不能同时或以后再由{other}承接。如为分立，请在各承接单位的前身后加“:PART”。",
    en: "{predecessor} passes to {code} as a whole from {year}, so that nothing is left for {other}: if it was split, add `:PART` to it at each successor.",
  },
  PREDECESSOR_STILL_FILES: {
    zh: "{predecessor}自{year}年起整体并入{code}，但它有{filed}年的报告。如只划出一部分，请填写“{predecessor}:{year}:PART”，否则请更正年度。",
    en: "{predecessor} passes to {code} as a whole from {year}, but has a report for {filed}: write `{predecessor}:{year}:PART` if only a part passed on, or correct the year.",
  },
  PREDECESSOR_NOT_ENDED: {
    zh: "{predecessor}自{year}年起整体并入{code}，此后不应再报送。请在名单中把{predecessor}的“activeTo”填写为{last}或更早。",
    en: "{predecessor} passes to {code} as a whole from {year}, and is not expected to report from then on: give {predecessor} an activeTo of {last} or earlier in the list.",
  },
  NAME_TAKEN: {
    zh: "{code}的名称已由{taken}（{name}）使用。请为其中一个改用其他名称。",
    en: "{code} is to bear the name of {taken} ({name}): give one of them another.",
  },
  NAMES_OF_SEVERAL: {
    zh: "{code}的各个名称分别属于已有报告的不同单位（{names}），不能合并为一个。请分别登记。",
    en: "The names of {code} stand for bodies that have reports of their own ({names}): they cannot be made one. Register them apart.",
  },
} as const;
