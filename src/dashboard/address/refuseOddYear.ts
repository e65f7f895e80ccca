import { notFound } from "@tanstack/react-router";

/** An address whose year is no year is no page: throws what shows that. */
export function refuseOddYear(year: number): void {
  if (!Number.isInteger(year) || year < 1 || year > 9999) throw notFound();
}
