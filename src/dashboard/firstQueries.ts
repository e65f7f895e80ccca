/** An example question: a card on the start page and a tab of the explorer. */
export interface FirstQuery {
  readonly title: string;
  readonly english: string;
  readonly query: string;
}

/** In the order of the explorer's tabs. */
export const FIRST_QUERIES: readonly FirstQuery[] = [
  {
    title: "全市各部门一年的采购与申请",
    english: "One year of a city, department by department",
    query: `# 示例市 2020 年各部门：政府集中采购金额（元）、
# 新收依申请公开件数。没有填报的是 null，不是 0。
# 运行：点击 ▶，或在此按 Ctrl+Enter。
query CityByDepartment {
  aggregate(
    where: { years: [2020], under: "示例市" }
    groupBy: [DEPARTMENT]
  ) {
    department { code name }
    coverage { expected reported }
    figures {
      procurement { projects amount }
      applications { received { total } }
    }
  }
}
`,
  },
  {
    title: "全市合计与填报情况",
    english: "The city's sum, and who is missing",
    query: `# 全市合计：应报、已报、缺报的机关，以及各项总数。
query CityTotal {
  aggregate(where: { years: [2020], under: "示例市" }) {
    coverage { expected reported missing { code name year } }
    figures {
      procurement { amount }
      applications {
        received { naturalPerson total }
        outcomes { granted { total } partlyGranted { total } total { total } }
      }
    }
  }
}
`,
  },
  {
    title: "一份报告，连同出处",
    english: "One report, with its source",
    query: `# 示例市科学技术局 2020 年度报告：
# 数字、原文写法，以及在存储文本中的起止字符。
query OneReport {
  report(department: "示例市科学技术局", year: 2020) {
    form
    figures {
      normativeDocuments { made disclosed totalDisclosed }
      licensing { itemsBefore itemsChange decisions }
      procurement { projects amount }
      applications { received { naturalPerson enterprise other total } }
    }
    cells(indicators: [PROCUREMENT_AMOUNT]) {
      value
      status
      raw
      locator { start end }
    }
  }
}
`,
  },
  {
    title: "历年趋势",
    english: "A city over the years",
    query: `# 示例市历年，每年一行。结转数是存量，跨年不相加。
query CityOverTheYears {
  aggregate(where: { under: "示例市" }, groupBy: [YEAR]) {
    year
    coverage { expected reported }
    figures {
      procurement { amount }
      applications { received { total } carriedOut { total } }
    }
  }
}
`,
  },
];
