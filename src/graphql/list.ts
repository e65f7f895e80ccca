import { ArgsType, type ClassType, Field, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { cursorFrom, nameOfList, placeFrom } from "../arithmetic/cursor";
import { Direction } from "../arithmetic/order";
import { QuestionError } from "../arithmetic/questionError";
import type { Listed, ListSpan, Sort } from "../form/page";
import { SafeInt } from "../form/scalars";
import { said } from "../message/message";

/** The number of entries of a page without `first`, and the largest allowed number. */
const PAGE_ENTRIES = { usual: 50, most: 1000 };

/** Which page of a list is asked for: `first` entries after a place, or the `last` before one. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: `How many from the beginning, ${PAGE_ENTRIES.usual} unless said, ${PAGE_ENTRIES.most} at most. 条数。`,
  })
  readonly first?: number | null;
  @Field(() => String, { nullable: true, description: "Cursor after which to begin. 起始游标。" })
  readonly after?: string | null;
  @Field(() => Int, { nullable: true, description: "How many from the end, instead of `first`. 末尾条数。" })
  readonly last?: number | null;
  @Field(() => String, { nullable: true, description: "Cursor before which to end. 截止游标。" })
  readonly before?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "Where a page of a list stands. 分页信息。" })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether entries follow. 是否有下一页。" }) readonly hasNextPage: boolean;
  @Field(() => Boolean, { description: "Whether entries came before. 是否有上一页。" })
  readonly hasPreviousPage: boolean;
  @Field(() => String, { nullable: true, description: "Cursor of the first entry: give it as `before`. 首条游标。" })
  readonly startCursor: string | null;
  @Field(() => String, { nullable: true, description: "Cursor of the last entry: give it as `after`. 末条游标。" })
  readonly endCursor: string | null;
}

/** A page of a list, as in Relay. `totalCount` is computed only if it is selected. */
export interface Connection<T> {
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: () => Promise<number> | number;
}

/** The base class of `<name>Connection` for a node type, together with the type `<name>Edge`. */
export function connectionType<T extends object>(name: string, node: ClassType<T>) {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `A ${name} and its place in the list. 列表条目。` })
  class Edge {
    @Field(() => node, { description: "The entry. 条目。" }) readonly node: T;
    @Field(() => String, { description: "Its place: give it as `after` or `before` to go on from here. 游标。" })
    readonly cursor: string;
  }

  @ObjectType({ simpleResolvers: true })
  abstract class Page {
    @Field(() => [Edge], { description: "The entries with their cursors. 条目及游标。" }) readonly edges: Edge[];
    @Field(() => [node], { description: "The entries alone. 条目。" }) readonly nodes: T[];
    @Field(() => PageInfo, { description: "Where this page stands. 分页信息。" }) readonly pageInfo: PageInfo;
    @Field(() => SafeInt, { description: "How many entries there are in all. 总数。" }) readonly totalCount: number;
  }
  return Page;
}

/** A page that is asked for. It loads one entry more than it has, which shows whether more follow. */
export interface AskedPage extends ListSpan {
  /** The number of entries of the page. */
  readonly size: number;
  /** The list, as its cursors name it. */
  readonly list: string;
}

/**
 * The page that arguments ask for. `list` is everything that decides which entries the list has and in which order;
 * cursors of other lists are refused. `parts` is how many values a place has. Throws QuestionError for arguments that do
 * not fit.
 */
export function askedPage(given: PageArguments, list: readonly unknown[], parts: number): AskedPage {
  const { first = null, last = null } = given;
  if (first !== null && last !== null) throw new QuestionError("BAD_USER_INPUT", said("FIRST_OR_LAST"));
  const size = first ?? last ?? PAGE_ENTRIES.usual;
  if (size < 0 || size > PAGE_ENTRIES.most)
    throw new QuestionError(
      "BAD_USER_INPUT",
      said("PAGE_OUT_OF_RANGE", { argument: last === null ? "first" : "last", most: PAGE_ENTRIES.most, given: size }),
    );
  const name = nameOfList(list);
  const placeIn = (cursor: string | null | undefined) => (cursor == null ? null : placeFrom(cursor, name, parts));
  return {
    after: placeIn(given.after),
    before: placeIn(given.before),
    limit: size + 1,
    fromEnd: last !== null,
    size,
    list: name,
  };
}

/** Builds a page from the entries that were loaded for it. */
export function pageFrom<T>(
  rows: readonly Listed<T>[],
  { size, list, fromEnd, after, before }: AskedPage,
  totalCount: () => Promise<number> | number,
): Connection<T> {
  const more = rows.length > size;
  const shown = more && fromEnd ? rows.slice(1) : rows.slice(0, size);
  const edges = shown.map(({ row, place }) => ({ node: row, cursor: cursorFrom(list, place) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: before !== null || (more && !fromEnd),
      hasPreviousPage: after !== null || (more && fromEnd),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

registerEnumType(Direction, {
  name: "Direction",
  description: "Which comes first. 排序方向。",
  valuesConfig: {
    ASC: { description: "The least first. 升序。" },
    DESC: { description: "The largest first. 降序。" },
  },
});

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
