import { Arg, type ClassType, Field, Int, ObjectType } from "type-graphql";
import { QuestionError } from "../arithmetic/questionError";
import { SafeInt } from "../form/scalars";

/** The number of entries of a page without `first`, and the largest allowed number. */
const PAGE_ENTRIES = { usual: 50, most: 1000 };

/** The number of entries of a list. Null for the usual number. */
export const First = () =>
  Arg("first", () => Int, {
    nullable: true,
    description: `How many, ${PAGE_ENTRIES.usual} unless said, ${PAGE_ENTRIES.most} at most. 条数。`,
  });

/** The cursor after which a page of a list begins. Null for the beginning of the list. */
export const After = () =>
  Arg("after", () => String, { nullable: true, description: "Cursor to go on from. 起始游标。" });

@ObjectType({ simpleResolvers: true, description: "Where a page of a list stands. 分页信息。" })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether entries follow. 是否有下一页。" }) readonly hasNextPage: boolean;
  @Field(() => Boolean, { description: "Whether entries came before. 是否有上一页。" })
  readonly hasPreviousPage: boolean;
  @Field(() => String, { nullable: true, description: "Cursor of the first entry. 首条游标。" })
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
    @Field(() => String, { description: "Its place: give it as `after` to go on from here. 游标。" })
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

/** The requested number of entries. Throws QuestionError if it is out of bounds. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? PAGE_ENTRIES.usual;
  if (size < 0 || size > PAGE_ENTRIES.most)
    throw new QuestionError("BAD_USER_INPUT", `first must be from 0 to ${PAGE_ENTRIES.most}, got ${size}.`);
  return size;
}

/** Builds a page. `rows` has one entry more than the page, which shows whether more entries follow. */
export function pageFrom<T>(
  rows: readonly T[],
  size: number,
  after: string | null | undefined,
  cursorOf: (row: T) => string,
  totalCount: () => Promise<number> | number,
): Connection<T> {
  const edges = rows.slice(0, size).map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

/** A cursor that contains the sort key of an entry, so that it stays valid when other entries are added or removed. */
export function cursorFrom(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** The sort key in a cursor. Throws QuestionError if the text is not a cursor. */
export function parseCursor(cursor: string, types: readonly ("string" | "number")[]): readonly (string | number)[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (Array.isArray(key) && key.length === types.length && key.every((part, i) => isKeyPart(part, types[i])))
      return key;
  } catch {}
  throw new QuestionError("CURSOR_INVALID", "after must be a cursor that this list gave (pageInfo.endCursor).");
}

function isKeyPart(part: unknown, type: "string" | "number" | undefined): boolean {
  return typeof part === type && (type === "string" || Number.isSafeInteger(part));
}
