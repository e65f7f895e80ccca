/** Why no report of a body is there for a year. */
export const FILING_TEXTS = {
  FILING_MISSING: {
    zh: "{year}年报告的期限为{due}，至今未报。",
    en: "The report for {year} was due by {due} and is not there.",
  },
  FILING_NOT_DUE: {
    zh: "{year}年报告的期限为{due}，尚未到期。",
    en: "The report for {year} is not due until {due}.",
  },
  FILING_BEFORE: {
    zh: "自{from}年起报送，此前无需报送。",
    en: "Reports are expected from {from} on, none before.",
  },
  FILING_BEFORE_BY_OTHERS: {
    zh: "自{from}年起报送，此前有关工作由{bodies}报送。",
    en: "Reports are expected from {from} on; before, {bodies} reported what it took over.",
  },
  FILING_AFTER: {
    zh: "报送至{to}年为止，此后无需报送。",
    en: "Reports were expected up to {to}, none since.",
  },
  FILING_AFTER_BY_OTHERS: {
    zh: "报送至{to}年为止，此后有关工作由{bodies}报送。",
    en: "Reports were expected up to {to}; since then {bodies} reports what it passed on.",
  },
  FILING_EXEMPT: {
    zh: "{year}年无需报送：{reason}",
    en: "No report is required for {year}: {reason}",
  },
  FILING_NEVER: {
    zh: "从未报送，也没有登记起始年度，因此不计入应报。",
    en: "It never filed, and no first year is registered, so no report is expected.",
  },
} as const;
