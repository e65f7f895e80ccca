/** What stands in the handouts of a year, and what is wrong with questions about them. */
export const HANDOUT_TEXTS = {
  MEASURE_UNREADABLE: {
    zh: "没有代码为“{given}”的指标。代码见查询 measures，多个代码以逗号分隔，例如 APPLICATIONS_RECEIVED,GRANTED_RATE。",
    en: 'There is no measure with the code "{given}": the query measures lists the codes. Give several with commas, such as APPLICATIONS_RECEIVED,GRANTED_RATE.',
  },
  MINIMUM_BASE_UNREADABLE: {
    zh: "最小基数应为不小于0的整数，而不是“{given}”。",
    en: 'The minimum base must be a whole number, 0 or above, not "{given}".',
  },
  HANDOUT_TO_ANSWER: {
    zh: "{department}{year}年报告有{count}项问题需要核实，其中错误{errors}项，警告{warnings}项。请对照原件逐项核实，并在“核实说明”栏填写核实结果。清单不改动报告中的任何数据。",
    en: "The report of {department} for {year} has {count} findings to answer: {errors} errors and {warnings} warnings. Compare each with the document, and write what you found into the last column. The list changes no figure.",
  },
  HANDOUT_NOTHING_TO_ANSWER: {
    zh: "{department}{year}年报告没有需要核实的问题。",
    en: "The report of {department} for {year} has no findings to answer.",
  },
  HANDOUT_LIST_SOURCE: {
    zh: "来源：{department}{year}年报告第{revision}版，原文件“{document}”，数据截至{asOf}。原文位置中的行、列自1起算，摘录中【】内为所指数据。",
    en: "Source: {department} {year}, revision {revision}, document {document}, as of {asOf}. Rows and columns are counted from 1; the figure is between 【 and 】.",
  },
  HANDOUT_FILED: {
    zh: "{year}年度应报{expected}份，已报{filed}份，未报{missing}份；已报的报告中逾期{late}份。",
    en: "For {year}, {expected} reports are expected, {filed} are filed, {missing} are missing; {late} of those filed were late.",
  },
  HANDOUT_NOT_FILED: { zh: "未报（{count}个）：{names}。", en: "Not filed ({count}): {names}." },
  HANDOUT_NOT_DUE: { zh: "未到期（{count}个）：{names}。", en: "Not due yet ({count}): {names}." },
  HANDOUT_NOT_EXPECTED: { zh: "无需报送（{count}个）：{names}。", en: "Not expected ({count}): {names}." },
  HANDOUT_LATE: { zh: "逾期：{bodies}。", en: "Late: {bodies}." },
  HANDOUT_DAYS_LATE: {
    zh: "{name}（{days}天）",
    en: "{name} ({days, plural, one {one day} other {# days}})",
  },
  HANDOUT_ERRORS: {
    zh: "已报的{filed}份报告中，{bodies}份不符合表内勾稽关系，共{count}处。各项问题见发给各单位的核查清单。",
    en: "Of {filed} reports, {bodies} break equations of the form, in {count} places. Each is in the list of its department.",
  },
  HANDOUT_NO_ERRORS: {
    zh: "已报的{filed}份报告均符合表内勾稽关系。",
    en: "None of the {filed} reports breaks an equation of the form.",
  },
  HANDOUT_FORMULA: {
    zh: "计算方法：{formula}。分母小于{minimumBase}的，列出数值，不参与排名。",
    en: "Worked out as {formula}. Below a denominator of {minimumBase} there is a value, and no rank.",
  },
  HANDOUT_CIRCULAR_SOURCE: {
    zh: "来源：各单位已发布的{year}年报告，数据截至{asOf}。汇总报告不参与排名，以免重复计算；空白和未填报的数据不作为零。",
    en: "Source: the published reports for {year}, as of {asOf}. Summaries have no rank, so that nothing counts twice; what is blank or not stated is not zero.",
  },
  HANDOUT_FIGURES: {
    zh: "上文{count}处数据及其依据如下，共{reported}份报告。金额以万元计，百分比保留两位小数。",
    en: "The {count} figures above and what they rest on, over {reported} reports. Money in 10,000 yuan, per cent with two digits.",
  },
  HANDOUT_LEFT_OUT: {
    zh: "下列{count}项数据不足以支持正文表述，未写入正文，不作为零。",
    en: "The reports do not carry what would be said of these {count} measures: they are left out, and are not zero.",
  },
  HANDOUT_NOTHING_LEFT_OUT: {
    zh: "没有因数据不足而未写入正文的指标（{count}项）。",
    en: "No measure is left out ({count}).",
  },
  HANDOUT_MATCHED: {
    zh: "增减按两年均填报的{bodies}个单位计：上年{before}，本年{after}",
    en: "the {bodies} departments that state it in both years: {before} before, {after} after",
  },
  HANDOUT_OVERVIEW_SOURCE: {
    zh: "来源：各单位已发布的{year}年报告，数据截至{asOf}。汇总报告不计入，以免重复计算。",
    en: "Source: the published reports for {year}, as of {asOf}. Summaries are left out, so that nothing counts twice.",
  },
  HANDOUT_UNKNOWN: {
    zh: "没有名为“{given}”的文稿，请选择：{known}。",
    en: 'There is no handout "{given}": choose one of {known}.',
  },
  HANDOUTS_WRITTEN: {
    zh: "{path}：已写入{year}年的{count}个文件。",
    en: "{path}: {count} files for {year} are written.",
  },
  HANDOUT_ZIP_NOTE: {
    zh: "{year}年政府信息公开工作年度报告数据核查清单，数据截至{asOf}。{listed}个单位有需要核实的问题，每个单位一份清单（docx 和 xlsx 内容相同）。",
    en: "Findings to answer, {year}, as of {asOf}. {listed} departments have a list each, as docx and xlsx with the same content.",
  },
  HANDOUT_ZIP_WITHOUT: {
    zh: "没有需要核实的问题，未附清单：{names}。",
    en: "Without findings to answer, and so without a list: {names}.",
  },
} as const;
