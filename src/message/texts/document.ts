/** Why a document cannot be read. Each sentence names the document, and says what to give instead. */
export const DOCUMENT_TEXTS = {
  DOCUMENT_EMPTY: {
    zh: "{name}是空文件。请提供原样发布的文件。",
    en: "{name} is empty: give the document as it was published.",
  },
  DOCUMENT_TOO_LARGE: {
    zh: "{name}有{megabytes} MB，超过一份报告的上限{most} MB。请只提供报告本身。",
    en: "{name} has {megabytes} MB, more than the {most} MB that a report may have: give the report alone.",
  },
  DOCUMENT_TOO_LONG: {
    zh: "{name}的内容超出一份报告的篇幅。请只提供报告本身。",
    en: "{name} holds more text than a report can have: give the report alone.",
  },
  DOCUMENT_TOO_MANY_CHARACTERS: {
    zh: "{name}有{count}个字符，超出一份报告的篇幅。请只提供报告本身。",
    en: "{name} has {count} characters, more than a report can have: give the report alone.",
  },
  DOCUMENT_TOO_MANY_PAGES: {
    zh: "{name}有{pages}页，最多读取{most}页。请只提供报告本身。",
    en: "{name} has {pages} pages, more than the {most} that are read: give the report alone.",
  },
  DOCUMENT_TOO_MANY_PARTS: {
    zh: "{name}的组成部分过多或嵌套过深，超出一份报告的范围。请只提供报告本身。",
    en: "{name} has more parts, or nests them deeper, than a report can have: give the report alone.",
  },
  DOCUMENT_TOO_DEEP: {
    zh: "{name}的内容嵌套过深。请只提供报告本身，存为文本或Word文档。",
    en: "{name} nests its parts too deep: give the report alone, as text or a Word document.",
  },
  DOCUMENT_DAMAGED: {
    zh: "{name}不完整或已损坏。请重新提供完整的文件。",
    en: "{name} is cut off or damaged: give the whole document again.",
  },
  DOCUMENT_DAMAGED_IN: {
    zh: "{name}不完整或已损坏（{part}）。请重新提供完整的文件。",
    en: "{name} is cut off or damaged in {part}: give the whole document again.",
  },
  DOCUMENT_LOCKED: {
    zh: "{name}有密码保护。请提供没有密码的文件。",
    en: "{name} is protected by a password: give it without one.",
  },
  DOCUMENT_UNPACKS_TOO_LARGE: {
    zh: "{name}解压后超出一份报告的大小。请只提供报告本身。",
    en: "{name} would unpack to more than a report can have: give the report alone.",
  },
  DOCUMENT_OF_DOCUMENTS: {
    zh: "{name}中层层套有其他文件。请提供报告本身。",
    en: "{name} holds documents inside of documents: give the report itself.",
  },
  HOLDS_DOCUMENTS: {
    zh: "{name}中有{count}个其他文件。请提供报告本身。",
    en: "{name} holds {count} other documents: give the report itself.",
  },
  HOLDS_SEVERAL_DOCUMENTS: {
    zh: "{name}中有几个文件（{names}）。请提供报告本身。",
    en: "{name} holds several documents ({names}): give the report itself.",
  },
  HOLDS_UNREADABLE_DOCUMENT: {
    zh: "{name}中的文件无法读取：{why}",
    en: "{name} holds a document that cannot be read: {why}",
  },
  TEXT_ELSEWHERE: {
    zh: "{name}的部分文字存放在其他文件中。请将全部文字存入一个文件后再提供。",
    en: "{name} takes parts of its text from other files: save it with all its text inside, and give that.",
  },
  PAGE_OF_FRAMES: {
    zh: "{name}只是框架，页面在其他文件中。请提供页面本身，或将全部内容存为一个文件（.mht）。",
    en: "{name} is only the frame of pages in other files: give the page itself, or save all as one file (.mht).",
  },
  PAGE_STYLE_TOO_LARGE: {
    zh: "{name}的样式规则过多，超出一个网页的范围。请只提供报告本身，存为文本或Word文档。",
    en: "{name} has more style rules than a page does: give the report alone, as text or a Word document.",
  },
  MAIL_TOO_MANY_PARTS: {
    zh: "{name}的组成部分过多，超出一封邮件的范围。请提供报告本身。",
    en: "{name} has more parts than a mail does: give the report itself.",
  },
  TABLE_TOO_WIDE: {
    zh: "{name}中有一张表超过{columns}栏，不是报告的表格。请只提供报告本身。",
    en: "{name} holds a table of more than {columns} columns, which no report has: give the report alone.",
  },
  TABLE_TOO_LARGE: {
    zh: "{name}中有一张表超过{columns}栏或{cells}格，不是报告的表格。请只提供报告本身。",
    en: "{name} holds a table of more than {columns} columns or {cells} cells, which no report has: give the report alone.",
  },
  SHEET_TOO_LARGE: {
    zh: "{name}有{rows}行{columns}栏，超出一份报告的范围。请只提供报告本身。",
    en: "{name} has {rows} rows and {columns} columns, more than a report can have: give the report alone.",
  },
  SHEET_MERGES_TOO_MUCH: {
    zh: "{name}合并的单元格过多，超出一份报告的范围。请只提供报告本身。",
    en: "{name} merges more cells than a report can have: give the report alone.",
  },
  SHEET_REPEATS_TOO_MUCH: {
    zh: "{name}重复的单元格过多，超出一份报告的范围。请只提供报告本身。",
    en: "{name} repeats more cells than a report can have: give the report alone.",
  },
  PICTURES_OF_PAGES: {
    zh: "{name}只有页面的图片，没有文字。请提供带文字的报告：文本、网页或Word文档。",
    en: "{name} holds pictures of pages and no text: give the report as text, a web page or a Word document.",
  },
  FIELDS_BESIDE_TABLES: {
    zh: "{name}的表单域不在表格之中。请将其打印为PDF后再提供。",
    en: "{name} holds form fields that do not stand in its tables: print it to a PDF, and give that.",
  },
  PDF_UNREADABLE: {
    zh: "{name}不是可以打开的PDF，或者不完整。请提供文本、网页或Word文档形式的报告。",
    en: "{name} is no PDF that can be opened, or is cut off: give the report as text, a web page or a Word document.",
  },
  PDF_TOO_HEAVY: {
    zh: "{name}已损坏，或所需内存超出一份报告的范围。请提供文本、网页或Word文档形式的报告。",
    en: "{name} is damaged, or takes more memory than any report: give the report as text, a web page or a Word document.",
  },
  PDF_DRAWS_TOO_MUCH: {
    zh: "{name}的绘图步骤超过{steps}步，超出一份报告的范围。请提供文本、网页或Word文档形式的报告。",
    en: "{name} draws more than any report does ({steps} steps): give the report as text, a web page or a Word document.",
  },
  PDF_NOT_READ_IN_TIME: {
    zh: "{name}一分钟内没有读完，这是本程序的故障。请报告此问题。",
    en: "{name} is not read after a minute, which is a fault of this program: please report it.",
  },
  OFD_WITHOUT_PAGES: {
    zh: "{name}是没有页面的OFD文件。请重新提供完整的文件。",
    en: "{name} is an OFD document without pages: give the whole document again.",
  },
  NAME_OF_ANOTHER_FORMAT: {
    zh: "{name}的文件名表明是{format}，内容却不是。请提供原样发布的文件。",
    en: "{name} is no {format}, though its name says so: give the document as it was published.",
  },
  FORMAT_UNKNOWN: {
    zh: "{name}不是已知格式的文件，也不是UTF-8、UTF-16或GB18030编码的文本。请提供原样发布的报告。",
    en: "{name} is no document that is known, and is no text in UTF-8, UTF-16 or GB18030: give the report as it was published.",
  },
  FORMAT_NOT_READ: {
    zh: "{name}是{format}，不能读取。请提供Word文档、网页或带文字的PDF形式的报告。",
    en: "{name} is {format}, which is not read: give the report as a Word document, a web page or a PDF with text.",
  },
  FORMAT_NO_DOCUMENT: {
    zh: "{name}是{format}，不是报告文件。请提供Word文档、网页或带文字的PDF形式的报告。",
    en: "{name} is {format}, and no document: give the report as a Word document, a web page or a PDF with text.",
  },
  FORMAT_PICTURE: {
    zh: "{name}是图片。请提供带文字的报告：文本、网页、Word文档或带文字的PDF。",
    en: "{name} is a picture: give the report as text, a web page, a Word document or a PDF with text.",
  },
  FORMAT_ARCHIVE: {
    zh: "{name}是其他格式的压缩包。请提供报告本身，或zip压缩包。",
    en: "{name} is an archive of another kind: give the report itself, or a zip.",
  },
  FORMAT_ZIP: {
    zh: "{name}是zip压缩包，其根目录下没有可以读取的文件。请提供报告本身。",
    en: "{name} is a zip archive without a document that is read at its root: give the report itself.",
  },
  FORMAT_OUTLOOK_MAIL: {
    zh: "{name}是Outlook邮件（.msg），不能读取。请存为EML，或提供报告本身。",
    en: "{name} is a mail of Outlook (.msg), which is not read: save it as EML, or give the report itself.",
  },
  FORMAT_OLD_WORD: {
    zh: "{name}是Word 6或Word 95文档，不能读取。请另存为DOCX或PDF后再提供。",
    en: "{name} is a document of Word 6 or 95, which are not read: save it as DOCX or PDF and give that.",
  },
  FORMAT_POSTSCRIPT: {
    zh: "{name}是PostScript文件，不能读取。请转为PDF后再提供。",
    en: "{name} is a PostScript document, which is not read: give it as a PDF.",
  },
  DOCUMENT_NOT_OPENED: {
    zh: "{name}在识读时出错：{why}。请告知服务的管理者。",
    en: "The reader failed on {name}: {why} Tell who runs the service.",
  },
  DOCUMENT_TOO_LARGE_TO_SHOW: {
    zh: "{name}有{pieces}个段落和单元格，最多显示{most}个。请查看原始文件。",
    en: "{name} has {pieces} paragraphs and cells, more than the {most} that are shown: see the document as it came.",
  },
  READS_OTHERWISE_NOW: {
    zh: "本版本从{name}读出的文本与存储的文本不同，无法确定数据的位置。请查看原始文件；服务的管理者可运行 reread 重新识读。",
    en: "This version reads another text from {name} than the one stored, so the places of figures are not known: see the document as it came. Who runs the service can run `reread`.",
  },
  TOO_MANY_OPENED: {
    zh: "一次查询最多打开{most}个文件，{name}未打开。请另行查询。",
    en: "At most {most} documents are opened for one request, so {name} was not: ask for it in a request of its own.",
  },
  CELL_SHOWS_BESIDES: {
    zh: "该单元格中有{what}，其中的数字不作为数据读取。",
    en: "The cell shows {what}, from which no figure is read.",
  },
  FORMAT_LINK: {
    zh: "{name}只是网页的链接，不是网页本身。请打开链接，提供其中的内容。",
    en: "{name} is a link to a page and not the page: open it and give what it shows.",
  },
} as const;
