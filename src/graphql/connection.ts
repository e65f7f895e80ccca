import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { QuestionError } from "../arithmetic/questionError";

/** How many entries a list gives where `first` is not said, and at most. */
const PAGE = { usual: 50, most: 1000 };

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

/** A page of a list, as Relay describes it. `totalCount` is computed only when asked. */
export interface Connection<T> {
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: () => Promise<number> | number;
}

/** The class that `<name>Connection` extends, with the type `<name>Edge`, for a node type. */
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
    @Field(() => Int, { description: "How many entries there are in all. 总数。" }) readonly totalCount: number;
  }
  return Page;
}

/** The number of entries asked for. Throws QuestionError where it is out of bounds. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? PAGE.usual;
  if (size < 0 || size > PAGE.most)
    throw new QuestionError("BAD_USER_INPUT", `first must be from 0 to ${PAGE.most}, got ${size}.`);
  return size;
}

/** A page from one entry more than it holds, so that it is known whether others follow. */
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

/** A cursor that holds the sort key of an entry, so that it stays right while others come and go. */
export function cursorFrom(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** The sort key in a cursor. Throws QuestionError where the text is none. */
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
