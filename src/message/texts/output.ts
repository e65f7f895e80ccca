/** What the commands print. */
export const OUTPUT_TEXTS = {
  LINE: { zh: "{what}：{sentence}", en: "{what}: {sentence}" },
  LIST: { zh: "{parts}", en: "{parts}" },
  THEN: { zh: "{one}{next}", en: "{one} {next}" },
  REPORT_REVISION: { zh: "{department}{year}年第{revision}版", en: "{department} {year}, revision {revision}" },
  NAMED: { zh: "{name}", en: "{name}" },
  NO_FORM: { zh: "格式不明", en: "no form" },
  FORM_OF: { zh: "{year}年格式", en: "FORM_{year}" },
  REPORT_OF: { zh: "{department}{year}年", en: "{department} {year}" },

  READ_HEAD: { zh: "{department}{year}年（{form}）：{counts}", en: "{department} {year} {form}: {counts}" },
  COUNT_OF: { zh: "{status} {count}项", en: "{count} {status}" },
  FINDING_LINE: { zh: "  {level} {check}：{message}", en: "  {level} {check}: {message}" },
  LEVEL_ERROR: { zh: "错误", en: "ERROR" },
  LEVEL_WARNING: { zh: "警告", en: "WARNING" },
  LEVEL_NOTICE: { zh: "提示", en: "NOTICE" },

  KEPT_AS_DOCUMENT: { zh: "作为文件保存。{why}", en: "kept as a document. {why}" },
  KEPT_BEFORE: { zh: "未变，此前已作为文件保存。", en: "unchanged, kept as a document before." },
  UNCHANGED: { zh: "未变，{report}的文件完全相同。", en: "unchanged, {report} has the same bytes." },
  DRAFT_PUBLISHED: {
    zh: "已发布，{report}此前是草稿，文件完全相同。",
    en: "published, {report} was a draft with the same bytes.",
  },
  IMPORTED: {
    zh: "{outcome}，{report}（{form}；错误{errors}项、警告{warnings}项、提示{notices}项），{state}",
    en: "{outcome}, {report} ({form}; {errors} errors, {warnings} warnings, {notices} notices), {state}",
  },
  IS_PUBLISHED: { zh: "已发布。", en: "published." },
  IS_DRAFT: {
    zh: "为草稿，用 --publish 导入后才公开。",
    en: "a draft: nobody sees it until it is imported with --publish.",
  },
  NOT_PUBLISHED: { zh: "未发布。", en: "not published." },
  STAYS_DRAFT: {
    zh: "仍为草稿：{why}确认后请用 --publish 和 --department 导入。",
    en: "It stays a draft: {why} Import it with --publish and --department.",
  },
  SAMPLE_MADE_WAY: { zh: "演示数据中的该报告已被替换。", en: "The sample's report made way for it." },
  ALSO_OF: { zh: "同一文件还用作{names}的报告，请核实。", en: "The same document stands for {names} too." },
  REFUSED: { zh: "未接受。{why}", en: "refused. {why}" },
  FAILED: { zh: "失败。{why}", en: "failed. {why}" },
  TOTAL: { zh: "{outcome}{count}个", en: "{count} {outcome}" },
  OUTCOME_STORED: { zh: "新存", en: "stored" },
  OUTCOME_REVISED: { zh: "更新", en: "revised" },
  OUTCOME_PUBLISHED: { zh: "发布", en: "published" },
  OUTCOME_UNCHANGED: { zh: "未变", en: "unchanged" },
  OUTCOME_KEPT_OUT: { zh: "未替换真实报告", en: "sample kept out" },
  OUTCOME_KEPT: { zh: "作为文件保存", en: "kept" },
  OUTCOME_LEFT_DRAFT: { zh: "仍为草稿", en: "left a draft" },
  OUTCOME_REFUSED: { zh: "未接受", en: "refused" },
  OUTCOME_FAILED: { zh: "失败", en: "failed" },
  STOPPED: {
    zh: "已中止。显示为已存的都已存入；再次执行同一命令即可继续。",
    en: "Stopped. What is reported stored is stored; the same command goes on with the rest.",
  },
  SAMPLE_HINT: {
    zh: "数据库中还有虚构的演示数据（示例市）。移除：npm run cli -- sample --remove",
    en: "This database also holds the made-up sample city (示例市). Take it away with: npm run cli -- sample --remove",
  },

  SAMPLE_LOADED: {
    zh: "已装入演示数据：{departments}个单位，{reports}份报告；示例市及其全部数据均为虚构。",
    en: "Loaded the sample: {departments} departments, {reports} reports; the city 示例市 is made up, every figure of it.",
  },
  SAMPLE_THERE: { zh: "演示数据已经装入。", en: "The sample is loaded already." },
  SAMPLE_REMOVED: {
    zh: "已移除演示数据：{reports}份报告，{departments}个单位。",
    en: "Took the sample away: {reports} reports, {departments} departments.",
  },

  CHECKED: { zh: "已重新检查{count}份报告。", en: "Checked {count} reports." },
  MIGRATED: { zh: "已更新{where}的表结构：{migrations}。", en: "Migrated {where}: {migrations}." },
  UP_TO_DATE: { zh: "{where}已是最新。", en: "{where} is up to date." },

  REGISTERED_MORE: { zh: "……另有{count}个。", en: "… and {count} more." },
  REGISTERED: {
    zh: "新登记{registered}个单位，更改{changed}个，{unchanged}个未变。",
    en: "Registered {registered} departments, changed {changed}, left {unchanged} as they were.",
  },
  RECHECKED: { zh: "已重新检查{count}份汇总报告。", en: "Checked {count} summary reports again." },

  REREAD: {
    zh: "已用读取程序第{reader}版重读{count}个文件：{parts}。",
    en: "Read {count} documents again by reader {reader}: {parts}.",
  },
  REREAD_CHANGED: { zh: "{count}份有变化（{cells}项数据）", en: "{count} changed ({cells} cells)" },
  REREAD_WOULD_CHANGE: { zh: "{count}份将有变化（{cells}项数据）", en: "{count} would change ({cells} cells)" },
  REREAD_PUBLISHED: { zh: "发布{count}份", en: "{count} published" },
  REREAD_NEW: { zh: "新报告{count}份", en: "{count} new reports" },
  REREAD_UNCHANGED: { zh: "{count}份未变", en: "{count} unchanged" },
  REREAD_REFUSED: { zh: "{count}份未接受", en: "{count} refused" },
  FIGURES_DIFFER: { zh: "有{count}项数据不同。", en: "{count} figures differ." },
  BECOMES_PUBLISHED: { zh: "已发布。", en: "is published." },
  WOULD_BE_PUBLISHED: { zh: "将会发布。", en: "would be published." },
  BECOMES_REPORT: { zh: "成为新报告。", en: "is a new report." },
  WOULD_BE_REPORT: { zh: "将成为新报告。", en: "would be a new report." },
  STAYS: { zh: "保持不变。", en: "stays as it is." },
  DIFFERENCE: { zh: "  {path}：{before} → {after}", en: "  {path}: {before} → {after}" },

  ROLLUPS_MADE: { zh: "已重新计算{count}项汇总。", en: "Made {count} roll-ups again." },
  ROLLUPS_RIGHT: {
    zh: "已核对{count}项汇总，均与报告合计一致。",
    en: "Verified {count} roll-ups: each is the sum of its reports.",
  },
  ROLLUPS_WRONG: {
    zh: "发现{count}处错误（每类最多列出20处）。请运行 rollup --rebuild 更正。",
    en: "{count} faults found (of each kind the first 20): rollup --rebuild mends them.",
  },
  ROLLUP_NO_SUM: {
    zh: "汇总（{keys}）的 {column} 与报告合计不一致。",
    en: "The roll-up {keys}: {column} is not the sum of its reports.",
  },
  ROLLUP_SURPLUS: {
    zh: "汇总（{keys}）没有对应的报告，不应存在。",
    en: "The roll-up {keys} holds no report and should not be there.",
  },
  YEARS_KEPT_WRONG: {
    zh: "{code}所存的报告年度与其报告不一致。",
    en: "The years kept of {code} are not those of its reports.",
  },

  SERVING: { zh: "政府信息公开年报图谱已启动，数据库：{where}", en: "Disclosure Graph serves {where}" },
  SERVING_PAGE: { zh: "  首页     {url}/", en: "  start page  {url}/" },
  SERVING_EXPLORER: { zh: "  查询台   {url}/explorer", en: "  explorer    {url}/explorer" },
  SERVING_GRAPHQL: { zh: "  GraphQL  {url}/graphql", en: "  GraphQL     {url}/graphql" },
  SERVING_SAMPLE: {
    zh: "  库中有虚构的演示数据（示例市），可用 npm run cli -- sample --remove 移除。",
    en: "  It holds the made-up sample city (示例市); npm run cli -- sample --remove takes it away.",
  },
  SERVING_STOP: { zh: "按 Ctrl+C 停止。", en: "Stop it with Ctrl+C." },
  COMMAND_FAILED: { zh: "程序出错：{why}", en: "disclosure-graph failed: {why}" },
} as const;
