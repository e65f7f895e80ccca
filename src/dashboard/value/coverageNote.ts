import type { PageLanguage } from "../language/pageText";
import { countText } from "./numberText";

interface CoveredYear {
  readonly year: number;
  readonly coverage: { readonly expected: number; readonly reported: number };
}

/** How complete the sums of some years are, in one sentence for below a picture: the years that lack reports, and how many. */
export function coverageNote(years: readonly CoveredYear[], language: PageLanguage): string {
  const due = years.filter(({ coverage }) => coverage.expected > 0);
  const short = due.filter(({ coverage: { expected, reported } }) => reported < expected);
  const said = short.map(({ year, coverage }) => {
    const [reported, expected] = [countText(coverage.reported), countText(coverage.expected)];
    return language === "zh" ? `${year}年应报${expected}已报${reported}` : `${reported} of ${expected} in ${year}`;
  });
  if (due.length === 0) return language === "zh" ? "报送情况：均无需报送。" : "Reports filed: none was due.";
  if (said.length === 0) return language === "zh" ? "报送情况：应报的均已报。" : "Reports filed: all that were due.";
  const others = due.length > short.length;
  if (language === "zh") return `报送情况：${said.join("，")}${others ? "，其余年度均已报" : ""}。`;
  return `Reports filed: ${said.join(", ")}${others ? ", all in the other years" : ""}.`;
}
