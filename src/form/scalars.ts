import { GraphQLError, GraphQLScalarType } from "graphql";

/** Whole fen (分), the only unit in which money is kept. */
export type Fen = bigint;

/**
 * An exact decimal number, as a string. Money arrives here as `bigint` fen and leaves as yuan with two places
 * (429100000n gives "4291000.00"); rates and other decimals arrive as strings and leave as they are. A JavaScript
 * float is refused: it could not be trusted to be the printed figure.
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

/** Yuan with two places from whole fen: 5n gives "0.05", -150n gives "-1.50". */
export function yuan(fen: Fen): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, "0");
  return `${fen < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
