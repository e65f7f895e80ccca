import type { FigurePath } from "../form/figures";

/** One addend of a sum, by its path; a leading `-` subtracts it. */
export type Operand<Path extends string = FigurePath> = Path | `-${Path}`;

/** The path of an operand, without its sign. */
export function pathOf<Path extends string>(operand: Operand<Path>): Path {
  return operand.replace(/^-/, "") as Path;
}

/** The amount that an operand adds to a sum, from the value at its path; null if that is not stated. */
export function addend(operand: Operand<string>, value: number | null): number | null {
  return value !== null && operand.startsWith("-") ? -value : value;
}
