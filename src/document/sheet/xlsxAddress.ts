import type { CellRange } from "./sheet";

/** The column of an address, counted from 0: "C12" and "$C$12" are 2. Null if there is none. */
export function columnIndex(address: string | undefined): number | null {
  const name = /^\$?([A-Z]{1,3})(?![A-Z])/.exec(address ?? "")?.[1];
  if (!name) return null;
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The cells of an address such as "B2" or "$A$1:$C$3". Null if it is not an address. */
export function cellRange(address: string): CellRange | null {
  const [from = "", to = from] = address.split(":");
  const [top, bottom] = [from, to].map((corner) => Number(/^\$?[A-Z]+\$?(\d+)$/.exec(corner)?.[1] ?? 0) - 1);
  const [left, right] = [columnIndex(from), columnIndex(to)];
  if (top === undefined || bottom === undefined || top < 0 || bottom < 0 || left === null || right === null)
    return null;
  return { top, left, bottom, right };
}
