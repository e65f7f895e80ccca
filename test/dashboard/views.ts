import { ask } from "../support/api";
import type { World } from "../support/world";

/** A view of the application over the sample city, and what it shows once it is answered. */
interface KnownView {
  readonly name: string;
  /** `{replaced}` is when the report that was replaced was valid. */
  readonly address: string;
  readonly shows: string | RegExp;
  /** Whether it contains GraphiQL, which has rules of its own. */
  readonly isGraphiql?: boolean;
}

/** Every view, so that what must hold of each is tried on all. */
export const VIEWS: readonly KnownView[] = [
  { name: "start", address: "/", shows: "全部数字均为编造" },
  { name: "overview of a place", address: "/places/990100/2024?from=2019&to=2024", shows: "历年变化" },
  { name: "overview in English", address: "/places/990100/2024?from=2019&to=2024&lang=en", shows: "Over the years" },
  { name: "table of sums", address: "/summaries/990100/2024", shows: "应报28" },
  { name: "table of sums in English", address: "/summaries/990100/2020?lang=en", shows: "money in" },
  { name: "ranking", address: "/ranking?under=990100&year=2024&by=GRANTED_RATE", shows: "不排名" },
  { name: "report", address: "/reports/示例市科学技术局/2020?cell=PROCUREMENT_AMOUNT", shows: "原文如此" },
  {
    name: "report with findings",
    address: "/reports/示例市自然资源和规划局/2022?cell=RECONSIDERATION_TOTAL",
    shows: "相差",
  },
  { name: "report in English", address: "/reports/示例市科学技术局/2024?lang=en", shows: "Findings" },
  {
    name: "report that was replaced",
    address: "/reports/示例市教育局/2021?asOf={replaced}&cell=APPLICATIONS_RECEIVED.NATURAL_PERSON",
    shows: "已更替",
  },
  { name: "search", address: "/search", shows: "可以搜索" },
  { name: "search with hits", address: "/search?text=行政审批&under=990100&years=2021,2022", shows: "曾用名" },
  { name: "search in English", address: "/search?text=kxjsj&lang=en", shows: "By initials" },
  { name: "search without hits", address: "/search?text=没有这几个字", shows: "没有找到" },
  { name: "department", address: "/departments/示例市科学技术局", shows: "历年变化" },
  { name: "department that ended", address: "/departments/990100-XZJ", shows: "报送至2023年为止" },
  {
    name: "department that was called otherwise",
    address: "/departments/990100-ZFJ?lang=en",
    shows: "Name in that year",
  },
  { name: "report that is not there", address: "/reports/990100-SLJ/2022", shows: "至今未报" },
  { name: "department in English", address: "/departments/示例市?lang=en", shows: "Over the years" },
  { name: "findings", address: "/findings?under=990100&year=2024", shows: "各规则结果数" },
  {
    name: "findings of replaced versions",
    address: "/findings?under=990100&year=2021&superseded=true",
    shows: "已更替",
  },
  {
    name: "findings, none of a level",
    address: "/findings?under=990100&year=2024&levels=ERROR",
    shows: "没有结果：",
  },
  { name: "reconciliation that cannot be assessed", address: "/reconciliation/990100/2022", shows: "示例市水利局" },
  { name: "reconciliation that differs", address: "/reconciliation/990100/2021", shows: "数字颠倒" },
  { name: "reconciliation that agrees", address: "/reconciliation/990100/2019", shows: "共核对" },
  {
    name: "contributors",
    address: "/contributors?under=990100&year=2022&indicator=APPLICATIONS_RECEIVED",
    shows: "最大的20家",
  },
  {
    name: "comparison over both forms",
    address: "/compare?under=990100&lines=科技&years=2020,2021&measures=APPLICATIONS_RECEIVED,PROCUREMENT_AMOUNT",
    shows: "机关×年度",
  },
  { name: "sign in", address: "/sign-in", shows: "开头是" },
  { name: "explorer", address: "/explorer", shows: "示例", isGraphiql: true },
];

/** The address of a view in a world with the sample city. */
export async function addressIn(world: World, { address }: Pick<KnownView, "address">): Promise<string> {
  if (!address.includes("{replaced}")) return address;
  const { report } = await ask<{ report: { revisions: readonly [{ validFrom: string }] } }>(
    world,
    '{ report(department: "示例市教育局", year: 2021) { revisions { validFrom } } }',
  );
  return address.replace("{replaced}", report.revisions[0].validFrom);
}
