import { xlsx } from "../container/xlsx";
import type { CellContent } from "./sheet";

/**
 * Returns a number as its format shows it: 1,200 or 51% or a date. The general format shows as many digits as fit, so
 * it returns the number itself. `format` is a format code or the number of a built-in format.
 */
export function shownNumber(value: number, format: string | number, date1904 = false): string {
  if (format === 0 || format === "" || /^(?:general|@)$/i.test(String(format))) return allDigits(value);
  return formatted(value, format, date1904) ?? allDigits(value);
}

/**
 * The content of a cell that shows a number in a format. A number that is not shown, or whose fraction is not shown, is
 * added as hidden text. If the shown number is a different one (without its sign, or in thousands), the cell is not
 * read.
 */
export function numberContent(shown: CellContent, value: number): CellContent {
  if (shown.unread !== null || shown.hidden.length > 0) return shown;
  const text = shown.text.trim();
  const [, before = "", digits, behind = ""] = /^([^\d]*)(\d[\d,]*(?:\.\d+)?)([^\d%]*)$/.exec(text) ?? [];
  const number = digits === undefined ? Number.NaN : Number(digits.replace(/,/g, ""));
  const away = Math.abs(number - Math.abs(Number(allDigits(value))));
  if (before + behind === "" && value < 0 && number !== 0)
    return { ...shown, unread: "a number whose sign its format does not show" };
  if (behind === "" && away >= 1) return { ...shown, unread: "a number that its format shows as another one" };
  if (text !== "" && !(away > 0 && away < 1)) return shown;
  return { ...shown, hidden: [{ text: allDigits(value), how: BY_FORMAT }] };
}

export const BY_FORMAT = "a number that its format does not show whole";

/** The hidden text of a cell with zero in a sheet that shows no zeros. */
export const NO_ZEROS = { text: "0", how: "a zero in a sheet that shows none" } as const;

function allDigits(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** Whether a format shows texts: `;;;` does not. */
export function showsText(format: string | number): boolean {
  return typeof format !== "string" || format.split(";").length < 4 || formatted("text", format, false) !== "";
}

function formatted(value: number | string, format: string | number, date1904: boolean): string | null {
  // If the third section (for zero) is empty, the library would use the first section.
  if (value === 0 && typeof format === "string" && (format.split(";")[2] ?? "zero").trim() === "") return "";
  try {
    return String(xlsx().SSF.format(format, value, { date1904 })).trim();
  } catch {
    return null;
  }
}
