/** What reading notices in a document. */
export const READING_TEXTS = {
  NO_REPORT: {
    zh: "{reason}{pictures}该文件只作为文件保存，不提供数据。如另有带数据的报告，请导入该报告。",
    en: "{reason} {pictures}It is kept as a document and gives no figures. If there is a report with figures, import that one.",
  },
  FIGURES_BY_PERSON: {
    zh: "文件中没有能够读取的表格数据，报告中的数据由人工填写。",
    en: "No figures of the form can be read from the document: those of the report were set by a person.",
  },
  FORM_NOT_FILLED: {
    zh: "文件是一份没有填写数据的空白表格。",
    en: "The document is a form in which nothing is filled in.",
  },
  FORM_TOO_OLD: {
    zh: "文件是{year}年的报告，早于{first}年的格式，所用表格不同，尚不支持。",
    en: "The document is of {year}, before the form of {first}: its tables are other ones, which are not covered.",
  },
  NO_TABLES: {
    zh: "文件中没有规定的表格，最多只有标题或正文。",
    en: "The document has none of the form's tables, at most a title or a narrative.",
  },
  TABLES_ARE_PICTURES: {
    zh: "其中的表格可能是图片（{count}处：{places}）。",
    en: "Its tables seem to be pictures ({count, plural, one {one picture} other {# pictures}}: {places}). ",
  },
  PICTURE_AFTER: { zh: "“{text}”之后", en: "after “{text}”" },
  PICTURE_AT_START: { zh: "文件开头", en: "at the beginning" },
  ON_PAGE: { zh: "第{page}页{what}", en: "page {page}, {what}" },

  DEPARTMENT_UNKNOWN: {
    zh: "没有标题写明报告单位。请在导入时用 --department 指明。",
    en: "No title names the department that reports. State it at import (--department).",
  },
  DEPARTMENT_UNCERTAIN: {
    zh: "无法确定报告单位（{names}）。请在导入时用 --department 指明。",
    en: "The department is not certain ({names}). State it at import (--department).",
  },
  NAME_BY: { zh: "{place}写作“{name}”", en: "{name} by {place}" },
  DEPARTMENT_CONTRADICTED: {
    zh: "{place}写明报告单位为“{name}”，而{otherPlace}写作“{other}”；以前者为准。请核对。",
    en: "The department is {name} by {place}, but {other} by {otherPlace}; the first counts. Check the name.",
  },
  NAME_CONTRADICTED: {
    zh: "{place}写明报告单位为“{name}”，而{otherPlace}写作“{other}”。",
    en: "The department is {name} by {place}, but {other} by {otherPlace}.",
  },
  NAME_ODD: { zh: "“{name}”不像一个单位的名称。", en: "{name} does not end as names of bodies do." },
  NAME_WITHOUT_PLACE: { zh: "“{name}”没有写明属于何地。", en: "{name} does not say of which place the body is." },
  NAME_ONLY_IN: {
    zh: "只有{place}写有“{name}”，标题和正文首句都没有。",
    en: "Only {place} names {name}; no title and no first sentence does.",
  },
  YEAR_UNKNOWN: {
    zh: "标题和正文都没有写明报告年度。请在导入时用 --year 指明。",
    en: "Neither the title nor the text says which year is reported. State it at import (--year).",
  },
  YEAR_CONTRADICTED: {
    zh: "{place}写明的年度为{year}年，而{otherPlace}为{other}年；以前者为准。请核对。",
    en: "The year is {year} by {place}, but {other} by {otherPlace}; the first counts. Check the year.",
  },
  FORM_CONTRADICTED: {
    zh: "{year}年应使用{due}，而文件所用的是{printed}；按文件所用格式读取。",
    en: "The form in force for {year} is {due}, but the document prints {printed}; it is read as printed.",
  },
  FORM_BEFORE: { zh: "早于{first}的格式", en: "one before {first}" },

  IN_IMPORT: { zh: "导入时", en: "the import" },
  IN_TITLE: { zh: "标题", en: "the title" },
  IN_ANOTHER_TITLE: { zh: "另一标题", en: "another title" },
  IN_FIRST_SENTENCE: { zh: "正文首句", en: "the first sentence" },
  IN_PERIOD: { zh: "数据统计期间", en: "the period of its figures" },
  IN_FILE_NAME: { zh: "文件名", en: "the file name" },
  IN_SIGNATURE: { zh: "落款", en: "the signature" },
  IN_DRAWN_UP: { zh: "编制单位说明", en: "the note of who drew it up" },
  IN_FIELD: { zh: "“{field}”一栏", en: "the field {field}" },
  IN_PAGE_TITLE: { zh: "网页标题", en: "the page's title" },
  BESIDE_TITLE: { zh: "标题旁", en: "the line beside the title" },

  TABLE_MISSING: {
    zh: "文件中未能识别表{number}（{title}），其中{cells}项数据未取得。请对照原文核实。",
    en: "Table {number} ({title}) was not recognised in the document: its {cells} cells are not stated. Compare it with the document.",
  },
  ROWS_MISSING: {
    zh: "文件的表{number}缺少{count}行：{names}。请对照原文核实。",
    en: "{count, plural, one {A row} other {# rows}} of table {number} not found in the document: {names}. Compare it with the document.",
  },
  COLUMN_MISSING: {
    zh: "文件的表{number}没有“{name}”栏，其中{cells}项数据未取得。请对照原文核实。",
    en: "Table {number} of the document has no column {name}: {cells, plural, one {its cell is} other {its # cells are}} not stated. Compare it with the document.",
  },
  ROW_UNKNOWN: {
    zh: "文件的表{number}中有规定格式以外的一行，按原文保留：{text}",
    en: "Table {number} prints a row that the form does not have; it is kept as text: {text}",
  },
  TABLE_OF_ANOTHER_YEAR: {
    zh: "表{number}上方的文字写明是{year}年，而不是报告年度，其数据可能属于该年。请核实。",
    en: "Words above table {number} say that it is of {year}, not of the report's year: its figures may be of that year. Check them.",
  },
  TABLE_AGAIN: {
    zh: "表{number}在文件中再次出现（{years}），未读取。",
    en: "Table {number} is printed again ({years}); that copy is not read.",
  },
  OF_YEAR: { zh: "{year}年", en: "for {year}" },
  WITHOUT_YEAR: { zh: "未写明年度", en: "without a year" },
  TABLE_REPEATED: {
    zh: "表{number}在文件中出现{count}次且数据不同，没有文字说明哪一份属于本报告；不同之处存疑。请对照原文确定。",
    en: "Table {number} is printed {count} times with different figures, and nothing says which are this report's: the cells that differ are uncertain. Compare them with the document.",
  },
  SECOND_REPORT: {
    zh: "文件中还有另一份报告{title}{tables}。一个文件只读取一份报告，请将各份报告分别导入。",
    en: "The document contains another report{title}{tables}. Only one report of a document is read: import each as a document of its own.",
  },
  TITLED: { zh: "，标题为“{title}”", en: ", titled “{title}”" },
  TABLES_AGAIN: { zh: "，表{numbers}再次出现", en: ", with table {numbers} printed once more" },
  HIDDEN_TEXT: {
    zh: "文件中有不可见的文字，未读取：{quotes}。如属报告内容，请报告单位更正后重新发布。",
    en: "The document contains text that it does not show, and that is not read: {quotes}. If it belongs to the report, ask the department to publish it visibly.",
  },
  HIDDEN_QUOTE: { zh: "{how}：“{text}”", en: "{how}: “{text}”" },
  HIDDEN_QUOTE_ON_PAGE: { zh: "第{page}页{how}：“{text}”", en: "{how} on page {page}: “{text}”" },
  MORE_PLACES: { zh: "另有{count}处", en: "and {count} more" },
  RECOGNISED_TEXT: {
    zh: "文件的文字由程序从图片中识别得来，只采用经勾稽关系印证的数据。请对照原文核实。",
    en: "The text was recognised in a picture by a program. Only figures that the form's equations confirm are taken. Compare them with the document.",
  },
  RECOGNISED_TEXT_ON_PAGES: {
    zh: "第{pages}页的文字由程序从图片中识别得来，只采用经勾稽关系印证的数据。请对照原文核实。",
    en: "The text on page {pages} was recognised in a picture by a program. Only figures that the form's equations confirm are taken. Compare them with the document.",
  },
  PUBLICATION_CONTRADICTED: {
    zh: "发布日期存疑：{place}为{day}，而{otherPlace}为{other}；两者均未采用。请在导入时用 --published 指明。",
    en: "It was published on {day} by {place}, but on {other} by {otherPlace}: neither counts. State the day at import (--published).",
  },
  PUBLICATION_UNREADABLE: {
    zh: "发布日期存疑：{place}写作“{raw}”，不是一个完整的日期。请在导入时用 --published 指明。",
    en: "The day of publication by {place}, “{raw}”, is no day of the calendar. State the day at import (--published).",
  },
  PUBLICATION_IMPLAUSIBLE: {
    zh: "发布日期存疑：{place}为{day}，而{year}年的报告应在{first}至{last}之间发布；该日期未采用（网站改版等会改变网页的日期）。如属实，请在导入时用 --published 指明。",
    en: "The day of publication by {place}, {day}, does not count: a report of {year} is published from {first} to {last}, and pages get later days when a site is rebuilt. If it is right, state it at import (--published).",
  },
  IN_PAGE_HEAD: { zh: "网页元数据（PubDate）", en: "the head of the page (PubDate)" },
  IS_REPORT_NOW: { zh: "{name}现在可以作为年度报告读取。", en: "{name} is a report now." },
  PUBLICATION_NOW: {
    zh: "现在从文件中读出发布日期为{day}。",
    en: "The document says now that it was published on {day}.",
  },
  NO_PUBLICATION_NOW: {
    zh: "现在从文件中读不出可信的发布日期。",
    en: "The document says now no day of publication that counts.",
  },
  NAMES_ANOTHER_REPORT: {
    zh: "文件现在读出的是{department}、{year}，原报告保持不变；如有误，请用 --department 和 --year 重新导入。",
    en: "The document names {department} and {year} now; its report stays as it is. If that is wrong, import it with --department and --year.",
  },
  NO_DEPARTMENT: { zh: "无报告单位", en: "no department" },
  NO_YEAR: { zh: "无报告年度", en: "no year" },
  LEFT_DRAFT: {
    zh: "暂存为草稿：{doubt}请在导入时用 --department 指明报告单位。",
    en: "It is a draft: {doubt} State it with --department at import.",
  },
  TEXT_STATES_TWO: {
    zh: "正文对“{concept}”有两种说法，{one}和{other}：{quotes}",
    en: "The narrative states {concept} as {one} and as {other}: {quotes}",
  },
  TEXT_OF_ANOTHER_YEAR: {
    zh: "报告为{year}年，而正文有一句写的是{other}年：{sentence}",
    en: "The report is of {year}, but a sentence speaks of {other}: {sentence}",
  },
} as const;
