/** What is said of rounds in which reports are called for, and of who must file. */
export const ROUND_TEXTS = {
  ROUND_UNKNOWN: {
    zh: "没有{department}{year}年度的报送安排，或者与您的机关无关。可用 rounds 查看全部安排。",
    en: "There is no round of {department} for {year} that concerns you: the query rounds lists them all.",
  },
  ROUND_DUE_BEFORE_OPEN: {
    zh: "截止日期（{dueOn}）不能早于开始日期（{opensOn}）。",
    en: "The last day ({dueOn}) must not come before the first one ({opensOn}).",
  },
  ROUND_CHANGED_MEANWHILE: {
    zh: "该报送安排在您查看之后已有变化：现在自{opensOn}起至{dueOn}止，版本为{version}。请查看后重试。",
    en: "The round has changed since you saw it: it is now from {opensOn} to {dueOn}, version {version}. Look at it, and try again.",
  },
  ROUND_GONE_MEANWHILE: {
    zh: "该报送安排在您查看之后已被删除。如需重新安排，请不要填写版本。",
    en: "The round has been taken away since you saw it. To call for the reports again, give no version.",
  },
  EXEMPT_BUT_FILED: {
    zh: "{department}{year}年度的报告已经发布，因此不能定为无需报送。如果发布有误，请先撤回。",
    en: "The report of {department} for {year} is published, so it cannot be said that none is required. If it should not be there, withdraw it first.",
  },
} as const;
