/** A count as a number, or, beyond 2^53, as a `bigint`, so that nothing is rounded silently. */
export function countFrom(count: bigint): number | bigint {
  const number = Number(count);
  return Number.isSafeInteger(number) ? number : count;
}
