import { QuestionError } from "../arithmetic/questionError";
import { said } from "../message/message";

/**
 * The parameters of an address by name, null for those that are not given. Throws QuestionError for one that it does not
 * have, and for one that is given twice: a misspelt name would otherwise ask something else without a word.
 */
export function parametersIn<Name extends string>(
  address: string,
  known: readonly Name[],
): Readonly<Record<Name, string | null>> {
  const { searchParams } = new URL(address, "http://x");
  for (const given of new Set(searchParams.keys())) {
    if (!known.includes(given as Name))
      throw new QuestionError("BAD_USER_INPUT", said("HANDOUT_PARAMETER_UNKNOWN", { given, parameters: known }));
    if (searchParams.getAll(given).length > 1)
      throw new QuestionError("BAD_USER_INPUT", said("PARAMETER_TWICE", { parameter: given }));
  }
  return Object.fromEntries(known.map((name) => [name, searchParams.get(name)])) as Record<Name, string | null>;
}
