import type { Unit } from "../documents";
import { axisText, type MoneyUnit } from "../value/numberText";

/** The axis of a measure. */
export interface ValueAxis {
  /** The least distance of two of its lines, in the unit of the values: smaller ones would have the same text, or be no count. */
  readonly minInterval: number;
  text(value: number): string;
}

/** The axis of values in a unit; money in yuan, as the API gives it, and written by `money`. */
export function valueAxis(unit: Unit, money: MoneyUnit): ValueAxis {
  return { minInterval: leastOf(unit, money), text: (value) => axisText(value, unit, money) };
}

function leastOf(unit: Unit, money: MoneyUnit): number {
  if (unit === "COUNT") return 1;
  if (unit === "YUAN") return money === "wan" ? 100 : 0.01;
  return unit === "RATIO" ? 0.001 : 0.01;
}
