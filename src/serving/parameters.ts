import type { FastifyRequest } from "fastify";
import { Refusal } from "./refusal";

/**
 * The parameters of a request's address by name, null for those that are not given. Throws Refusal for one that the address
 * does not have, and for one that is given twice: a misspelt name would otherwise ask something else without a word.
 */
export function parametersIn<Name extends string>(
  { url }: Pick<FastifyRequest, "url">,
  known: readonly Name[],
): Readonly<Record<Name, string | null>> {
  const { pathname, searchParams } = new URL(url, "http://x");
  for (const given of new Set(searchParams.keys())) {
    if (!known.includes(given as Name))
      throw new Refusal("PARAMETER_UNKNOWN", { name: decodeURIComponent(pathname), given, parameters: known });
    if (searchParams.getAll(given).length > 1) throw new Refusal("PARAMETER_TWICE", { parameter: given });
  }
  return Object.fromEntries(known.map((name) => [name, searchParams.get(name)])) as Record<Name, string | null>;
}
