import { escapedXml } from "./sheetText";

/** How cells look. */
export interface CellLook {
  /** A number format of Excel, such as `0.00`; `@` is text. */
  readonly format?: string;
  readonly isBold?: boolean;
  /** Figures and days are at the right unless this says other. */
  readonly side?: "left" | "right";
  /** Whether long text goes on in the next line. */
  readonly wraps?: boolean;
}

/** Formats with smaller numbers are those that Excel has itself. */
const FIRST_FORMAT = 164;

/** The typeface of tables in Chinese offices. */
const FONT = '<sz val="11"/><name val="宋体"/><charset val="134"/>';

/** The looks of the cells of one workbook, each with its number. */
export class SheetStyles {
  private readonly numbers = new Map<string, number>();
  private readonly looks: CellLook[] = [];

  constructor() {
    this.numberOf({}); // that of cells without a style
  }

  /** The number of a look, by which cells name it. */
  numberOf(look: CellLook): number {
    const key = [look.format, look.isBold, look.side, look.wraps].join();
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.looks.length);
    return this.looks.push(look) - 1;
  }

  /** `xl/styles.xml`, with all looks that were used until now. */
  xml(): string {
    const formats = [...new Set(this.looks.flatMap(({ format }) => format ?? []))];
    const listed = formats.map(
      (format, i) => `<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="${escapedXml(format)}"/>`,
    );
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length === 0 ? "" : `<numFmts count="${formats.length}">${listed.join("")}</numFmts>`,
      `<fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>`,
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${this.looks.length}">${this.looks.map((look) => styleXml(look, formats)).join("")}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      "</styleSheet>",
    ].join("");
  }
}

/** Figures are not so close to the text of the next column that they seem one. */
const SIDES = { none: "", left: ' horizontal="left"', right: ' horizontal="right" indent="1"' };

function styleXml({ format, isBold, side, wraps }: CellLook, formats: readonly string[]): string {
  const number = format === undefined ? 0 : FIRST_FORMAT + formats.indexOf(format);
  const alignment = `<alignment${SIDES[side ?? "none"]} vertical="top"${wraps ? ' wrapText="1"' : ""}/>`;
  return `<xf numFmtId="${number}" fontId="${isBold ? 1 : 0}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${alignment}</xf>`;
}
