import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from "react";

/** How far an arrow key goes: rows down, and cells to the right. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Makes a table one stop of the Tab key, however many buttons and links its cells have: the one that was focused last, else the
 * chosen one, else the first. From there the arrows lead on. Returns what the table element is given.
 */
export function useOneStop() {
  const table = useRef<HTMLTableElement>(null);
  const focused = useRef<Element | null>(null);
  useEffect(() => {
    if (!table.current) return;
    makeOneStop(table.current);
    // A row that is scrolled far away is not drawn any more: the focus goes to what scrolls, not to nowhere.
    if (focused.current?.isConnected === false && document.activeElement === document.body)
      table.current.closest<HTMLElement>("[tabindex]")?.focus({ preventScroll: true });
  });
  return {
    ref: table,
    onKeyDown: movedByArrows,
    onFocus: ({ currentTarget, target }: FocusEvent<HTMLTableElement>) => {
      focused.current = target;
      makeOneStop(currentTarget, target);
    },
    onBlur: () => {
      if (focused.current?.isConnected) focused.current = null;
    },
  };
}

/**
 * In a table whose cells have buttons or links, moves the focus to the next one in the direction of an arrow key. A row may be
 * of the head: then the arrows are left to the page.
 */
function movedByArrows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key];
  const own = (event.target as HTMLElement).closest("tr");
  if (!step || !own?.closest("tbody")) return;
  const rows = [...event.currentTarget.tBodies]
    .flatMap((body) => [...body.rows])
    .filter((row) => inCells(row).length > 0);
  const column = inCells(own).findIndex((one) => one.contains(event.target as Node));
  const row = rows[rows.indexOf(own) + step[0]];
  const there = row ? inCells(row) : [];
  const next = step[0] === 0 ? there[column + step[1]] : there[Math.min(column, there.length - 1)];
  if (column < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

function makeOneStop(table: HTMLTableElement, focused: Element = document.activeElement ?? table): void {
  const all = [...table.tBodies].flatMap((body) => [...body.rows]).flatMap(inCells);
  const stop =
    all.find((one) => one === focused) ??
    all.find((one) => one.ariaPressed === "true") ??
    all.find((one) => one.dataset.stop !== undefined) ??
    all[0];
  for (const one of all) {
    one.tabIndex = one === stop ? 0 : -1;
    if (one === stop) one.dataset.stop = "";
    else delete one.dataset.stop;
  }
}

function inCells(row: HTMLTableRowElement): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(":is(td, th) :is(button, a)")];
}
