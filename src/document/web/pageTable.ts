import { type AnyNode, Element, Text } from "domhandler";
import type { Cascade } from "./cascade";
import { type ElementLook, elementLook } from "./look";

/** An element and how it looks. */
export interface Seen {
  readonly element: Element;
  readonly look: ElementLook;
}

export interface TableRow {
  readonly cells: readonly Seen[];
  /** Whether merged cells must end here, because a table head, body or foot ends here. */
  readonly endsGroup: boolean;
}

/**
 * The parts of a table. Rows are in the order in which they are seen: the head first and the foot last, wherever they
 * are in the markup.
 */
export interface TableParts {
  readonly captions: readonly Seen[];
  readonly rows: readonly TableRow[];
  /** Parts that nobody sees. */
  readonly gone: readonly Seen[];
  /** Columns that nobody sees, counted from 0. */
  readonly collapsed: ReadonlySet<number>;
}

/** Whether an element is a table: by its tag, by its role, or by its style sheet. */
export function isTable({ element, look }: Seen): boolean {
  const { role } = element.attribs;
  return element.name === "table" || TABLE_DISPLAYS.has(look.display) || (role !== undefined && TABLE_ROLES.has(role));
}

const TABLE_DISPLAYS = new Set(["table", "inline-table"]);
const TABLE_ROLES = new Set(["table", "grid", "treegrid"]);

/** Splits a table into its parts. A table without rows returns no rows. */
export function tableParts(table: Seen, cascade: Cascade): TableParts {
  const parts = new PartsFound(cascade);
  parts.look(table, null);
  const { head, foot, groups, captions, gone, collapsed } = parts;
  const ordered = [...(head ? [head] : []), ...groups, ...(foot ? [foot] : [])];
  const rows = ordered.flatMap((group) =>
    group.map((cells, index): TableRow => ({ cells, endsGroup: index === group.length - 1 })),
  );
  return { captions, rows, gone, collapsed };
}

type RowGroup = Seen[][];
type TablePartKind = "group" | "row" | "cell" | "caption" | "columns" | "wrapper";

class PartsFound {
  head: RowGroup | null = null;
  foot: RowGroup | null = null;
  readonly groups: RowGroup[] = [];
  readonly captions: Seen[] = [];
  readonly gone: Seen[] = [];
  readonly collapsed = new Set<number>();
  private column = 0;

  constructor(private readonly cascade: Cascade) {}

  /** Collects the parts inside an element. Rows are added to `group`, or to a new group. */
  look(outer: Seen, group: RowGroup | null): void {
    let rows = group;
    for (const child of outer.element.children) {
      if (!(child instanceof Element)) continue;
      const seen = { element: child, look: elementLook(child, outer.look, this.cascade) };
      const part = partKind(seen);
      if (part === "columns") this.addColumns(seen);
      else if (seen.look.gone !== null && outer.look.gone === null) this.gone.push(seen);
      else if (part === "caption") this.captions.push(seen);
      else if (part === "group") {
        rows = null;
        this.look(seen, this.newGroup(seen));
      } else if (part === "row") {
        rows ??= this.newGroup(null);
        rows.push(this.cellsOf(seen));
      } else if (part === "cell") {
        // A cell without a row around it belongs to a row that browsers add.
        rows ??= this.newGroup(null);
        const last = rows.at(-1);
        if (last && !isCellParent(child.prev)) last.push(seen);
        else rows.push([seen]);
      } else this.look(seen, rows);
    }
  }

  private newGroup(seen: Seen | null): RowGroup {
    const group: RowGroup = [];
    const display = seen?.look.display;
    if (display === "table-header-group" && !this.head) this.head = group;
    else if (display === "table-footer-group" && !this.foot) this.foot = group;
    else this.groups.push(group);
    return group;
  }

  private cellsOf(row: Seen): Seen[] {
    return row.element.children.flatMap((child): Seen[] => {
      if (child instanceof Text)
        return child.data.trim() === "" ? [] : [{ element: wrapped(child, row.element), look: row.look }];
      if (!(child instanceof Element)) return [];
      const seen = { element: child, look: elementLook(child, row.look, this.cascade) };
      if (seen.look.gone === null) return seen.look.display === "contents" ? this.cellsOf(seen) : [seen];
      this.gone.push(seen);
      return [];
    });
  }

  private addColumns({ element, look }: Seen): void {
    const inner = element.children.filter(
      (child): child is Element => child instanceof Element && child.name === "col",
    );
    if (inner.length > 0 && look.gone === null) {
      for (const child of inner) this.addColumns({ element: child, look: elementLook(child, look, this.cascade) });
      return;
    }
    const span = Math.min(Number(element.attribs.span) || 1, MAX_COLUMNS);
    if (look.gone === "visibility:collapse") for (let at = 0; at < span; at++) this.collapsed.add(this.column + at);
    this.column += span;
  }
}

const MAX_COLUMNS = 500;

/** Whether a row begins after a node: the node is the end of a row, or there is no element before. */
function isCellParent(before: AnyNode | null): boolean {
  for (let one = before; one !== null; one = one.prev) if (one instanceof Element) return one.name === "tr";
  return true;
}

function wrapped(text: Text, row: Element): Element {
  const element = new Element("span", {}, [new Text(text.data)]);
  element.parent = row;
  return element;
}

function partKind({ element, look }: Seen): TablePartKind {
  const byRole = KIND_BY_ROLE.get(element.attribs.role ?? "");
  if (byRole) return byRole;
  const { display } = look.gone === null || look.display !== "none" ? look : { display: "" };
  const byDisplay = KIND_BY_DISPLAY.get(display);
  if (byDisplay) return byDisplay;
  // Pages for narrow screens show the parts of a table as blocks. Such a table is still read as a table.
  return KIND_BY_TAG.get(element.name) ?? "wrapper";
}

const KIND_BY_ROLE = new Map<string, TablePartKind>([
  ["rowgroup", "group"],
  ["row", "row"],
  ["cell", "cell"],
  ["gridcell", "cell"],
  ["columnheader", "cell"],
  ["rowheader", "cell"],
  ["caption", "caption"],
]);

const KIND_BY_DISPLAY = new Map<string, TablePartKind>([
  ["table-header-group", "group"],
  ["table-row-group", "group"],
  ["table-footer-group", "group"],
  ["table-row", "row"],
  ["table-cell", "cell"],
  ["table-caption", "caption"],
  ["table-column", "columns"],
  ["table-column-group", "columns"],
]);

const KIND_BY_TAG = new Map<string, TablePartKind>([
  ["thead", "group"],
  ["tbody", "group"],
  ["tfoot", "group"],
  ["tr", "row"],
  ["td", "cell"],
  ["th", "cell"],
  ["caption", "caption"],
  ["col", "columns"],
  ["colgroup", "columns"],
]);
