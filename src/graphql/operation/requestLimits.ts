import { said } from "../../message/message";
import { MOST_CHARACTERS } from "./argumentLimits";
import type { Limits } from "./limits";
import { LimitError, VARIABLES } from "./refused";

/** The parts of a request, which are not checked yet. */
interface Request {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
  readonly extensions?: unknown;
}

/**
 * Throws LimitError if the text of a request is too long, its other parts are too deep, or its variables are too many or
 * have too long names. It takes no longer than reading the request did.
 */
export function refuseBeyondRequest(
  { query, variables, operationName, extensions }: Request,
  limits: Pick<Limits, "text" | "nesting" | "variables">,
): void {
  if (typeof query === "string" && query.length > limits.text)
    throw new LimitError("LIMIT_TEXT", query.length, limits.text);
  const others = countsOf([operationName, extensions], { ...limits, variables: Number.POSITIVE_INFINITY });
  if (others.levels > limits.nesting) throw new LimitError("LIMIT_NESTING", others.levels, limits.nesting);
  const { levels, values, name } = countsOf(variables, limits);
  if (levels > limits.nesting) throw new LimitError("LIMIT_NESTING", levels, limits.nesting, VARIABLES);
  if (values > limits.variables) throw new LimitError("LIMIT_VARIABLES", values, limits.variables, VARIABLES);
  if (name > MOST_CHARACTERS) throw new LimitError("LIMIT_NAME", name, MOST_CHARACTERS, NAME);
}

const NAME = said("NAME_IN_VARIABLES");

interface Counts {
  /** At most one more than are allowed: nobody counts on. */
  readonly levels: number;
  /** Those of the levels that were counted. */
  readonly values: number;
  /** Characters of the longest name. */
  readonly name: number;
}

// Level by level, and not by a function that calls itself: that would end the stack before it ends the levels.
function countsOf(part: unknown, limits: Pick<Limits, "nesting" | "variables">): Counts {
  let levels = 0;
  let values = 0;
  let name = 0;
  const isWithin = () => levels <= limits.nesting && values <= limits.variables;
  for (let level = holdersIn([part]); level.length > 0 && isWithin(); levels++) {
    const parts: unknown[] = [];
    for (const holder of level) {
      for (const value of Array.isArray(holder) ? holder : Object.values(holder)) parts.push(value);
      if (!Array.isArray(holder)) for (const each of Object.keys(holder)) name = Math.max(name, each.length);
    }
    values += parts.length;
    level = holdersIn(parts);
  }
  return { levels, values, name };
}

function holdersIn(parts: readonly unknown[]): object[] {
  return parts.filter((part): part is object => part !== null && typeof part === "object");
}
