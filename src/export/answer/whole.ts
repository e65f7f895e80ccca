import { astFromValue, type GraphQLObjectType, Kind, parse, print } from "graphql";
import { BESIDE } from "./additions";
import { fieldsIn, type SelectedField, type Selecting } from "./selected";

/** What a series or sum is made of: only these fields change what is to be known of it. */
const FIGURES: ReadonlySet<string> = new Set(["figures", "measure", "rates", "stated"]);

/**
 * Returns questions for what a file says of sums and series as a whole: how complete they are, by name, what to know, and
 * where they break. A row of a sum by department could not say who is missing.
 */
export function wholesOf(
  selecting: Selecting,
  prefix: string,
  fields: readonly SelectedField[],
): readonly SelectedField[] {
  return fields.flatMap((field, at) => {
    const asked = ASKED[field.field]?.(field);
    if (!asked) return [];
    const given = [
      argument(selecting, "where", asked.where),
      argument(selecting, "asOf", field.given.asOf),
      argument(selecting, "drafts", field.given.drafts),
      asked.byYear ? "groupBy: [YEAR]" : "",
    ].filter((text) => text !== "");
    const beside = Object.entries(BESIDE).map(([name, below]) => `${name} ${below}`);
    const text = `{ ${prefix}whole${at}: aggregate${given.length > 0 ? `(${given.join(", ")})` : ""} { year ${beside.join(" ")} ${asked.measures.join(" ")} } }`;
    const sets = parse(text, { noLocation: true }).definitions.flatMap((node) =>
      node.kind === Kind.OPERATION_DEFINITION ? [node.selectionSet] : [],
    );
    return fieldsIn(selecting, "Query", sets).map((whole) => ({
      ...whole,
      below: [...whole.below, ...field.below.filter(({ field: name, on }) => on === "Aggregate" && FIGURES.has(name))],
    }));
  });
}

interface AskedWhole {
  readonly where: unknown;
  readonly byYear: boolean;
  readonly measures: readonly string[];
}

const ASKED: Readonly<Record<string, (field: SelectedField) => AskedWhole>> = {
  aggregate: ({ given: { where, groupBy } }) => ({
    where,
    byYear: Array.isArray(groupBy) && groupBy.includes("YEAR"),
    measures: [],
  }),
  trend: ({ given: { where, from, to, of, applicant } }) => ({
    where: { ...(where as object | undefined), years: yearsBetween(Number(from), Number(to)) },
    byYear: true,
    measures: (of as readonly string[]).map(
      (code, i) => `m${i}: measure(of: ${code}, applicant: ${applicant}) { status }`,
    ),
  }),
};

/** A trend over more years is refused. */
const MOST_YEARS = 51;

function yearsBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.min(MOST_YEARS, Math.max(0, to - from + 1)) }, (_, i) => from + i);
}

function argument({ schema }: Selecting, name: string, value: unknown): string {
  const aggregate = (schema.getQueryType() as GraphQLObjectType).getFields().aggregate;
  const type = aggregate?.args.find((given) => given.name === name)?.type;
  const written = value == null || !type ? null : astFromValue(value, type);
  return written ? `${name}: ${print(written)}` : "";
}
