import type { OfficeSheet, SheetComment } from "./officeSheets";
import type { SheetFeature, SheetMarkup } from "./sheetLibrary";

const CONTENT = "application/vnd.openxmlformats-officedocument";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET = "xl/worksheets/sheet{id}.xml";

/**
 * Puts comments on cells. The format keeps their texts in one part and the boxes that show them in another, which is VML:
 * a workbook without the boxes is damaged for Excel.
 */
export function sheetComments(sheets: readonly OfficeSheet[], markup: SheetMarkup): SheetFeature {
  const commented = sheets.flatMap(({ comments }, index) => (comments.length > 0 ? [{ comments, index }] : []));
  const has = (index: number) => commented.some((one) => one.index === index);
  return {
    files: {
      transform: {
        "[Content_Types].xml": {
          insert: () => (commented.length === 0 ? undefined : contentTypes(commented.map(({ index }) => index))),
        },
        [SHEET]: {
          transform: (xml, _, { sheetIndex }) => (has(sheetIndex) ? withBoxes(xml, markup) : xml),
        },
        "xl/worksheets/_rels/sheet{id}.xml.rels": {
          insert: (_, { sheetIndex }) => (has(sheetIndex) ? relationships(sheetIndex) : undefined),
        },
      },
      write: {
        files: () =>
          Object.fromEntries(
            commented.flatMap(({ comments, index }) => [
              [`xl/comments${index + 1}.xml`, texts(comments, markup)],
              [`xl/drawings/comments${index + 1}.vml`, boxes(comments)],
            ]),
          ),
      },
    },
  };
}

function contentTypes(indexes: readonly number[]): string {
  const parts = indexes.map(
    (index) =>
      `<Override ContentType="${CONTENT}.spreadsheetml.comments+xml" PartName="/xl/comments${index + 1}.xml"/>`,
  );
  return `<Default ContentType="${CONTENT}.vmlDrawing" Extension="vml"/>${parts.join("")}`;
}

function withBoxes(xml: string, markup: SheetMarkup): string {
  const order = markup.getOrderOfSiblings(SHEET, "worksheet") as string[];
  const element = '<legacyDrawing r:id="rIdBoxes"/>';
  return markup.insertElementMarkupAccordingToOrderOfSiblings(xml, element, order, "worksheet");
}

function relationships(index: number): string {
  return (
    `<Relationship Id="rIdBoxes" Type="${RELATIONS}/vmlDrawing" Target="../drawings/comments${index + 1}.vml"/>` +
    `<Relationship Id="rIdComments" Type="${RELATIONS}/comments" Target="../comments${index + 1}.xml"/>`
  );
}

function texts(comments: readonly SheetComment[], { getCellAddress, sanitizeTextContent }: SheetMarkup): string {
  const list = comments.map(
    ({ row, column, text }) =>
      `<comment ref="${getCellAddress(row, column)}" authorId="0"><text><r><t xml:space="preserve">${sanitizeTextContent(text)}</t></r></text></comment>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="${MAIN}"><authors><author>Disclosure Graph</author></authors><commentList>${list.join("")}</commentList></comments>`;
}

function boxes(comments: readonly SheetComment[]): string {
  const shapes = comments.map(
    ({ row, column }, index) =>
      `<v:shape id="box${index + 1}" type="#box" style="position:absolute;margin-left:0;margin-top:0;width:220pt;height:90pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 4}, 15, ${row + 5}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="box" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join("")}</xml>`;
}
