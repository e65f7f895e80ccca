import { CellStatus, MeasureStatus } from "../../form/status";
import type { Term } from "../../form/term";
import { Timeliness } from "../../form/timeliness";
import type { PackedYear } from "./packedYear";
import { YEAR_TABLES } from "./table/tables";

/** The text of README.md of a package, in Chinese, then in English: what it is, from which data, and how to read it. */
export function readMeText(packed: PackedYear): string {
  return `${[chinese(packed), english(packed)].join("\n---\n\n")}`;
}

function chinese({ filed, documents, dataVersion, readAt }: PackedYear): string {
  const { year, asOf } = filed.question;
  const scope = wholeOf(filed.whole?.name ?? null, "zh");
  return `# ${year}年政府信息公开工作年度报告数据包

范围：${scope}，${filed.bodies.length}个机关，${filed.reports.length}份已发布的报告，${documents.size}个原始文件。只含公开内容：每份报告现行有效的版本，不含草稿。
${filed.bodies.some(({ sample }) => sample) ? "\n**注意：其中含有虚构的示例数据**（departments.csv 的 sample 为 true），请勿当作真实数据使用。\n" : ""}
- 数据版本：\`${dataVersion}\`
- 读取时间：${readAt}${asOf === null ? "" : `\n- 截至时间：${asOf}（此时有效的版本；校验结果只含单份报告的规则）`}

## 文件

- \`documents/\`：报告的原始文件，与收到时逐字节相同，文件名为“机关代码_年度_原文件名”。
${YEAR_TABLES.map(({ name, description }) => `- \`${name}.csv\`：${description.zh}`).join("\n")}
- \`datapackage.json\`：各表的字段、类型、主键和外键（Frictionless Data Package，Table Schema）。

## 怎样读

- 表格为CSV（RFC 4180，UTF-8，开头有字节顺序标记），表头为字段代码；字段的中英文名称和说明见 \`datapackage.json\`。
- 机关用 \`departmentCode\` 关联 \`departments.csv\` 的 \`code\`；报告用 \`departmentCode\` 和 \`year\`；指标用 \`indicator\` 关联 \`codebook.csv\` 的 \`code\`。
- 件数为整数；金额以元计，两位小数；没有数值的单元格为空，**空不等于零**，原因见 \`status\`。
- \`summary\` 为 true 的机关，其报告汇总下属单位的报告：求和时请不要与下属单位一起计入。
- 时点数（\`codebook.csv\` 的 \`stock\`）不跨年度相加。
- 以 =、+、-、@ 等开头、可能被表格软件当作公式的文字，前面加有撇号（'）；数值不加。
- 数据照原文列出，不作更正；与规则不符之处见 \`findings.csv\`。

## 数据状态（figures.csv 的 status）

${meanings(CELL_STATUSES, "zh")}

## 报送状态（coverage.csv 的 status）

${meanings(FILING_STATUSES, "zh")}

## 是否按期（timeliness）

${meanings(TIMELINESS, "zh")}
`;
}

function english({ filed, documents, dataVersion, readAt }: PackedYear): string {
  const { year, asOf } = filed.question;
  const scope = wholeOf(filed.whole?.name ?? null, "en");
  return `# Yearly reports on government information disclosure, ${year}

It is about ${scope}: ${filed.bodies.length} bodies, ${filed.reports.length} published reports, ${documents.size} documents. It contains what is public alone: the valid version of each report, and no drafts.
${filed.bodies.some(({ sample }) => sample) ? "\n**Some of it is a made-up sample** (sample is true in departments.csv): do not take it for real data.\n" : ""}
- Version of the data: \`${dataVersion}\`
- Read at: ${readAt}${asOf === null ? "" : `\n- As of: ${asOf} (the versions valid then; findings are those of the checks of a single report)`}

## Files

- \`documents/\`: the documents of the reports, byte for byte as they came, each named by code of the department, year and its own name.
${YEAR_TABLES.map(({ name, description }) => `- \`${name}.csv\`: ${description.en}`).join("\n")}
- \`datapackage.json\`: the fields, types and keys of each table (Frictionless Data Package, Table Schema).

## How to read it

- Tables are CSV (RFC 4180, UTF-8 with a byte order mark). Their heads are codes; \`datapackage.json\` has the names in Chinese and English, and what they mean.
- \`departmentCode\` leads to \`code\` of \`departments.csv\`, \`departmentCode\` and \`year\` to the report, \`indicator\` to \`code\` of \`codebook.csv\`.
- Counts are whole numbers, money is yuan with two digits. A cell without a value is empty. **Empty is not zero**: \`status\` says why.
- The report of a body whose \`summary\` is true sums the reports of its parts: do not add it to them.
- Stocks (\`stock\` in \`codebook.csv\`) are not summed over years.
- A text that a spreadsheet could take for a formula, since it begins with =, +, - or @, has an apostrophe (') before it; numbers have none.
- Figures are as printed, never corrected. What breaks a rule is in \`findings.csv\`.

## Statuses of cells (status in figures.csv)

${meanings(CELL_STATUSES, "en")}

## Statuses of filing (status in coverage.csv)

${meanings(FILING_STATUSES, "en")}

## Timeliness

${meanings(TIMELINESS, "en")}
`;
}

