import { type Composition, partsOf } from "./formats";
import type { PrintedCell } from "./printedTable";
import { docxOf, flatDocxOf, paragraph, run, strictDocxOf, type WordSetting, word2003Of } from "./word";

/** A report in a Word document that holds more than it shows, shows more than its text, or is built in an unusual way. */
export interface WordVariant {
  readonly name: string;
  /** Whether it holds text that it does not show. */
  readonly hides: boolean;
  /** Whether some figures cannot be read, and are flagged. */
  readonly flags: boolean;
  readonly write: (composition: Composition) => Uint8Array;
}

const SUPERSCRIPT = '<w:vertAlign w:val="superscript"/>';
const PICTURE =
  '<w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="180000"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

export const DOCX_VARIANTS: readonly WordVariant[] = [
  plain("figures as they are", {}),
  hiding("hidden digits before figures", beforeFigures("<w:vanish/>")),
  hiding("digits hidden by a style that is based on another", {
    ...beforeFigures('<w:rStyle w:val="b"/>'),
    styles: style("character", "a", "<w:vanish/>") + style("character", "b", "", '<w:basedOn w:val="a"/>'),
  }),
  hiding("white digits before figures", beforeFigures('<w:color w:val="FEFEFE"/>')),
  hiding("digits of one point", beforeFigures('<w:sz w:val="2"/>')),
  hiding("struck digits before figures", beforeFigures("<w:strike/>")),
  hiding("digits struck twice by a style", {
    ...beforeFigures('<w:rStyle w:val="a"/>'),
    styles: style("character", "a", "<w:dstrike/>"),
  }),
  hiding("deleted digits before figures", {
    figure: (text) =>
      `<w:del w:id="1">${run("9").replaceAll("w:t", "w:delText")}</w:del><w:ins w:id="2">${run(text)}</w:ins>`,
  }),
  hiding("hidden paragraphs in cells", {
    figure: (text) => paragraph(run("9"), '<w:pStyle w:val="h"/>') + paragraph(run(text)),
    styles: style("paragraph", "h", "<w:vanish/>"),
  }),
  hiding("hidden rows with other figures", {
    row: (row, cells) => `<w:tr>${row}</w:tr>${cells.some(continues) ? "" : hiddenRow(row)}`,
  }),
  hiding("a hidden report before it", {
    body: (body) =>
      paragraph(run("隐蔽市财政局2001年政府信息公开工作年度报告", "<w:vanish/>")) + hiddenTable(body) + body,
  }),
  plain("raised marks behind figures", { figure: (text) => run(text) + (text && run("1", SUPERSCRIPT)) }),
  plain("marks set above the line", { figure: (text) => run(text) + (text && run("1", '<w:position w:val="10"/>')) }),
  plain("notes with marks of their own", {
    figure: (text) =>
      `${run(text)}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>3</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r>`,
  }),
  plain("ruby over figures", {
    figure: (text) => `<w:r><w:ruby><w:rt>${run("9")}</w:rt><w:rubyBase>${run(text)}</w:rubyBase></w:ruby></w:r>`,
  }),
  plain("fields in fields", {
    figure: (text) => (text ? field(` = ${field("MERGEFIELD x", run("7"))} + 0`, run(text)) : ""),
  }),
  plain("figures as simple fields", {
    figure: (text) => (text ? `<w:fldSimple w:instr="DOCPROPERTY x">${run(text)}</w:fldSimple>` : ""),
  }),
  plain("numbers of pages beside figures", { figure: (text) => run(text) + field("PAGE", run("3")) }),
  plain("figures in form fields", { figure: (text) => (text ? field("FORMTEXT", run(text)) : "") }),
  plain("figures in content controls", {
    figure: (text) =>
      text
        ? `<w:sdt><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`
        : `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("点击此处输入")}</w:sdtContent></w:sdt>`,
  }),
  plain("rows in content controls", {
    row: (row) => `<w:sdt><w:sdtContent><w:tr>${row}</w:tr></w:sdtContent></w:sdt>`,
  }),
  plain("hyphens that do not break", {
    figure: (text) => (text.startsWith("-") ? `<w:r><w:noBreakHyphen/></w:r>${run(text.slice(1))}` : run(text)),
  }),
  plain("minus signs of a symbol font", {
    figure: (text) =>
      text.startsWith("-") ? `<w:r><w:sym w:font="Symbol" w:char="F02D"/></w:r>${run(text.slice(1))}` : run(text),
  }),
  plain("figures as plain equations", {
    figure: (text) => (text ? `<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>` : ""),
  }),
  plain("white figures on dark cells", {
    figure: (text) => run(text, '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>'),
  }),
  plain("figures in two branches", {
    figure: (text) =>
      `<mc:AlternateContent><mc:Choice Requires="wps">${run(text)}</mc:Choice><mc:Fallback>${run(text)}</mc:Fallback></mc:AlternateContent>`,
  }),
  plain("its title in a text box", {
    line: (text, index) => (index === 0 ? textBox(paragraph(run(text))) : run(text)),
  }),
  plain("cells merged as an older Word does", { across: "hMerge" }),
  plain("borders that were dragged aside", { dragged: true }),
  plain("tables inside of a table that lays out the page", {
    table: (table) => `<w:tbl><w:tr><w:tc>${paragraph(run("附表"))}${table}${paragraph("")}</w:tc></w:tr></w:tbl>`,
  }),
  plain("revised and tagged words", {
    figure: (text) =>
      `<w:smartTag><w:hyperlink>${run(text)}</w:hyperlink></w:smartTag><w:moveFrom>${run("")}</w:moveFrom>`,
  }),
  flagging("pictures instead of figures", { figure: (text, index) => (index % 3 === 0 ? PICTURE : run(text)) }),
  flagging("equations instead of figures", {
    figure: (text, index) =>
      index % 3 === 0
        ? `<m:oMath><m:f><m:num><m:r><m:t>${text}</m:t></m:r></m:num><m:den/></m:f></m:oMath>`
        : run(text),
  }),
  flagging("formulas without their values", {
    figure: (text, index) => (index % 3 === 0 ? field("=SUM(LEFT)", null) : run(text)),
  }),
  flagging(
    "struck figures",
    { figure: (text, index) => run(text, index % 3 === 0 && text ? "<w:strike/>" : "") },
    true,
  ),
  flagging("raised figures", { figure: (text, index) => run(text, index % 3 === 0 ? SUPERSCRIPT : "") }),
  flagging("text boxes beside figures", {
    figure: (text, index) => run(text) + (index % 3 === 0 && text ? textBox(paragraph(run("9"))) : ""),
  }),
  { ...plain("another place and name", {}), write: (made) => docxOf(partsOf(made), {}, "doc/report2.xml") },
  { ...plain("the strict form and another prefix", {}), write: (made) => strictDocxOf(partsOf(made)) },
  { ...plain("one XML file", {}), write: (made) => flatDocxOf(partsOf(made)) },
  {
    ...hiding("the XML of Word 2003 and hidden digits", {}),
    write: (made) => word2003Of(partsOf(made), { ...beforeFigures("<w:vanish/>"), across: "hMerge" }),
  },
  {
    ...plain("the XML of Word 2003 and tags of other namespaces", {}),
    write: (made) =>
      word2003Of(partsOf(made), {
        figure: (text) =>
          `<st1:chmetcnv xmlns:st1="urn:schemas-microsoft-com:office:smarttags" SourceValue="9" w:st="on">${run(text)}</st1:chmetcnv>`,
      }),
  },
  {
    ...plain("a web page inside", {}),
    write: (made) =>
      docxOf([], { body: () => '<w:altChunk r:id="part0"/>' }, undefined, [["afchunk.html", pageOf(made)]]),
  },
];

