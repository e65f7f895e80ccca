/** Why a sum or a series is not all that it seems. */
export const SUM_TEXTS = {
  NOT_IN_EVERY_FORM: {
    zh: "{indicator}不在{without}中：合计只含{forms}的报告。请按年度分组，或只查询有此项的年度。",
    en: "{indicator} is not in {without}: the sum holds the reports on {forms} alone. Group by year, or ask for the years that have it.",
  },
  STOCK_OVER_YEARS: {
    zh: "{indicator}是年末时点数，不跨年相加。请在 groupBy 中加入 YEAR。",
    en: "{indicator} is a stock at the end of a year and is not summed over years: add YEAR to groupBy.",
  },
  PENDING_IN_TOTAL: {
    zh: "{indicator}含尚未审结的案件，这些案件会再次计入下一年度，跨年相加会重复。请在 groupBy 中加入 YEAR。",
    en: "{indicator} holds pending cases, which come back in the next year's report: over several years they count twice. Add YEAR to groupBy.",
  },
  SAMPLE_COUNTED: {
    zh: "所列数据中有虚构示例的{bodies}个单位与其他单位一并计入。请用 under 或 departments 限定查询范围，或移除演示数据（sample --remove）。",
    en: "This counts {bodies, plural, one {one department} other {# departments}} of the made-up sample together with others. Narrow the question with under or departments, or take the sample away (sample --remove).",
  },
  PARTLY_STATED: {
    zh: "{reports}份报告中有{stated}份填报了{measure}。未填报的不计为零。",
    en: "{stated} of {reports, plural, one {1 report states} other {# reports state}} {measure}. What is not stated is not zero.",
  },
  ITEMS_BLANK: {
    zh: "{reports}份报告中有{stated}份填报了{measure}，其中{blank}项空白或存疑。空白不计为零。",
    en: "{stated} of {reports, plural, one {1 report states} other {# reports state}} {measure}, with {blank, plural, one {one item} other {# items}} blank or uncertain. A blank is not zero.",
  },
  SOME_ITEMS_BLANK: {
    zh: "{reports}份报告中有{stated}份填报了{measure}，其中部分项目空白或存疑。空白不计为零。",
    en: "{stated} of {reports, plural, one {1 report states} other {# reports state}} {measure}, some with items blank or uncertain. A blank is not zero.",
  },
  INCOMPLETE: {
    zh: "应报{expected}份，已报{reported}份，其余未计入。请催报，未报的另列名单。",
    en: "{reported} of {expected, plural, one {1 report} other {# reports}} filed; what is missing is not counted. Ask for the others, which are listed by name.",
  },
  PROVISIONAL: {
    zh: "有{notDue}份报告未到报送期限，数据尚不完整，可能变化。",
    en: "{notDue, plural, one {One report is} other {# reports are}} not due yet: the figures are provisional and may change.",
  },
  REVISED: {
    zh: "有{reports}份报告在发布后修订过，最近一次在{date}。以 asOf 可查询修订前的数据。",
    en: "{reports, plural, one {One report was} other {# reports were}} revised after publication, last on {date}. Ask with asOf for the figures before.",
  },
  PARTS_NOT_FILED: {
    zh: "合计不计入汇总报告，而在所查的某个年度，{names}的所属单位均未报送，故该年度不在合计之中。请催报，或直接查询其汇总报告。",
    en: "Summary reports are left out of sums, and for some year asked no part of {names} has filed: that year of theirs is not in this sum. Ask for their reports, or for the summary itself.",
  },
  SERIES_ENDS: {
    zh: "{measure}止于{year}年起的格式（{basis}），其中没有此项。",
    en: "{measure} ends with the form of {year} ({basis}), which does not have it.",
  },
  SERIES_BEGINS: {
    zh: "{measure}始于{year}年起的格式（{basis}），此前的格式没有此项。",
    en: "{measure} begins with the form of {year} ({basis}); the form before does not have it.",
  },
} as const;
