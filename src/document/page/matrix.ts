/** A transformation of the plane, as in PDF and OFD: (x, y) becomes (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The transformation that applies `inner` first, then `outer`. */
export function composed(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d] = outer;
  const [x, y] = transformed(outer, inner[4], inner[5]);
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    x,
    y,
  ];
}

/** The transformed point. */
export function transformed([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The smallest upright box around a transformed box. */
export function boxAround(matrix: Matrix, [x1, y1, x2, y2]: readonly [number, number, number, number]) {
  const corners = [
    transformed(matrix, x1, y1),
    transformed(matrix, x2, y1),
    transformed(matrix, x1, y2),
    transformed(matrix, x2, y2),
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
}

/** The factor by which lengths are scaled. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}
