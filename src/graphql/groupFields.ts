import { Field, Int, registerEnumType } from "type-graphql";
import { DepartmentKind } from "../form/body";
import { FormCode } from "../form/catalogue";
import { DIMENSIONS, Dimension, type DimensionRow, type GroupKey } from "../form/dimension";
import { Department } from "../store/entity/department";

registerEnumType(Dimension, {
  name: "Dimension",
  description: "What sums can be grouped by. 分组维度。",
  valuesConfig: Object.fromEntries(
    Object.entries(DIMENSIONS).map(([code, { english, chinese }]) => [
      code,
      { description: `${english}. ${chinese}。` },
    ]),
  ),
});

/** The dimensions of a question that compares years: all but the year itself. */
export const DIMENSIONS_WITHIN_YEARS = Object.values(Dimension).filter((dimension) => dimension !== Dimension.YEAR);

/** Returns the department with an id, if it may be seen. */
export type BodyOf = (id: number) => Department | undefined;

/** Declares the fields that name a group on the class of a type: one for each dimension. */
export function declareGroupFields(prototype: object, dimensions: readonly Dimension[]): void {
  for (const dimension of dimensions) {
    const { field, shows, english, chinese } = DIMENSIONS[dimension];
    const description = `${english}, where grouped by ${dimension}. ${chinese}。`;
    Field(() => TYPES[shows], { nullable: true, description })(prototype, field);
  }
}

/** The value of one of these fields for a group. */
export function groupValue({ key, shows }: DimensionRow, group: GroupKey, bodyOf: BodyOf): unknown {
  const value = group[key] ?? null;
  return shows === "department" && value !== null ? (bodyOf(value as number) ?? null) : value;
}

/**
 * The values of all of these fields, by field name. A value is null if the question does not group by that dimension.
 */
export function groupShown(
  dimensions: readonly Dimension[],
  group: GroupKey,
  bodyOf: BodyOf,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    dimensions.map((dimension) => [DIMENSIONS[dimension].field, groupValue(DIMENSIONS[dimension], group, bodyOf)]),
  );
}

const TYPES = { number: Int, word: String, department: Department, kind: DepartmentKind, form: FormCode } as const;
