import { Field, ID, InterfaceType } from "type-graphql";

/** An object that can be requested again by its identifier. */
@InterfaceType({ description: "Anything that can be asked for again by its identifier. 可按全局标识查询的对象。" })
export abstract class Node {
  @Field(() => ID, { name: "id", description: "Opaque identifier. 全局标识。" })
  readonly globalId: string;
}

/** What an identifier names. */
export interface NodeName {
  readonly type: string;
  readonly id: number;
  /** The moment or the revision for which the object is shown, if its fields depend on it; else null. */
  readonly shownFor: string | null;
}

/**
 * Opaque identifier of a node. Objects with the same identifier have the same fields, so that a client may merge them:
 * what depends on a moment or a revision names it.
 */
export function globalId(type: string, id: number, shownFor: string | number | null = null): string {
  return Buffer.from(`${type}:${id}${shownFor === null ? "" : `@${shownFor}`}`).toString("base64url");
}

/** What an identifier names; null if this API does not write it like that. */
export function parseGlobalId(text: string): NodeName | null {
  const match = /^([A-Za-z]+):(\d{1,15})(?:@(.{1,40}))?$/.exec(Buffer.from(text, "base64url").toString());
  if (!match) return null;
  const name = { type: match[1] as string, id: Number(match[2]), shownFor: match[3] ?? null };
  return globalId(name.type, name.id, name.shownFor) === text ? name : null;
}
