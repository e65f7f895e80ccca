import type { XmlElement } from "../container/namespacedXml";

/** The position of a cell in its table, and the parts of the table style that the table uses (`w:tblLook`). */
interface TableExtent {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
  readonly look: XmlElement | undefined;
}

/** The parts of a table style that apply to a cell. Later parts override earlier ones. */
export function partsAt({ row, rows, column, columns, look }: TableExtent): readonly string[] {
  const takes = (name: string, bit: number) => {
    const said = look?.attributes[`w:${name}`];
    if (said !== undefined) return /^(?:1|true|on)$/.test(said);
    return (Number.parseInt(look?.attributes["w:val"] ?? "0", 16) & bit) !== 0;
  };
  const [top, bottom] = [takes("firstRow", 0x20) && row === 0, takes("lastRow", 0x40) && row === rows - 1];
  const [left, right] = [
    takes("firstColumn", 0x80) && column === 0,
    takes("lastColumn", 0x100) && column === columns - 1,
  ];
  const bandRow = row - (takes("firstRow", 0x20) ? 1 : 0);
  const bandColumn = column - (takes("firstColumn", 0x80) ? 1 : 0);
  return [
    "wholeTable",
    ...(takes("noVBand", 0x400) || left || right ? [] : [`band${1 + (bandColumn & 1)}Vert`]),
    ...(takes("noHBand", 0x200) || top || bottom ? [] : [`band${1 + (bandRow & 1)}Horz`]),
    ...(left ? ["firstCol"] : []),
    ...(right ? ["lastCol"] : []),
    ...(top ? ["firstRow"] : []),
    ...(bottom ? ["lastRow"] : []),
    ...(top && left ? ["nwCell"] : []),
    ...(top && right ? ["neCell"] : []),
    ...(bottom && left ? ["swCell"] : []),
    ...(bottom && right ? ["seCell"] : []),
  ];
}
