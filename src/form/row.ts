import { Field } from "type-graphql";
import { Column } from "typeorm";
import { Decimal, SafeInt } from "./scalars";
import type { FigureUnit } from "./unit";

/** A class of the tree; its constructor has no parameters. */
export type FigureClass = new () => object;

/** The description of one decorated property of the tree. */
export interface RowEntry {
  readonly property: string;
  readonly english: string;
  readonly chinese: string;
  /** The class one level below, or null for a cell. */
  readonly type: (() => FigureClass) | null;
  readonly unit: FigureUnit;
  /** A stock is the state at one date and is never summed over years; every other figure is a flow. */
  readonly stock: boolean;
  /** Whether the figure may be negative, because it is a change. */
  readonly signed: boolean;
}

interface RowOptions {
  /**
   * Prefix of the columns one level below, because MySQL refuses names of more than 64 characters. "" for no prefix.
   */
  readonly column?: string;
  readonly stock?: boolean;
}

interface CountOptions extends Pick<RowOptions, "stock"> {
  readonly signed?: boolean;
}

const entries = new Map<object, RowEntry[]>();

/**
 * A part of the form that contains rows or cells: a GraphQL field and an embedded group of columns at the same time.
 * `english` and `chinese` become the description.
 */
export function Row(english: string, chinese: string, type: () => FigureClass, options: RowOptions = {}) {
  return (target: object, property: string): void => {
    addRow(target, { property, english, chinese, type, unit: "count", stock: options.stock ?? false, signed: false });
    Field(type, { description: described(english, chinese) })(target, property);
    Column(type, options.column === undefined ? {} : { prefix: options.column })(target, property);
  };
}

/** A cell with a count: a nullable integer column and a nullable `SafeInt`. */
export function Count(english: string, chinese: string, options: CountOptions = {}) {
  return (target: object, property: string): void => {
    const { stock = false, signed = false } = options;
    addRow(target, { property, english, chinese, type: null, unit: "count", stock, signed });
    Field(() => SafeInt, { nullable: true, description: described(english, chinese) })(target, property);
    Column("bigint", { nullable: true, transformer: AS_NUMBER })(target, property);
  };
}

/** A cell with money: a nullable column in whole fen and a nullable `Decimal` in yuan. */
export function Money(english: string, chinese: string) {
  return (target: object, property: string): void => {
    addRow(target, { property, english, chinese, type: null, unit: "fen", stock: false, signed: false });
    Field(() => Decimal, { nullable: true, description: `${described(english, chinese)} Yuan (元).` })(
      target,
      property,
    );
    Column("bigint", { nullable: true, name: `${property}Fen`, transformer: AS_TEXT })(target, property);
  };
}

/** The decorated properties of one class, in the order of the form. */
export function rowsOf(type: FigureClass): readonly RowEntry[] {
  return entries.get(type.prototype) ?? [];
}

// MariaDB returns digits as text. The stored value is a whole number below 2^53, because the reader returns no other.
const AS_NUMBER = {
  to: (count: number | null | undefined) => count ?? null,
  from: (count: string | number | null) => (count === null ? null : Number(count)),
};

// Database drivers accept and return 64-bit integers in different types; digits as text are exact in all of them.
const AS_TEXT = {
  to: (fen: bigint | null | undefined) => fen?.toString() ?? null,
  from: (fen: string | number | bigint | null) => (fen === null ? null : BigInt(fen)),
};

function addRow(target: object, entry: RowEntry): void {
  const rows = entries.get(target) ?? [];
  rows.push(entry);
  entries.set(target, rows);
}

function described(english: string, chinese: string): string {
  return `${english[0]?.toUpperCase()}${english.slice(1)}. ${chinese}。`;
}
