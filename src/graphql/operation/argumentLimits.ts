import { type Message, said } from "../../message/message";
import { badInput, LimitError } from "./refused";

/** The most entries of a list: of years, as many as a trend has; else the departments of a comparison. */
const LISTS: Readonly<Record<string, number>> = { years: 50 };
const MOST_ENTRIES = 1000;

/** The most characters of a text. A cursor holds the sort key of an entry. */
const TEXTS: Readonly<Record<string, number>> = { after: 1000, before: 1000 };
export const MOST_CHARACTERS = 200;

const YEARS = { first: 1900, last: 9999 };
const ARE_YEARS: ReadonlySet<string> = new Set(["year", "years", "from", "to"]);

/**
 * Refuses the arguments of a field whose lists or texts are too long (LimitError), or whose years or minimum
 * base are out of range (GraphQLError). Looks into lists and input objects, too.
 */
export function refuseBeyondArguments(given: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(given)) refuseBeyond(name, value);
}

function refuseBeyond(name: string, value: unknown): void {
  if (Array.isArray(value)) {
    const most = LISTS[name] ?? MOST_ENTRIES;
    if (value.length > most) throw new LimitError("LIMIT_LIST", value.length, most, argument(name));
    for (const entry of value) refuseBeyond(name, entry);
  } else if (typeof value === "string") {
    const most = TEXTS[name] ?? MOST_CHARACTERS;
    if (value.length > most) throw new LimitError("LIMIT_NAME", value.length, most, argument(name));
  } else if (typeof value === "number") {
    if (ARE_YEARS.has(name) && (value < YEARS.first || value > YEARS.last))
      throw badInput(said("YEAR_OUT_OF_RANGE", { argument: name, first: YEARS.first, given: String(value) }));
    if (name === "minimumBase" && value < 0) throw badInput(said("MINIMUM_BASE_UNREADABLE", { given: String(value) }));
  } else if (value !== null && typeof value === "object") refuseBeyondArguments(value as Record<string, unknown>);
}

function argument(name: string): Message {
  return said("ARGUMENT", { name });
}
