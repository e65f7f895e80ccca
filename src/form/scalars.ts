import { Temporal } from "@js-temporal/polyfill";
import { GraphQLError, GraphQLScalarType, Kind, print } from "graphql";
import { yuan } from "./shown";

/** Whole fen (分), the only unit in which money is stored. */
export type Fen = bigint;

// A number of more digits is none that a report prints.
const DECIMAL = /^-?\d{1,60}(\.\d{1,60})?$/;

/**
 * An exact decimal number, as a string. Money is given to the serializer as `bigint` fen and becomes yuan with two
 * decimal places (429100000n becomes "4291000.00"). Rates and other decimals are given as strings and stay unchanged. A
 * JavaScript number is refused, because a float may differ from the printed figure.
 */
export const Decimal = new GraphQLScalarType<string, string>({
  name: "Decimal",
  specifiedByURL: "https://www.w3.org/TR/xmlschema11-2/#decimal",
  description:
    'An exact decimal number as a string, e.g. "4291000.00". Money is in yuan (元) with two places; never a float. 精确小数，金额单位为元。',
  serialize(value) {
    if (typeof value === "bigint") return yuan(value);
    if (typeof value === "string" && DECIMAL.test(value)) return value;
    throw new GraphQLError(`A Decimal must be whole fen or a decimal string, got ${typeof value}.`);
  },
  parseValue: decimal,
  parseLiteral: (node) => decimal(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : print(node)),
});

function decimal(value: unknown): string {
  const text = Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text === "string" && DECIMAL.test(text)) return text;
  const given = JSON.stringify(value) ?? String(value);
  throw new GraphQLError(`A Decimal must be a decimal number as a string, e.g. "4291000.00", got ${given}.`, {
    extensions: { said: { code: "DECIMAL_UNREADABLE", values: { given } } },
  });
}

/**
 * A count. JSON numbers are read as floats, which are exact up to 2^53: what is larger is an error of its field alone,
 * with the code COUNT_TOO_LARGE, and is never rounded. `said` in an error is its message in both languages
 * (src/message/texts/request.ts).
 */
export const SafeInt = new GraphQLScalarType<number, number>({
  name: "SafeInt",
  description: "A whole number that a JSON number holds exactly, up to 2^53 - 1. 整数（不超过2^53－1）。",
  specifiedByURL: "https://www.ecma-international.org/ecma-262/#sec-number.issafeinteger",
  serialize(value) {
    const count = Number(value);
    if (Number.isSafeInteger(count)) return count;
    throw new GraphQLError(
      `${value} is beyond 2^53 - 1, the largest count that a JSON number holds exactly. Ask for measure(of: …) { value }, which is a Decimal of any size.`,
      { extensions: { code: "COUNT_TOO_LARGE", said: { code: "COUNT_TOO_LARGE", values: { count: String(value) } } } },
    );
  },
});

/** A moment in UTC with microseconds, stored and returned as ISO 8601 text. */
export const DateTime = new GraphQLScalarType<string, string>({
  name: "DateTime",
  description:
    'A moment as ISO 8601 text with a zone, e.g. "2021-01-31T08:00:00.000000Z"; microseconds count. 时间（世界协调时，精确到微秒）。',
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339",
  parseValue: instant,
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : print(node)),
  serialize: (value) => value as string,
});

/** Whether a text is a moment as this API writes it. */
export function isInstant(text: string): boolean {
  try {
    return instant(text) === text;
  } catch {
    return false;
  }
}

/** The moment that a text in ISO 8601 with a zone means, as it is stored; null if it means none. */
export function instantFrom(text: string): string | null {
  try {
    if (!FOUR_DIGITS.test(text)) return null;
    const moment = Temporal.Instant.from(text).toString({ smallestUnit: "microsecond" });
    return FOUR_DIGITS.test(moment) ? moment : null; // its zone may have led to another year
  } catch {
    return null;
  }
}

function instant(value: unknown): string {
  const moment = typeof value === "string" ? instantFrom(value) : null;
  if (moment !== null) return moment;
  const given = JSON.stringify(value) ?? String(value);
  throw new GraphQLError(
    `A DateTime must be ISO 8601 text with a year of four digits and a zone, e.g. "2021-01-31T08:00:00Z", got ${given}.`,
    { extensions: { said: { code: "DATETIME_UNREADABLE", values: { given } } } },
  );
}

// Years of more digits would not sort as text. No moment needs more characters.
const FOUR_DIGITS = /^\d{4}-.{1,60}$/;
