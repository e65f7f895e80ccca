/** A Table Schema (Frictionless Data, version 1) as far as files of this project use it. */
export interface TableSchema {
  readonly fields: readonly SchemaField[];
  readonly missingValues: readonly string[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
}

interface SchemaField {
  readonly name: string;
  readonly type: string;
  readonly format?: string;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
}

type Rows = readonly Readonly<Record<string, string | null>>[];

/**
 * What is wrong with tables by their schemas, a sentence each: heads, types, formats, required and allowed values, primary
 * and foreign keys. Rows have null where a field is empty, which all of the schemas must call missing.
 */
export function schemaBreaches(
  tables: ReadonlyMap<string, { readonly schema: TableSchema; readonly heads: readonly string[]; readonly rows: Rows }>,
): readonly string[] {
  return [...tables].flatMap(([table, { schema, heads, rows }]) => [
    ...(schema.missingValues.join() === "" && schema.missingValues.length === 1 ? [] : [`${table}: missing values`]),
    ...(heads.join() === schema.fields.map(({ name }) => name).join() ? [] : [`${table}: heads ${heads.join()}`]),
    ...schema.fields.flatMap((field) => rows.flatMap((row) => cellBreach(table, field, row[field.name] ?? null))),
    ...repeated(rows, schema.primaryKey).map((key) => `${table}: ${key} is there twice`),
    ...(schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
      const there = new Set(
        (tables.get(reference.resource || table)?.rows ?? []).map((row) => keyOf(row, reference.fields)),
      );
      return rows
        .filter((row) => fields.every((field) => row[field] !== null) && !there.has(keyOf(row, fields)))
        .map((row) => `${table}: ${keyOf(row, fields)} is not in ${reference.resource}`);
    }),
  ]);
}

function cellBreach(table: string, field: SchemaField, cell: string | null): readonly string[] {
  const { required = false, enum: words } = field.constraints ?? {};
  if (cell === null) return required ? [`${table}.${field.name}: empty`] : [];
  const fits = patternOf(field).test(cell) && (words === undefined || words.includes(cell));
  return fits ? [] : [`${table}.${field.name}: ${cell}`];
}

function patternOf({ type, format, trueValues = [], falseValues = [] }: SchemaField): RegExp {
  const key = `${type} ${format ?? ""}`.trim();
  if (key === "boolean") return new RegExp(`^(?:${[...trueValues, ...falseValues].join("|")})$`);
  const pattern = PATTERNS[key];
  if (pattern === undefined) throw new Error(`Nothing is known of the type ${key}.`);
  return pattern;
}

const PATTERNS: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?$/,
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  "datetime %Y-%m-%dT%H:%M:%S.%fZ": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/,
  string: /^.+$/s,
};

function repeated(rows: Rows, fields: readonly string[]): readonly string[] {
  const known = new Set<string>();
  return rows.flatMap((row) => {
    const key = keyOf(row, fields);
    if (!known.has(key)) {
      known.add(key);
      return fields.every((field) => row[field] !== null) ? [] : [key];
    }
    return [key];
  });
}

function keyOf(row: Readonly<Record<string, string | null>>, fields: readonly string[]): string {
  return JSON.stringify(fields.map((field) => row[field]));
}
