/**
 * A value as part of SQL: a whole number, or a word of ours, such as a form or a moment. Only characters that mean
 * nothing to any database in any mode are allowed; throws for all others. Text of people is always bound.
 */
export function literal(value: number | bigint | string): string {
  if (typeof value === "bigint" || Number.isSafeInteger(value)) return String(value);
  if (typeof value === "string" && /^[A-Za-z0-9_.:-]*$/.test(value)) return `'${value}'`;
  throw new Error("Only whole numbers and words of this program are written into SQL; bind everything else.");
}
