import { cellsPrinted, type FormCode, layoutOf } from "./catalogue";
import type { FigurePath } from "./figures";
import { rowsIn } from "./layout";

/**
 * Divides cells into lists that documents on some forms print together: a document prints all cells of one list, and
 * none of the others. A variant row is never printed with the rows that it replaces. Of cells that some documents print
 * with others and some without, only those that all of these documents have are in a list, which may be empty.
 */
export function printedTogether(
  cells: readonly FigurePath[],
  forms: readonly FormCode[],
): readonly (readonly FigurePath[])[] {
  const lists: { readonly any: readonly FigurePath[]; readonly all: readonly FigurePath[] }[] = [];
  for (const printed of forms.flatMap(printingsOf)) {
    const list = cells.filter((cell) => printed.has(cell));
    if (list.length === 0) continue;
    const sharing = lists.filter(({ any }) => any.some((cell) => list.includes(cell)));
    const others = lists.filter((each) => !sharing.includes(each));
    lists.splice(0, lists.length, ...others, {
      any: [...list, ...sharing.flatMap(({ any }) => any)],
      all: list.filter((cell) => sharing.every(({ all }) => all.includes(cell))),
    });
  }
  return lists.map(({ all }) => all);
}

/** Whether one of these forms allows documents that have what is asked of their cells, and others that do not. */
export function dependsOnDocument(
  has: (printed: ReadonlySet<FigurePath>) => boolean,
  forms: readonly FormCode[],
): boolean {
  return forms.some((form) => new Set(printingsOf(form).map(has)).size > 1);
}

const printings = new Map<FormCode, readonly ReadonlySet<FigurePath>[]>();

/** The cells of each document that a form allows: without variant rows, and with each of them. */
function printingsOf(form: FormCode): readonly ReadonlySet<FigurePath>[] {
  const known = printings.get(form) ?? newPrintings(form);
  printings.set(form, known);
  return known;
}

function newPrintings(form: FormCode): readonly ReadonlySet<FigurePath>[] {
  const layout = layoutOf(form);
  const variants = layout.tables.flatMap(rowsIn).filter((row) => row.insteadOf);
  const printed = variants.map(
    ({ cells }) => new Set<FigurePath>(cellsPrinted(layout, (cell) => cells.includes(cell))),
  );
  return [new Set<FigurePath>(cellsPrinted(layout, () => false)), ...printed];
}
