/** What stands in files of the statutory form besides the form itself. */
export const FORM_FILE_TEXTS = {
  REPORT_NOT_PUBLISHED: {
    zh: "没有{department}{year}年度的报告：未报送，或尚未发布。请核对单位和年度。",
    en: "There is no report of {department} for {year}: it was not filed, or is not published. Check the department and the year.",
  },
  FORM_WRITTEN: { zh: "{path}：已写入{name}。", en: "{path}: {name} is written." },
  FORM_FORMAT_UNKNOWN: {
    zh: "不能写成“{given}”格式。请用 {known} 之一作为文件扩展名；输出到标准输出（-o -）时用 --format 指明。",
    en: "There is no format {given}: end the name of the file with one of {known}, or give one with --format for the standard output (-o -).",
  },
  FORM_FILE_ENDS: { zh: "以下为导出说明，不属于报告内容", en: "What follows is not part of the report" },
  FORM_FILE_NOTES: { zh: "数据说明", en: "Notes" },
  FORM_FILE_DOUBT: {
    zh: "{cell}存疑，未填数值：{printed}{candidates}。",
    en: "{cell} is in doubt and has no value: {printed}{candidates}.",
  },
  FORM_FILE_NO_FIGURE: {
    zh: "{cell}存疑，未填数值：{printed}，不是可识别的数字。",
    en: "{cell} is in doubt and has no value: {printed}, which is no figure.",
  },
  FORM_FILE_PRINTED: { zh: "原文为“{raw}”", en: 'printed as "{raw}"' },
  FORM_FILE_NOT_PRINTED: { zh: "原文无法以文字表示", en: "what is printed is no text" },
  FORM_FILE_CANDIDATES: { zh: "，可能为{candidates}", en: ", may be {candidates}" },
  FORM_FILE_CORRECTED: {
    zh: "{cell}经人工更正：{printed}。更正理由：{reason}。",
    en: "{cell} was corrected by a person: {printed}. Reason: {reason}.",
  },
  FORM_FILE_TYPED_IN: {
    zh: "{cell}由人工填写，原文件中没有能够读取的数据。理由：{reason}。",
    en: "{cell} was set by a person: nothing could be read of it in the document. Reason: {reason}.",
  },
  FORM_FILE_MISSING: {
    zh: "原报告没有下列各项，表中留空：{places}。",
    en: "The report does not contain these, which are left blank: {places}.",
  },
  FORM_FILE_BESIDE: {
    zh: "原报告除格式所列各行外另有{row}（{cells}），未列入表中。",
    en: "The report has {row} ({cells}) besides the rows of the form; it is not in the table.",
  },
  FORM_FILE_SOURCE: {
    zh: "来源：{department}{year}年报告第{revision}版，原文件“{document}”，自{since}起有效，数据截至{asOf}。",
    en: "Source: {department} {year}, revision {revision}, document {document}, valid since {since}, data as of {asOf}.",
  },
  FORM_FILE_SUMMED: {
    zh: "本表为{summary}{year}年所属单位报告的合计：应报{expected}份，已报{reported}份，未报{missing}份。",
    en: "The sum over the reports of the parts of {summary} for {year}: {expected} expected, {reported} filed, {missing} missing.",
  },
  FORM_FILE_NOT_FILED: { zh: "未报：{names}。", en: "Not filed: {names}." },
  FORM_FILE_NOT_DUE: { zh: "未到期：{names}。", en: "Not due yet: {names}." },
  FORM_FILE_NOT_EXPECTED: { zh: "无需报送：{names}。", en: "Not expected: {names}." },
  FORM_FILE_PARTLY: {
    zh: "下列各行有单位空白或存疑，合计只含已填报的单位：{places}。",
    en: "In these rows some parts leave cells blank or in doubt; the sum holds those that state them: {places}.",
  },
  FORM_FILE_COMPARED: { zh: "与本级报告核对", en: "Compared with its own report" },
  FORM_FILE_UNCOMPARED: {
    zh: "{summary}没有{year}年已发布的报告，无从核对。",
    en: "{summary} has no published report for {year} to compare with.",
  },
  FORM_FILE_ALIKE: {
    zh: "{count}项合计与{summary}{year}年报告所列相同。",
    en: "{count} sums are what the report of {summary} for {year} prints.",
  },
  FORM_FILE_UNLIKE: {
    zh: "下列{count}项与{summary}{year}年报告所列不同，或无从核对：",
    en: "These {count} differ from what the report of {summary} for {year} prints, or cannot be compared:",
  },
  FORM_FILE_PLACE: { zh: "项目", en: "cell" },
  FORM_FILE_SUM: { zh: "所属单位合计", en: "sum over the parts" },
  FORM_FILE_STATED: { zh: "填报份数", en: "stated by" },
  FORM_FILE_OWN: { zh: "本级报告", en: "its own report" },
  FORM_FILE_DIFFERENCE: { zh: "差额", en: "difference" },
  FORM_FILE_RESULT: { zh: "结论", en: "result" },
  FORM_FILE_BLANK: { zh: "空", en: "blank" },
  FORM_FILE_NO_DIFFERENCE: { zh: "无法计算", en: "cannot be computed" },
  FORM_FILE_OF: { zh: "{stated}/{reported}", en: "{stated} of {reported}" },
  FORM_FILE_EQUAL: { zh: "一致", en: "equal" },
  FORM_FILE_ROUNDING: { zh: "四舍五入", en: "rounding" },
  FORM_FILE_TRANSPOSITION: { zh: "数字颠倒", en: "digits changed places" },
  FORM_FILE_DIFFERENT: { zh: "不一致", en: "different" },
  FORM_FILE_NOT_ASSESSABLE: { zh: "暂无法核对", en: "not assessable" },
  FORM_FILE_NOT_STATED: { zh: "一方空白", en: "one side is blank" },
  FORM_FILE_NOT_IN_FORM: { zh: "格式不同", en: "not in every form" },
  FORM_FILE_SUM_SOURCE: {
    zh: "来源：所属单位已发布的{year}年报告，数据截至{asOf}。",
    en: "Source: the published reports of the parts for {year}, data as of {asOf}.",
  },
} as const;
