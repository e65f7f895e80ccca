import { Temporal } from "@js-temporal/polyfill";
import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { yuan } from "./shown";

/** Whole fen (分), the only unit in which money is stored. */
export type Fen = bigint;

/**
 * An exact decimal number, as a string. Money is given to the serializer as `bigint` fen and becomes yuan with two
 * decimal places (429100000n becomes "4291000.00"). Rates and other decimals are given as strings and stay unchanged. A
 * JavaScript number is refused, because a float may differ from the printed figure.
 */
export const Decimal = new GraphQLScalarType<string, string>({
  name: "Decimal",
  description:
    'An exact decimal number as a string, e.g. "4291000.00". Money is in yuan (元) with two places; never a float. 精确小数，金额单位为元。',
  serialize(value) {
    if (typeof value === "bigint") return yuan(value);
    if (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value)) return value;
    throw new GraphQLError(`A Decimal must be whole fen or a decimal string, got ${typeof value}.`);
  },
});

/** A moment in UTC with microseconds, stored and returned as ISO 8601 text. */
export const DateTime = new GraphQLScalarType<string, string>({
  name: "DateTime",
  description:
    'A moment as ISO 8601 text with a zone, e.g. "2021-01-31T08:00:00.000000Z"; microseconds count. 时间（世界协调时，精确到微秒）。',
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339",
  parseValue: instant,
  parseLiteral(node) {
    if (node.kind === Kind.STRING) return instant(node.value);
    throw new GraphQLError("A DateTime must be text in quotes.");
  },
  serialize: (value) => value as string,
});

function instant(value: unknown): string {
  try {
    return Temporal.Instant.from(value as string).toString({ smallestUnit: "microsecond" });
  } catch {
    throw new GraphQLError(
      `A DateTime must be ISO 8601 text with a zone, e.g. "2021-01-31T08:00:00Z", got ${JSON.stringify(value)}.`,
    );
  }
}
