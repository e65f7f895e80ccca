import type { Unit } from "../../documents";
import type { MoneyUnit } from "../../value/numberText";
import { typedFigure } from "../office/typedFigure";

/** What a person types for a cell that is blank in the document; it is not typed by chance, as nothing is. */
const BLANK = /^(?:空|blank|[-‐-―−－])$/i;

/** What a person set a cell to, as the API takes it: a count, or yuan; null for a cell that is blank in the document. */
interface TypedCell {
  readonly value: string | null;
}

/** Reads what was typed into a cell, money in `money`. Null for nothing, which sets nothing; `odd` for what is no number. */
export function typedCell(typed: string, unit: Unit, money: MoneyUnit): TypedCell | "odd" | null {
  const text = typed.trim();
  if (text === "") return null;
  if (BLANK.test(text)) return { value: null };
  const figure = typedFigure(text);
  if (figure === null) return "odd";
  return { value: unit === "YUAN" && money === "wan" ? inYuan(figure) : figure };
}

/** 万元 in yuan, exactly: the point goes four digits to the right. */
function inYuan(figure: string): string {
  const [whole = "", fraction = ""] = figure.split(".");
  const digits = fraction.padEnd(4, "0");
  return `${whole}${digits.slice(0, 4)}.${digits.slice(4)}`.replace(/^(-?)0+(?=\d)/, "$1").replace(/\.$/, "");
}
