import { getNamedType } from "graphql";
import type { Term } from "../../form/term";
import { columnsFor, type PlannedColumn } from "./columns";
import { labelOf } from "./labels";
import { type AnswerPlace, inside, rowPlace } from "./place";
import { isLeaf, type SelectedField, together } from "./selected";
import { unitInside } from "./units";
import { isList } from "./valueKind";

/** What is said beside all lists is a table of one row with this name. */
const OVERALL = "overall";

/** How one list of an answer becomes a table. */
export class PlannedTable {
  /** What the rows themselves say. */
  readonly own: PlannedColumn[] = [];

  constructor(
    /** The names that lead to the list from the answer, without its pages. */
    readonly list: string,
    readonly label: Term,
    /** The table whose rows contain the list; null of the answer as a whole. */
    readonly within: PlannedTable | null,
    /** The names that lead to the list from a row of `within`; and those that an entry of the list has for its row, if any. */
    readonly steps: readonly string[],
    readonly entry: readonly string[],
    /** The field that has pages of the list; null if all of it is there. */
    readonly connection: SelectedField | null,
    /** The type of a row, and the field of the schema that is the list: `Comparison.rows`. */
    readonly type: string,
    readonly place: string,
  ) {}

  /** How many rows lead to a row, with the answer as the first. */
  get depth(): number {
    return this.within === null ? 0 : this.within.depth + 1;
  }

  /** Columns that name of what a row speaks, from the rows and objects around it, then those of the row. */
  get columns(): readonly PlannedColumn[] {
    const names = new Set(this.own.map(({ code }) => code));
    const around = this.around.map((column) => {
      const code = unused(column.code, names);
      names.add(code);
      return { ...column, code };
    });
    return [...around, ...this.own];
  }

  // Of what stands beside the lists, only what names the objects in which the list is.
  private get around(): readonly PlannedColumn[] {
    if (this.within === null) return [];
    const naming = this.within.own.filter(({ role }) => role === "dimension");
    if (this.within.depth > 0) return [...this.within.around, ...naming];
    const [object = ""] = this.steps;
    return naming.filter(({ code }) => this.steps.length > 1 && code.startsWith(`${object}.`));
  }
}

/** Returns the tables of a question: of what stands beside its lists, if there is something, and of each list, in order. */
export function plannedTables(fields: readonly SelectedField[], prefix: string): readonly PlannedTable[] {
  const names = new Set<string>([OVERALL]);
  const overall = new PlannedTable(OVERALL, { zh: "总体", en: "overall" }, null, [], [], null, "Query", "Query");
  const tables: PlannedTable[] = [];
  goThrough(fields, overall, rowPlace(prefix, 0, [], fields, null), { names, tables });
  return [overall, ...tables].filter(({ columns }) => columns.length > 0);
}

interface Found {
  readonly names: Set<string>;
  readonly tables: PlannedTable[];
}

function goThrough(fields: readonly SelectedField[], table: PlannedTable, place: AnswerPlace, found: Found): void {
  for (const field of together(fields)) {
    if (field.name.startsWith(place.prefix) || isTransport(field)) continue;
    if (isLeaf(field)) table.own.push(...columnsFor(field, place));
    else if (isList(field.type)) rowsOf(field, [], null, table, place, found);
    else if (getNamedType(field.type).name.endsWith("Connection")) pages(field, table, inside(place, field), found);
    else goThrough(field.below, table, inside(place, field), found);
  }
}

/** What leads through the pages of a list says nothing of its rows. */
function isTransport({ field, on }: SelectedField): boolean {
  return field === "pageInfo" || (field === "cursor" && on.endsWith("Edge"));
}

function pages(connection: SelectedField, table: PlannedTable, place: AnswerPlace, found: Found): void {
  goThrough(
    connection.below.filter(({ field }) => field !== "nodes" && field !== "edges"),
    table,
    place,
    found,
  );
  for (const field of connection.below) {
    const nodes = field.below.filter((child) => child.field === "node");
    const [node] = nodes;
    if (field.field === "nodes") rowsOf(field, [], connection, table, place, found);
    if (field.field === "edges" && node)
      rowsOf(
        { ...field, type: node.type, below: nodes.flatMap(({ below }) => below) },
        nodes.map(({ name }) => name),
        connection,
        table,
        place,
        found,
      );
  }
}

function rowsOf(
  field: SelectedField,
  entry: readonly string[],
  connection: SelectedField | null,
  within: PlannedTable,
  place: AnswerPlace,
  found: Found,
): void {
  const path = [...(within.depth > 0 ? [within.list] : []), ...place.steps, ...(connection ? [] : [field.name])];
  const list = unused(path.join("."), found.names);
  found.names.add(list);
  const label = labelOf(connection ? place.chain : [...place.chain, field]);
  const steps = [...place.steps, field.name];
  const table = new PlannedTable(
    list,
    label,
    within,
    steps,
    entry,
    connection,
    getNamedType(field.type).name,
    `${field.on}.${field.field}`,
  );
  found.tables.push(table);
  const unit = unitInside(field, place.unit);
  const code = within.depth === 0 ? [] : [...place.code, ...(connection ? [] : [field.name])];
  goThrough(field.below, table, rowPlace(place.prefix, table.depth, code, field.below, unit), found);
}

function unused(name: string, names: ReadonlySet<string>): string {
  return names.has(name) ? unused(`${name}_`, names) : name;
}
