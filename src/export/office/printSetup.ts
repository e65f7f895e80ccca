import type { OfficeSheet } from "./officeSheets";
import type { SheetFeature, SheetMarkup } from "./sheetLibrary";

const SHEET = "xl/worksheets/sheet{id}.xml";
const BOOK = "xl/workbook.xml";

/** Has a workbook printed on A4, each sheet as wide as the page, with page numbers, and the heads of its table on every page. */
export function printSetup(sheets: readonly OfficeSheet[], markup: SheetMarkup): SheetFeature {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _, { sheetIndex }) =>
            settingsOf(sheets[sheetIndex]?.isWide === true).reduce(
              (set, setting) => withSetting(set, SHEET, setting, markup),
              xml,
            ),
        },
        [BOOK]: { transform: (xml) => withSetting(xml, BOOK, ["definedNames", printTitles(sheets, markup)], markup) },
      },
    },
  };
}

/** An element, and its markup; empty if there is none to set. */
type Setting = readonly [name: string, markup: string];

/** Elements of a sheet. Margins are in inches: about those of GB/T 9704. */
function settingsOf(isWide: boolean): readonly Setting[] {
  const orientation = isWide ? "landscape" : "portrait";
  return [
    ["sheetPr", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'],
    ["printOptions", '<printOptions horizontalCentered="1"/>'],
    ["pageMargins", '<pageMargins left="0.8" right="0.8" top="1" bottom="1" header="0.4" footer="0.6"/>'],
    ["pageSetup", `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`],
    ["headerFooter", "<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>"],
  ];
}

/** The XML of a part with an element in the place where the format allows it, instead of the one that is there. */
function withSetting(xml: string, file: keyof typeof ROOTS, [name, element]: Setting, markup: SheetMarkup): string {
  if (element === "") return xml;
  const known = markup.findElement(xml, name);
  if (known) return markup.replaceElement(xml, known, element);
  const order = markup.getOrderOfSiblings(file, ROOTS[file]) as string[];
  return markup.insertElementMarkupAccordingToOrderOfSiblings(xml, element, order, ROOTS[file]);
}

const ROOTS = { [SHEET]: "worksheet", [BOOK]: "workbook" } as const;

function printTitles(sheets: readonly OfficeSheet[], { sanitizeTextContent }: SheetMarkup): string {
  const names = sheets.flatMap(({ name, heads }, index) => {
    if (heads === null) return [];
    const rows = sanitizeTextContent(`'${name}'!$${heads.first + 1}:$${heads.last + 1}`);
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${rows}</definedName>`];
  });
  return names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
}
