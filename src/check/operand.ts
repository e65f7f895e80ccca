import type { FigurePath } from "../form/figures";

/** A part of a sum, by its path; `-` subtracts it. */
export type Operand<Path extends string = FigurePath> = Path | `-${Path}`;

/** The path of an operand. */
export function pathOf<Path extends string>(operand: Operand<Path>): Path {
  return operand.replace(/^-/, "") as Path;
}

/** What an operand adds to a sum by the value of its path; null where that is not stated. */
export function addend(operand: Operand<string>, value: number | null): number | null {
  return value !== null && operand.startsWith("-") ? -value : value;
}