function wholeOf(name: string | null, language: keyof Term): string {
  if (name === null) return language === "zh" ? "全部机关" : "all bodies";
  return language === "zh" ? `“${name}”及其下属单位` : `"${name}" and the bodies below it`;
}

function meanings(statuses: Readonly<Record<string, Term>>, language: keyof Term): string {
  const colon = language === "zh" ? "：" : ": ";
  return Object.entries(statuses)
    .map(([code, meaning]) => `- \`${code}\`${colon}${meaning[language]}`)
    .join("\n");
}

const CELL_STATUSES: Readonly<Record<CellStatus, Term>> = {
  [CellStatus.REPORTED]: { zh: "已填报，数值为原文所印（零也在内）。", en: "Printed and read; zero is a value, too." },
  [CellStatus.BLANK]: { zh: "空白或横线，没有填报；不等于零。", en: "Blank or a dash: not stated, and not zero." },
  [CellStatus.DECODED]: {
    zh: "数字粘连，经勾稽关系唯一还原。",
    en: "Digits ran together, and the sums of the form left one reading.",
  },
  [CellStatus.UNCERTAIN]: {
    zh: "有多种读法或者单位不明，不取值；候选值见 candidates。",
    en: "Several readings are possible, or the unit is unknown: no value; see candidates.",
  },
  [CellStatus.UNREADABLE]: { zh: "有内容但不是数值。", en: "Something is printed that is no figure." },
  [CellStatus.MISSING]: { zh: "格式有此项，文件没有。", en: "The form has the cell, the document does not." },
  [CellStatus.NOT_IN_FORM]: { zh: "该报告的格式没有此项。", en: "The form of the report has no such cell." },
  [CellStatus.CORRECTED]: { zh: "人工更正，raw 为原文。", en: "Set by a person; raw is what is printed." },
};

const FILING_STATUSES: Readonly<Record<string, Term>> = {
  [MeasureStatus.REPORTED]: { zh: "已有发布的报告。", en: "There is a published report." },
  [MeasureStatus.NOT_REPORTED]: {
    zh: "应报未报，期限已过。",
    en: "A report is expected and not there; its deadline has passed.",
  },
  [MeasureStatus.NOT_DUE]: { zh: "应报，尚未到期。", en: "A report is expected, and its deadline has not passed." },
  [MeasureStatus.NOT_EXPECTED]: {
    zh: "无需报送：早于首份报告，或者不在存续年度内。",
    en: "None is expected: the year is before its first report, or outside its years of work.",
  },
};

const TIMELINESS: Readonly<Record<Timeliness, Term>> = {
  [Timeliness.ON_TIME]: { zh: "按期。", en: "Published on its last day or before." },
  [Timeliness.LATE]: { zh: "逾期，天数见 daysLate。", en: "Published after it; daysLate says how late." },
  [Timeliness.UNKNOWN]: {
    zh: "发布日期不详，或者只知道后来版本的发布日期。",
    en: "No day of publication is known, or only that of a later version.",
  },
};
