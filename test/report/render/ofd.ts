import { type Part, zipOf } from "./formats";
import { Pages, type PdfSetting, PLAIN, SIZE, widthOf } from "./pdf";

/** OFD measures in millimetres, from the upper left corner. */
const MILLIMETRES = 25.4 / 72;
const [WIDTH, HEIGHT] = PLAIN.size;
const XMLNS = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/**
 * A report as OFD after GB/T 33190-2016: the pages of a PDF, their objects in the words of OFD. `more` sets them otherwise;
 * `remarks` are what annotations show on the first page.
 */
export function ofdOf(parts: readonly Part[], more: Partial<PdfSetting> = {}, remarks = ""): Uint8Array {
  const { contents } = new Pages(parts, { ...PLAIN, ...OFD, ...more });
  const pages = contents.map((_, index) => `<ofd:Page ID="${100 + index}" BaseLoc="Pages/Page_${index}/Content.xml"/>`);
  const box = `0 0 ${mm(WIDTH)} ${mm(HEIGHT)}`;
  const document = `<ofd:Document ${XMLNS}><ofd:CommonData><ofd:MaxUnitID>999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>${box}</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>${pages.join("")}</ofd:Pages><ofd:Annotations>Annots/Annotations.xml</ofd:Annotations></ofd:Document>`;
  return zipOf([
    [
      "OFD.xml",
      `${HEAD}<ofd:OFD ${XMLNS} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ],
    ["Doc_0/Document.xml", HEAD + document],
    [
      "Doc_0/PublicRes.xml",
      `${HEAD}<ofd:Res ${XMLNS} BaseLoc="Res"><ofd:DrawParams><ofd:DrawParam ID="8" LineWidth="0.2"><ofd:StrokeColor Value="0 0 0"/></ofd:DrawParam></ofd:DrawParams></ofd:Res>`,
    ],
    [
      "Doc_0/Annots/Annotations.xml",
      `${HEAD}<ofd:Annotations ${XMLNS}><ofd:Page PageID="100"><ofd:FileLoc>Page_0/Annotation.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>`,
    ],
    [
      "Doc_0/Annots/Page_0/Annotation.xml",
      `${HEAD}<ofd:PageAnnot ${XMLNS}><ofd:Annot ID="1" Type="Stamp"><ofd:Appearance Boundary="0 0 ${mm(WIDTH)} ${mm(HEIGHT)}">${remarks}</ofd:Appearance></ofd:Annot></ofd:PageAnnot>`,
    ],
    ["Doc_0/Tpls/Tpl_0/Content.xml", content(textObject("示例市教育局文件", 260, 815))],
    ...contents.map((objects, index): [string, string] => [
      `Doc_0/Pages/Page_${index}/Content.xml`,
      content(objects.join(""), '<ofd:Template TemplateID="2" ZOrder="Background"/>'),
    ]),
  ]);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

const OFD: Partial<PdfSetting> = {
  text: (line, x, y) => textObject(line, x, y),
  figure: (figure, x, y) => textObject(figure, x, y),
  rule: (x1, y1, x2, y2) =>
    `<ofd:PathObject ID="9" Boundary="${mm(x1)} ${mm(HEIGHT - y1)} ${mm(x2 - x1 + 1)} ${mm(y1 - y2 + 1)}" DrawParam="8"><ofd:AbbreviatedData>M 0 0 L ${mm(x2 - x1)} ${mm(y1 - y2)}</ofd:AbbreviatedData></ofd:PathObject>`,
  beside: (page) => textObject(`第${page}页`, 297, 30),
};

/** A text in its place; `attributes` say how it is painted. */
export function textObject(line: string, x: number, y: number, attributes = "", colour = "0 0 0"): string {
  if (line === "") return "";
  const widths = [...line].slice(0, -1).map((character) => mm(widthOf(character)));
  const deltas = new Set(widths).size === 1 && widths.length > 1 ? `g ${widths.length} ${widths[0]}` : widths.join(" ");
  const escaped = line.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return `<ofd:TextObject ID="7" Boundary="${mm(x)} ${mm(HEIGHT - y - SIZE)} ${mm(widthOf(line))} ${mm(SIZE)}" Font="3" Size="${mm(SIZE)}" ${attributes}><ofd:FillColor Value="${colour}"/><ofd:TextCode X="0" Y="${mm(SIZE)}"${deltas === "" ? "" : ` DeltaX="${deltas}"`}>${escaped}</ofd:TextCode></ofd:TextObject>`;
}

function content(objects: string, template = ""): string {
  return `${HEAD}<ofd:Page ${XMLNS}>${template}<ofd:Content><ofd:Layer ID="5" Type="Body">${objects}</ofd:Layer></ofd:Content></ofd:Page>`;
}

function mm(points: number): string {
  return (points * MILLIMETRES).toFixed(3);
}
