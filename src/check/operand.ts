import type { FigurePath } from "../form/figures";

/** A figure of a sum; `-` subtracts it. */
export type Operand<Path extends FigurePath = FigurePath> = Path | `-${Path}`;

/** The figure of an operand. */
export function pathOf<Path extends FigurePath>(operand: Operand<Path>): Path {
  return operand.replace(/^-/, "") as Path;
}

/** What an operand adds to a sum; null where its figure is not stated. */
export function addend(operand: Operand, stated: (path: FigurePath) => number | null): number | null {
  const value = stated(pathOf(operand));
  return value !== null && operand.startsWith("-") ? -value : value;
}
