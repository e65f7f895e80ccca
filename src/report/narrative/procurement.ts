import { AMONG, amount, count, type Wording } from "./phrase";
import { AMOUNT, counted, LINK } from "./quantity";

/** Central government procurement. */
export const PROCUREMENT_PHRASES: readonly Wording[] = [
  count("procurement.projects", `采购(?:项目)?${LINK}${counted("项|个|笔|次|宗")}`, "意向|预算", {
    unlessBefore: AMONG,
  }),
  amount(
    "procurement.amount",
    `采购[^。;]{0,24}?(?:金额|总额|资金|成交额|合同额|采购额)${LINK}${AMOUNT}`,
    /单笔|最[高低大小]|平均|意向|计划|预算|拟|节约|节省|同比|较上年|比上年/,
    { unlessBefore: AMONG },
  ),
];