function plain(name: string, setting: WordSetting): WordVariant {
  return { name, hides: false, flags: false, write: (made) => docxOf(partsOf(made), setting) };
}

function hiding(name: string, setting: WordSetting): WordVariant {
  return { ...plain(name, setting), hides: true };
}

function flagging(name: string, setting: WordSetting, hides = false): WordVariant {
  return { ...plain(name, setting), flags: true, hides };
}

/** A digit before every figure, and in every blank cell, with properties that make it count for nothing. */
function beforeFigures(properties: string): WordSetting {
  return { figure: (text) => run("9", properties) + run(text) };
}

function style(type: string, id: string, properties: string, more = ""): string {
  return `<w:style w:type="${type}" w:styleId="${id}">${more}<w:rPr>${properties}</w:rPr></w:style>`;
}

function field(instruction: string, result: string | null): string {
  const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const [before, inner = "", after = ""] = instruction.split(/(<w:r>[\s\S]*<\/w:r>)/);
  const words = (text = "") => (text ? `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>` : "");
  const kept = result === null ? "" : mark("separate") + result;
  return mark("begin") + words(before) + inner + words(after) + kept + mark("end");
}

function textBox(content: string): string {
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="5400000" cy="900000"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}

function continues(cell: PrintedCell): boolean {
  return cell.rowSpan > 1;
}

function hiddenRow(row: string): string {
  return `<w:tr><w:trPr><w:hidden/></w:trPr>${row.replace(/\d/g, "7")}</w:tr>`;
}

function hiddenTable(body: string): string {
  return body
    .replace(/\d/g, "7")
    .replaceAll("<w:rPr>", "<w:rPr><w:vanish/>")
    .replaceAll(/w:val="7"/g, 'w:val="1"');
}

function pageOf({ title, ...made }: Composition): string {
  const rows = (part: Exclude<ReturnType<typeof partsOf>[number], string>) =>
    Array.from({ length: part.rows }, (_, row) =>
      part.cells
        .filter((cell) => cell.row === row)
        .map(({ text, rowSpan, columnSpan }) => `<td rowspan="${rowSpan}" colspan="${columnSpan}">${text}</td>`)
        .join(""),
    );
  return `<html><body>${partsOf({ title, ...made })
    .map((part) =>
      typeof part === "string" ? `<p>${part}</p>` : `<table><tr>${rows(part).join("</tr><tr>")}</tr></table>`,
    )
    .join("")}</body></html>`;
}
