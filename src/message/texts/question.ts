/** Why a question cannot be answered as it was asked. */
export const QUESTION_TEXTS = {
  DEPARTMENT_NOT_FOUND: {
    zh: "没有代码或名称为“{name}”的单位。可用 departments 查询已登记的单位。",
    en: 'No department has the code or name "{name}". The query departments lists those known.',
  },
  DEPARTMENT_NOT_FOUND_NEAR: {
    zh: "没有代码或名称为“{name}”的单位。您是否要查：{names}？",
    en: 'No department has the code or name "{name}". Did you mean {names}?',
  },
  YEAR_WITHOUT_REPORTS: {
    zh: "没有{year}年度的已发布报告。可用 aggregate(groupBy: [YEAR]) 查询已有哪些年度。",
    en: "No report for {year} is published. The query aggregate(groupBy: [YEAR]) lists the years that are there.",
  },
  YEAR_WITHOUT_REPORTS_BELOW: {
    zh: "“{name}”及其下属单位没有{year}年度的已发布报告。请换一个年度或者上级单位。",
    en: 'Neither "{name}" nor any body below it has a published report for {year}: ask for another year, or another body.',
  },
  SEARCH_EMPTY: {
    zh: "请输入要搜索的文字（text 为空，或者只有空格）。",
    en: "Say what to search for: text is empty, or has nothing but blanks.",
  },
  YEAR_UNREADABLE: {
    zh: "年度应为四位数字，例如2024，而不是“{given}”。",
    en: 'A year must be four digits, such as 2024, not "{given}".',
  },
  DEPARTMENT_NAMES_SEVERAL: {
    zh: "有几个单位都叫“{name}”。请改用代码查询（{codes}）。",
    en: 'Several departments bear the name "{name}": ask by code ({codes}).',
  },
  DEPARTMENT_NAME_CHANGED_HANDS: {
    zh: "“{name}”在所查年度先后属于不同的单位：{bearers}。请改用代码查询，或分年度查询。",
    en: 'The name "{name}" belongs to different departments in the years asked: {bearers}. Ask by code, or for the years of one of them.',
  },
  COUNTED_TWICE: {
    zh: "{whole}与{part}不能一起合计：{whole}{year}年的报告已包含{part}的数据。请只查询其中之一，或用别名分别查询。",
    en: "{whole} and {part} must not be summed together: the report of {whole} for {year} has the figures of {part} in it. Ask for one of them, or for each with an alias of its own.",
  },
  ORDER_BY_ONE_THING: {
    zh: "orderBy 的每一项须指定指标（by）或分组维度（dimension），且只能指定其中之一。",
    en: "Each orderBy names either a measure (by) or a dimension, and not both.",
  },
  ORDER_OUTSIDE_GROUPS: {
    zh: "orderBy 中的 {dimension} 不在 groupBy 之中。请将其加入 groupBy，或按其他维度排序。",
    en: "The dimension {dimension} in orderBy must be one of groupBy: add it there, or order by another.",
  },
  FIRST_NEGATIVE: {
    zh: "first 不能小于0，收到的是{first}。请给出0或正整数。",
    en: "The argument first must not be below 0, got {first}: give 0 or more.",
  },
  FIRST_OR_LAST: {
    zh: "first 和 last 只能给出一个。请去掉其中一个。",
    en: "Ask either for the first or for the last entries: leave one of both out.",
  },
  PAGE_OUT_OF_RANGE: {
    zh: "{argument} 须为0至{most}，收到的是{given}。更多的条目请用 after 或 before 分页。",
    en: "The argument {argument} must be from 0 to {most}, got {given}: page with after or before for more.",
  },
  CURSOR_OF_NO_LIST: {
    zh: "after 和 before 须为此列表以同样的筛选和排序给出的游标（pageInfo.startCursor、pageInfo.endCursor）。请重新查询第一页。",
    en: "The arguments after and before must be cursors that this list returned (pageInfo.startCursor, pageInfo.endCursor), asked with the same filter and order: ask again for the first page.",
  },
  MEASURE_WITHOUT_APPLICANTS: {
    zh: "{measure} 不按申请人类型划分。请去掉 applicant。",
    en: "{measure} is not divided by applicant: leave applicant out.",
  },
  RATE_PER_PEOPLE: {
    zh: "{measure} 已是比率，不能再按人数计算。请去掉 per。",
    en: "{measure} is a rate, which is not divided by people: leave per out.",
  },
  RANKING_YEARS: {
    zh: "排名的年度由 year 指定。请从 where 中去掉 years。",
    en: "The year of a ranking is year: leave years out of where.",
  },
  COMPARISON_YEARS: {
    zh: "比较的年度由 years 指定。请从 where 中去掉 years。",
    en: "The years of a comparison are years: leave years out of where.",
  },
  COMPARISON_TOO_WIDE: {
    zh: "一次最多比较{most}个单位，现有{count}个。请用 departments，或用 where 中的 parent、under、lines 缩小范围。",
    en: "A comparison takes at most {most} departments, and these are {count}: narrow it with departments, or with parent, under or lines in where.",
  },
  TREND_BY_YEAR: {
    zh: "趋势本身已按年度列出。请按其他维度分组。",
    en: "A trend has a point for each year already: group it by another dimension.",
  },
  TREND_YEARS: {
    zh: "趋势的年度由 from 和 to 指定。请从 where 中去掉 years。",
    en: "The years of a trend are from and to: leave years out of where.",
  },
  TREND_BACKWARDS: {
    zh: "from 不能晚于 to，收到的是{from}和{to}。请对调。",
    en: "The year from must not be after the year to, got {from} and {to}: exchange them.",
  },
  TREND_TOO_LONG: {
    zh: "趋势最多跨{most}个四位数年度，收到的是{from}至{to}。请缩短区间。",
    en: "A trend spans at most {most} report years of four digits, got {from} to {to}: ask for fewer.",
  },
  CONTRIBUTIONS_BY_YEAR: {
    zh: "变化的构成只比较from和to两个年度，不能按年度分组。请按其他维度分组。",
    en: "Contributions compare the two years from and to, and have no groups by year: group them by another dimension.",
  },
  CONTRIBUTIONS_YEARS: {
    zh: "变化构成的年度由 from 和 to 指定。请从 where 中去掉 years。",
    en: "The years of contributions are from and to: leave years out of where.",
  },
  CONTRIBUTIONS_BACKWARDS: {
    zh: "from 须早于 to，收到的是{from}和{to}。请给出较早和较晚的两个年度。",
    en: "The year from must be before the year to, got {from} and {to}: give an earlier and a later year.",
  },
  REVISIONS_YEARS: {
    zh: "合计修订情况的年度由 years 指定。请从 where 中去掉 years。",
    en: "The years of a sum's revisions are years: leave years out of where.",
  },
  SUMMARY_OF_ITSELF: {
    zh: "summary 须为报告汇总了所属单位的单位（市、县或功能区），而{name}的报告只是其本身的。请改用其上级单位。",
    en: "The argument summary must be a body whose report sums its parts' reports (a city, county or zone); the report of {name} is its own. Ask for the body above it.",
  },
  SUMMARY_WITHOUT_PARTS: {
    zh: "summary 须为已登记所属单位的单位，而{name}没有可供核对的所属单位。请先登记其所属单位。",
    en: "The argument summary must be a body with registered parts; {name} has none to compare its report with. Register its parts first.",
  },
  CHECKS_AS_OF: {
    zh: "{names}须对照其他报告，而所存结果是对照现在的报告得出的，不能用 asOf 查询以前的情况。请去掉 asOf，或者改查单份报告的检查；汇总核对请用 reconciliation(asOf)。",
    en: "The checks {names} compare several reports, and their findings are kept as judged against the reports of today, so that asOf cannot tell those of another moment. Leave out asOf, or ask for checks of one report; for R15, ask reconciliation with asOf.",
  },
  CHECKS_UNKNOWN: {
    zh: "checks 须为已有的检查，收到的是{names}；请从已有的检查中选择：{known}。",
    en: "The argument checks must name checks that there are, got {names}; known are {known}.",
  },
  DRAFTS_NOT_THEN: {
    zh: "drafts 与 asOf 不能同时使用：未发布的版本只有现在的。请去掉其中之一。",
    en: "Give drafts or asOf, not both: what is not published has no past.",
  },
  STATES_WITHOUT_DRAFTS: {
    zh: "states 只能与 drafts: true 一起使用：公众只能看到已发布的版本。",
    en: "Give states only with drafts: true: without it, all that is listed is published.",
  },
} as const;
