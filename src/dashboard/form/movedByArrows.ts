import type { KeyboardEvent } from "react";

/** How far an arrow key goes: rows down, and cells to the right. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** In a table whose cells have buttons or links, moves the focus to the next one in the direction of an arrow key. */
export function movedByArrows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key];
  const cell = (event.target as HTMLElement).closest("td");
  const own = cell?.closest("tr");
  if (!step || !cell || !own) return;
  const rows = [...event.currentTarget.rows].filter((row) => buttonsIn(row).length > 0);
  const column = buttonsIn(own).findIndex((button) => cell.contains(button));
  const row = rows[rows.indexOf(own) + step[0]];
  const buttons = row ? buttonsIn(row) : [];
  const next = step[0] === 0 ? buttons[column + step[1]] : buttons[Math.min(column, buttons.length - 1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function buttonsIn(row: HTMLTableRowElement): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>("td button, td a")];
}
