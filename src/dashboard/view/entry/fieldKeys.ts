import type { KeyboardEvent } from "react";

/** How many rows an arrow key goes. */
const ROWS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** In tables of fields: the arrows go up and down within the column, Enter goes on to the next field, as Tab does. */
export function movedByKeys(event: KeyboardEvent<HTMLElement>): void {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
  const next = event.key === "Enter" ? fieldAfter(field, event.currentTarget) : fieldInColumn(field, event);
  if (event.key !== "Enter" && !(event.key in ROWS)) return;
  event.preventDefault(); // Enter would send the form
  next?.focus();
  next?.select();
}

function fieldAfter(field: HTMLInputElement, within: HTMLElement): HTMLInputElement | undefined {
  const all = fieldsIn(within);
  return all[all.indexOf(field) + 1];
}

/** The field of the next row in the direction of an arrow that has fields, in the same column or the last one before it. */
function fieldInColumn(
  field: HTMLInputElement,
  { key, currentTarget }: KeyboardEvent<HTMLElement>,
): HTMLInputElement | undefined {
  const rows = [...currentTarget.querySelectorAll("tr")].map(fieldsIn).filter((fields) => fields.length > 0);
  const own = rows.findIndex((fields) => fields.includes(field));
  const there = rows[own + (ROWS[key] ?? 0)] ?? [];
  return there[Math.min(rows[own]?.indexOf(field) ?? 0, there.length - 1)];
}

function fieldsIn(within: HTMLElement): readonly HTMLInputElement[] {
  return [...within.querySelectorAll("input")];
}
