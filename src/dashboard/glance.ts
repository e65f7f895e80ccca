import { element } from "./element";
import type { Holdings, Year } from "./holdings";

/** An overview of the database: how much it contains, and a table of its years. */
export function holdingsShown({ departments, reports, years }: Holdings): readonly HTMLElement[] {
  if (years.length === 0) return [nothingYet()];
  const span = [years[0], years.at(-1)].map((one) => one?.year);
  const counts = element(
    "dl",
    {},
    termAndCount("机关", "departments", formatted(departments.totalCount)),
    termAndCount("报告", "reports", formatted(reports.totalCount)),
    termAndCount("年度", "years", [...new Set(span)].join("–")),
  );
  return [counts, element("div", { className: "wide" }, yearsTable(years)), ...LEGEND];
}

function nothingYet(): HTMLElement {
  return element(
    "p",
    {},
    "库中还没有已发布的报告。读入一份：",
    element("code", {}, "npm run cli -- import FILE --publish"),
    " ",
    element("span", { lang: "en" }, "No report is published yet; this command imports one."),
  );
}

function termAndCount(chinese: string, english: string, value: string): HTMLElement {
  const term = element("dt", {}, chinese, " ", element("span", { lang: "en" }, english));
  return element("div", {}, term, element("dd", {}, value));
}

const TABLE_COLUMNS: readonly (readonly [chinese: string, english: string, cell: (year: Year) => string])[] = [
  ["年度", "year", ({ year }) => String(year)],
  ["已报 / 应报", "reported / expected", ({ coverage }) => `${coverage.reported} / ${coverage.expected}`],
  ["新收申请", "applications received", ({ figures }) => formatted(figures.applications.received.total)],
  ["予以公开", "granted", ({ figures }) => formatted(figures.applications.outcomes.granted.total)],
  ["政府集中采购（元）", "procurement, yuan", ({ figures }) => formatted(figures.procurement.amount)],
];

function yearsTable(years: readonly Year[]): HTMLElement {
  const heads = TABLE_COLUMNS.map(([chinese, english]) =>
    element("th", { scope: "col" }, chinese, element("span", { lang: "en" }, english)),
  );
  const rows = years.map((year) =>
    element("tr", {}, ...TABLE_COLUMNS.map(([, , cell]) => element("td", {}, cell(year)))),
  );
  return element("table", {}, element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...rows));
}

const LEGEND = [
  element("p", {}, "各年为全部机关之和，汇总报告不重复计入。— 表示没有填报或当年表式没有此项，不是零。"),
  element("p", { lang: "en" }, "Sums over all departments, each counted once. — is absent, never zero."),
];

const FORMAT = new Intl.NumberFormat("zh-CN", { maximumFractionDigits: 2 });

/** Formats a number with thousands separators. Money is decimal text, so that large amounts stay exact. */
function formatted(value: number | string | null): string {
  return value === null ? "—" : FORMAT.format(value as Intl.StringNumericLiteral);
}
