import { Field, InputType, registerEnumType } from "type-graphql";
import { Direction } from "../arithmetic/order";
import type { Sort } from "../form/page";

/** What an order of a list says. */
interface ListOrder<By extends string> {
  readonly by: By;
  readonly direction: Direction;
}

/** Declares the input `<name>Order` and the enum `<name>OrderField`, with a description for each value. */
export function orderType<By extends string>(name: string, fields: Readonly<Record<By, string>>) {
  const names = Object.keys(fields) as By[];
  const OrderField = Object.fromEntries(names.map((by) => [by, by]));
  registerEnumType(OrderField, {
    name: `${name}OrderField`,
    description: `By what the list can be ordered. 排序字段。`,
    valuesConfig: Object.fromEntries(names.map((by) => [by, { description: fields[by] }])),
  });

  @InputType(`${name}Order`, { description: "In which order a list comes. 列表排序。" })
  class Order implements ListOrder<By> {
    @Field(() => OrderField, { description: "By what. 排序字段。" }) readonly by: By;
    @Field(() => Direction, { description: "Which is first. 排序方向。" }) readonly direction: Direction;
  }
  return Order;
}

/** The options of an argument `orderBy`. */
export const ORDER_BY = {
  nullable: true,
  description: "In which order, the first one first; then, and unless said, in that of the list. 排序。",
} as const;

/** The orders of an argument `orderBy`. What comes a second time decides nothing, and is left out. */
export function sortsFrom<By extends string>(orders: readonly ListOrder<By>[] | null | undefined): readonly Sort<By>[] {
  const sorts = new Map<By, Sort<By>>();
  for (const { by, direction } of orders ?? [])
    if (!sorts.has(by)) sorts.set(by, { by, descending: direction === Direction.DESC });
  return [...sorts.values()];
}
