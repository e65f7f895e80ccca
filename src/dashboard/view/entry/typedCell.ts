import type { Unit } from "../../documents";
import { typedFigure } from "../office/typedFigure";

/** What a person types for a cell that is blank in the document; it is not typed by chance, as nothing is. */
const BLANK = /^(?:空|blank|[-‐-―−－])$/i;

/** What may be typed behind an amount; and behind one that is in yuan. */
const MONEY = /(?:万?元|yuan)$/;
const IN_YUAN = /(?<!万)元$|yuan$/;

/** What a person set a cell to, as the API takes it: a count, or yuan; null for a cell that is blank in the document. */
interface TypedCell {
  readonly value: string | null;
}

/**
 * Reads what was typed into a cell: money in 万元, as the form has it, unless 元 or yuan is typed behind it. Null for nothing, which sets
 * nothing; `odd` for what is no number.
 */
export function typedCell(typed: string, unit: Unit): TypedCell | "odd" | null {
  const text = typed.trim();
  if (text === "") return null;
  if (BLANK.test(text)) return { value: null };
  const figure = typedFigure(unit === "YUAN" ? text.replace(MONEY, "") : text);
  if (figure === null) return "odd";
  return { value: unit === "YUAN" && !IN_YUAN.test(text) ? inYuan(figure) : figure };
}

/** 万元 in yuan, exactly: the point goes four digits to the right. */
function inYuan(figure: string): string {
  const [whole = "", fraction = ""] = figure.split(".");
  const digits = fraction.padEnd(4, "0");
  return `${whole}${digits.slice(0, 4)}.${digits.slice(4)}`.replace(/^(-?)0+(?=\d)/, "$1").replace(/\.$/, "");
}
