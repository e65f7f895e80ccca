/** Whether two numbers differ only in two neighbouring digits that changed places: 4166214619 and 4166241619. */
export function digitsExchanged(one: number | bigint, other: number | bigint): boolean {
  const [a, b] = [String(one), String(other)];
  if (a.length !== b.length || one < 0 || other < 0) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return (
    at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) && a[at] !== undefined
  );
}
