import { type OddParameter, OddParameters } from "./oddParameters";
import { type Parameter, yearParameter } from "./parameter";

type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** What an address says by these parameters. One that is empty is as if it were not given. */
type SearchBy<Known extends Parameters> = {
  -readonly [Name in keyof Known]?: (Known[Name] extends Parameter<infer Value> ? Value : never) | undefined;
};

/** Returns what reads these parameters of an address, for a route; it throws `OddParameters` if one does not fit. */
export function searchReader<const Known extends Parameters>(
  known: Known,
): { parse(given: Readonly<Record<string, unknown>>): SearchBy<Known> } {
  const parse = (given: Readonly<Record<string, unknown>>) => {
    const read = Object.entries(known).map(([name, parameter]) => {
      const value = given[name];
      // Undefined, not left out: the router shows what is left out as it stands in the address.
      const isGiven = value !== undefined && value !== null && String(value) !== "";
      return isGiven ? readOf(name, parameter, value) : { name, value: undefined };
    });
    const odd = read.flatMap((one) => ("odd" in one ? [one.odd] : []));
    if (odd.length > 0) throw new OddParameters(odd);
    return Object.fromEntries(read.flatMap((one) => ("odd" in one ? [] : [[one.name, one.value]]))) as SearchBy<Known>;
  };
  return { parse };
}

/** The year in the path of an address; throws `OddParameters` if it is none. */
export function yearOfPath(path: string): number {
  const read = readOf("year", yearParameter, path);
  if ("odd" in read) throw new OddParameters([read.odd]);
  return read.value;
}

function readOf<Value>(
  name: string,
  { schema, must }: Parameter<Value>,
  value: unknown,
): { readonly name: string; readonly value: Value } | { readonly odd: OddParameter } {
  const { success, data } = schema.safeParse(value);
  return success ? { name, value: data } : { odd: { name, value: String(value), must } };
}
