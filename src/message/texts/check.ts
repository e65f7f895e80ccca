/** What the checks find. docs/domain.md explains each rule. */
export const CHECK_TEXTS = {
  AS_STORED: { zh: "{sentence}", en: "{sentence}" },

  SUM_BROKEN: {
    zh: "{place}：{left}，而{right}，两者应当相等，相差{difference}。请对照原文核对这几项数据。",
    en: "{place}: {left}, but {right}; they should be equal and differ by {difference}. Compare these cells with the document.",
  },
  SUM_NOT_ASSESSABLE: {
    zh: "{place}：有{count}项未填报或未能识别（{cells}），无法核对合计；{would}。请对照原文核实，原文空白的请报告单位补填。",
    en: "{place}: {count, plural, one {one cell is} other {# cells are}} not stated ({cells}), so the sum cannot be checked; {would}. Compare them with the document; if they are blank there, ask the department for the figures.",
  },
  SUM_WOULD_HOLD: { zh: "这些项若为0则相符", en: "it would hold if they were zero" },
  SUM_WOULD_NOT_HOLD: {
    zh: "这些项即使为0也不相符（{left}与{right}）",
    en: "it would not hold even if they were zero ({left} against {right})",
  },
  SUM_OF: { zh: "{addends}，合计{sum}", en: "{addends} together are {sum}" },
  SUM_OF_ZEROS: { zh: "各分项均为0", en: "all addends are 0" },
  ADDEND: { zh: "“{name}”为{figure}", en: "{name} {figure}" },
  VALUE_IS: { zh: "“{name}”为{figure}", en: "{name} is {figure}" },

  CELL_NEGATIVE: {
    zh: "{cell}印为“{raw}”，此项不能为负数。请对照原文核实。",
    en: "{cell} prints “{raw}”, but this figure cannot be negative. Compare it with the document.",
  },
  CELL_NO_WHOLE_NUMBER: {
    zh: "{cell}印为“{raw}”，此项应为整数。请对照原文核实。",
    en: "{cell} prints “{raw}”, but this figure must be a whole number. Compare it with the document.",
  },
  CELLS_BLANK: {
    zh: "{all}项数据中有{blank}项空白；空白不作零计。没有数据的应填写0，请报告单位补填。",
    en: "{blank, plural, one {One} other {#}} of {all} cells {blank, plural, one {is} other {are}} left blank; a blank is not counted as zero. Ask the department to fill them in: zero is written 0.",
  },
  CELLS_AMBIGUOUS: {
    zh: "{row}：{printed}有多种读法（{cells}）。请对照原文确定。",
    en: "{row}: {printed} can be read in several ways ({cells}). Compare it with the document.",
  },
  CELLS_UNCONFIRMED: {
    zh: "{row}：{printed}没有其他数据可以印证（{cells}）。请对照原文确定。",
    en: "{row}: nothing confirms {printed} ({cells}). Compare it with the document.",
  },
  CELLS_UNREADABLE: {
    zh: "{row}：{printed}不是可以识别的数字（{cells}）。请对照原文核实。",
    en: "{row}: {printed} is no figure that can be read ({cells}). Compare it with the document.",
  },
  CELL_CANDIDATES: { zh: "{name}：{figures}", en: "{name}: {figures}" },
  AND_MORE: { zh: "等", en: "…" },
  QUOTED: { zh: "“{text}”", en: "“{text}”" },

  NAME_DOUBTFUL: {
    zh: "{doubt}请核对，并在导入时用 --department 指明报告单位。",
    en: "{doubt} Check the name, and state the department at import (--department).",
  },
  BODY_NEW: {
    zh: "“{name}”尚未登记，现按此名称登记；没有与之相近的已登记名称。请核对名称。",
    en: "{name} was not known and is registered now; no known name is like it. Check the name.",
  },
  BODY_NEW_LIKE: {
    zh: "“{name}”尚未登记，现按此名称登记；相近的已登记名称有：{nearest}。请核对是否为同一单位。",
    en: "{name} was not known and is registered now; the nearest known names are {nearest}. Check whether it is one of them.",
  },

  YEARS_DIFFER: {
    zh: "{cell}：{year}年填报{left}，而按{before}年的报告应为{right}，相差{difference}。请核实；属实的请说明原因。",
    en: "{cell}: {year} says {left}, but {right} follows from the report of {before}, a difference of {difference}. Check it, and give the reason if it is true.",
  },
  YEARS_NOT_ASSESSABLE: {
    zh: "与{before}年报告的核对不完整：{figures}未填报。请对照原文核实。",
    en: "The comparison with the report of {before} is incomplete: {figures} not stated. Compare them with the documents.",
  },
  YEARS_WITHOUT_REPORTS: {
    zh: "无法与{before}年的报告核对：缺少{reports}的报告。请先导入。",
    en: "It cannot be compared with the reports of {before}: there is no report of {reports}. Import them first.",
  },
  REPORT_OF_YEAR: { zh: "{body}{year}年", en: "{body} for {year}" },
  FIGURE_OF_BODY: { zh: "{body}{year}年{cell}", en: "{cell} of {body} in {year}" },
  THROUGH_SUCCESSION: {
    zh: "{sentence}（机构沿革：{year}年{after}承接{before}，按合计核对。）",
    en: "{sentence} (In {year}, {after} took over from {before}; their sums are compared.)",
  },
  FIGURE_OF_YEAR: { zh: "{year}年{cell}", en: "{cell} in {year}" },
  PENDING_LOST: {
    zh: "{group}：{before}年末有{pending}件尚未审结，而{year}年总计只有{total}件。上一年未结的案件应计入本年总计，请核实。",
    en: "{group}: {pending} cases were pending at the end of {before}, but {year} counts {total} in all. Cases pending last year belong to this year's total; check both.",
  },
  JUMP_UP: {
    zh: "{cell}：由{before}年的{right}增至{year}年的{left}，超过五倍。请核实；属实的请说明原因。",
    en: "{cell} went from {right} in {before} to {left} in {year}, more than five times as much. Check it, and give the reason if it is true.",
  },
  JUMP_DOWN: {
    zh: "{cell}：由{before}年的{right}降至{year}年的{left}，不足五分之一。请核实；属实的请说明原因。",
    en: "{cell} went from {right} in {before} to {left} in {year}, less than a fifth. Check it, and give the reason if it is true.",
  },
  JUMP_TO_ZERO: {
    zh: "{cell}：{before}年为{right}，{year}年为{left}。请核实是否漏填；属实的请说明原因。",
    en: "{cell} was {right} in {before} and is {left} in {year}. Check that it was not left out, and give the reason if it is true.",
  },
  JUMP_FROM_ZERO: {
    zh: "{cell}：{before}年为{right}，{year}年为{left}。请核实上一年是否漏填；属实的请说明原因。",
    en: "{cell} was {right} in {before} and is {left} in {year}. Check that last year's was not left out, and give the reason if it is true.",
  },

  TEXT_DISAGREES: {
    zh: "正文所述“{concept}”为{value}（{sentence}），而表格中{known}。请核对正文与表格。",
    en: "The text states {concept} as {value} ({sentence}), but in the tables {known}. Compare text and tables.",
  },
  TEXT_MEANS_ANOTHER: {
    zh: "正文所述“{concept}”为{value}（{sentence}），与表格中的{meaning}一致，而不是{literal}（{instead}）。请在正文中写明口径。",
    en: "The text states {concept} as {value} ({sentence}); in the tables that is {meaning}, not {literal} ({instead}). Say in the text which is meant.",
  },
  TEXT_NOT_ASSESSABLE: {
    zh: "正文所述“{concept}”为{value}（{sentence}），表格中与之核对的数据未填报（{cells}），无法核对。请对照原文核实。",
    en: "The text states {concept} as {value} ({sentence}), but the cells to compare it with are not stated ({cells}). Compare them with the document.",
  },
  NOT_STATED: { zh: "未填报", en: "not stated" },
  SHARE_DISAGREES: {
    zh: "正文所述“{concept}”为{share}%（{sentence}），而表三中{pairs}。请核对正文与表格。",
    en: "The text states {concept} as {share} % ({sentence}), but table 3 gives {pairs}. Compare text and tables.",
  },
  SHARE_NOT_ASSESSABLE: {
    zh: "正文所述“{concept}”为{share}%（{sentence}），表三中没有可供核对的基数。请对照原文核实。",
    en: "The text states {concept} as {share} % ({sentence}), but table 3 leaves open of what it is a share. Compare it with the document.",
  },
  SHARE_PAIR: { zh: "{base}件中有{top}件", en: "{top} of {base}" },

  PARTS_DIFFER: {
    zh: "{cell}：汇总报告填报{total}，而所属{parts}个单位合计{sum}，相差{difference}。{exchanged}请核对汇总报告与各单位的报告。",
    en: "{cell}: the summary says {total}, but its {parts, plural, one {one part says} other {# parts add up to}} {sum}, a difference of {difference}. {exchanged}Compare the summary with the reports of its parts.",
  },
  NOTHING: { zh: "", en: "" },
  DIGITS_EXCHANGED: {
    zh: "汇总数字中有两个相邻数字可能颠倒。",
    en: "Two neighbouring digits of the summary's figure may have changed places. ",
  },
  DIGITS_EXCHANGED_IN: {
    zh: "{department}的数字中有两个相邻数字可能颠倒。",
    en: "Two neighbouring digits may have changed places between the figure of {department} and the summary. ",
  },
  CELL_NOT_IN_FORMS: {
    zh: "有报告的表式没有此项，不作比较。",
    en: "One of the reports is on a form without it, so nothing is compared.",
  },
  CELL_WITHOUT_SUMMARY: {
    zh: "汇总报告尚未公开；有{stated}个单位填报此项。",
    en: "The summary is not published yet; {stated, plural, one {one part states} other {# parts state}} it.",
  },
  CELL_BLANK_IN_SUMMARY: {
    zh: "汇总报告未填此项，有{stated}个单位填报。",
    en: "The summary leaves it blank, and {stated, plural, one {one part states} other {# parts state}} it.",
  },
  CELL_BLANK_IN_PARTS: {
    zh: "汇总报告填报此项，已报的{parts}个单位均未填报。",
    en: "The summary states it, and {parts, plural, =0 {no part has filed} one {the one part that filed leaves it blank} other {all # parts that filed leave it blank}}.",
  },
  CELL_BLANK_EVERYWHERE: {
    zh: "汇总报告和各单位均未填报此项。",
    en: "The summary leaves it blank, and so do the parts.",
  },
  CELL_BLANK_AT: { zh: "{names}未填报此项。", en: "Left blank by {names}." },
  CELL_PARTS_MISSING: {
    zh: "尚有{missing}个单位未报送，报齐后再核对。",
    en: "{missing, plural, one {One part has} other {# parts have}} not filed; compare again once all are in.",
  },
  CELL_PARTS_MISSING_OR_BLANK: {
    zh: "尚有{missing}个单位未报送，且{names}未填报此项。",
    en: "{missing, plural, one {One part has} other {# parts have}} not filed, and {names} left it blank.",
  },
  CELL_UNDECLARED: {
    zh: "与已登记的{parts}个单位合计相差{difference}，但未声明所属单位已登记齐全，暂不下结论。",
    en: "It differs by {difference} from the sum of {parts, plural, one {the one registered part} other {the # registered parts}}, which nobody declared to be all.",
  },
  PARTS_MISSING: {
    zh: "{summary}{year}年的汇总报告暂无法核对：所属{all}个单位中有{missing}个尚未报送（{names}）。请催报后再核对。",
    en: "The summary of {summary} for {year} cannot be checked yet: {missing} of its {all} parts have not filed ({names}). Ask them for their reports.",
  },
  PARTS_UNDECLARED: {
    zh: "{summary}{year}年的汇总报告有{cells}项与已登记的{parts}个所属单位合计不同，但未声明所属单位已登记齐全，故暂无法核对。请补充登记所属单位；如已齐全，请在登记表（register）的 partsComplete 列填写 true。",
    en: "{cells, plural, one {One cell} other {# cells}} of the summary of {summary} for {year} cannot be checked: {cells, plural, one {it differs} other {they differ}} from {parts, plural, one {its one registered part} other {the sum of its # registered parts}}, and nobody declared these to be all of its parts. Register the others, or declare the parts complete: partsComplete is true in the list of `register`.",
  },
  PARTS_UNSTATED: {
    zh: "{summary}{year}年的汇总报告有{cells}项无法核对：{names}未填报。请对照原文核实。",
    en: "{cells, plural, one {One cell} other {# cells}} of the summary of {summary} for {year} cannot be checked: not stated by {names}. Compare them with the documents.",
  },
} as const;
