/**
 * The rules that are sums of cells of the form, described for people. The layouts define the cells; docs/domain.md,
 * "Equations and other rules".
 */
export const EQUATION_RULES = [
  {
    id: "R1",
    clause: { zh: "表三 勾稽关系", en: "Table 3, its equation" },
    chinese: "第一项加第二项之和，等于第三项加第四项之和",
    english: "Received plus brought forward equal ended plus carried forward",
  },
  {
    id: "R2",
    clause: { zh: "表三 三（七）总计", en: "Table 3, item 3 (7), total" },
    chinese: "（七）总计等于各项办理结果之和",
    english: "The total of outcomes equals the sum of its items",
  },
  {
    id: "R3",
    clause: { zh: "表三 总计", en: "Table 3, total" },
    chinese: "总计等于各类申请人之和",
    english: "The total equals the sum over the kinds of applicants",
  },
  {
    id: "R9",
    clause: { zh: "表四 总计", en: "Table 4, total" },
    chinese: "总计等于结果维持、结果纠正、其他结果、尚未审结之和",
    english: "The total of cases equals the sum of their results",
  },
] as const;

export type EquationRule = (typeof EQUATION_RULES)[number]["id"];
