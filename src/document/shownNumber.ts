import { SSF } from "@e965/xlsx";

/** What a cell's number format makes of its value. */
export interface ShownValue {
  readonly text: string;
  /** The number itself where the format hides it or digits of it; null where it shows all. */
  readonly kept: string | null;
}

/**
 * A number as its format shows it: 1,200 or 51% or a date. The general format shows as many digits as there is room: then
 * it is the number. `format` is a format code or the number of a built-in one.
 */
export function shownNumber(value: number, format: string | number, date1904 = false): ShownValue {
  const number = String(Number(value.toPrecision(15)));
  if (format === 0 || format === "" || /^(?:general|@)$/i.test(String(format))) return { text: number, kept: null };
  const text = formatted(value, format, date1904);
  if (text === null) return { text: number, kept: null };
  return { text, kept: keptBehind(text, value) };
}

/** A number, where the text that shows it hides it or rounds its digits away; null where the text says all. */
export function keptBehind(text: string, value: number): string | null {
  const number = String(Number(value.toPrecision(15)));
  if (text === "") return number;
  const figure = /^[^\d]*(\d[\d,]*(?:\.\d+)?)[^\d%]*$/.exec(text);
  const shown = figure ? Number((figure[1] as string).replace(/,/g, "")) : Number.NaN;
  const away = Math.abs(shown - Math.abs(Number(number)));
  return away > 0 && away < 1 ? number : null;
}

/** Whether a format shows a text at all: `;;;` does not. */
export function showsText(format: string | number): boolean {
  return typeof format !== "string" || format.split(";").length < 4 || formatted("text", format, false) !== "";
}

function formatted(value: number | string, format: string | number, date1904: boolean): string | null {
  // The library takes the first section where the third, for zero, is empty.
  if (value === 0 && typeof format === "string" && (format.split(";")[2] ?? "zero").trim() === "") return "";
  try {
    return String(SSF.format(format, value, { date1904 })).trim();
  } catch {
    return null;
  }
}
