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

/** How many values a request may have beside its variables: its parts, and what is in its extensions. */
const BESIDE_VARIABLES = 100;

/**
 * Throws LimitError if the JSON of a body has too many values. They are counted in its bytes, because making an object of
 * them takes longer than all the rest of a refusal. Bytes that are no JSON are refused later.
 */
export function refuseBeyondBody(bytes: Uint8Array, { variables }: Pick<Limits, "variables">): void {
  const values = valuesIn(bytes);
  const most = variables + BESIDE_VARIABLES;
  if (values > most) throw new LimitError("LIMIT_VARIABLES", values, most, BODY);
}

const BODY = said("BODY_OF_REQUEST");

/** The entries of all lists and objects in a JSON text, counted by the marks outside of its strings. */
export function valuesIn(bytes: Uint8Array): number {
  let values = 0;
  let isOpened = false; // a list or an object that has no entry so far
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte <= SPACE) continue;
    const isClosing = byte === CLOSING_LIST || byte === CLOSING_OBJECT;
    if (byte === COMMA || (isOpened && !isClosing)) values++;
    isOpened = byte === OPENING_LIST || byte === OPENING_OBJECT;
    if (byte === QUOTE) at = endOfString(bytes, at);
  }
  return values;
}

function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}

const [SPACE, COMMA, QUOTE, BACKSLASH] = [0x20, 0x2c, 0x22, 0x5c];
const [OPENING_LIST, CLOSING_LIST, OPENING_OBJECT, CLOSING_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

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
