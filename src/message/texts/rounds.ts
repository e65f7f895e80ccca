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
  REMINDER_CALLED: {
    zh: "根据《中华人民共和国政府信息公开条例》第四十九条和{caller}关于年度报告报送工作的安排，{year}年政府信息公开工作年度报告应当于{due}前（含当日）报送。",
    en: "By Article 49 of the Regulation and the call of {caller}, the yearly report on government information disclosure for {year} was to be handed in by {due}.",
  },
  REMINDER_NOT_BEGUN: {
    zh: "截至{day}，尚未收到你单位的报告。",
    en: "By {day}, your report has not come.",
  },
  REMINDER_DRAFT: {
    zh: "截至{day}，你单位的报告仍为草稿，尚未提交。",
    en: "By {day}, your report is a draft that has not been handed in.",
  },
  REMINDER_RETURNED: {
    zh: "你单位的报告已退回修改，截至{day}尚未重新提交。",
    en: "Your report was sent back, and has not been handed in again by {day}.",
  },
  REMINDER_WITHDRAWN: {
    zh: "你单位已发布的报告已经撤回，截至{day}尚未重新提交。",
    en: "Your published report was withdrawn, and has not been handed in again by {day}.",
  },
  REMINDER_REASON: { zh: "理由：{reason}", en: "The reason: {reason}" },
  REMINDER_DAYS_LATE: {
    zh: "现已逾期{days}天。",
    en: "It is {days, plural, one {one day} other {# days}} late.",
  },
  REMINDER_HAND_IN: { zh: "请尽快报送。特此通知。", en: "Please hand it in soon." },
  REMINDER_HAND_IN_AGAIN: {
    zh: "请修改后尽快重新报送。特此通知。",
    en: "Please correct it, and hand it in again soon.",
  },
  ROUND_LIST: {
    zh: "报送自{opensOn}起，至{due}止。截至{day}，须报送的单位共{bodies}个，其中尚未报送或者须重新报送的{owed}个，逾期的{late}个。",
    en: "Reports are handed in from {opensOn} to {due}. By {day}, of {bodies} bodies, {owed} have not handed theirs in, or have to again, and {late} are late.",
  },
} as const;
