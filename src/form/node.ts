import { Field, ID, InterfaceType } from "type-graphql";

/** An object that can be requested again by its identifier. */
@InterfaceType({ description: "Anything that can be asked for again by its identifier. 可按全局标识查询的对象。" })
export abstract class Node {
  @Field(() => ID, { name: "id", description: "Opaque identifier. 全局标识。" })
  readonly globalId: string;
}

/** Opaque identifier of a node, made from its type and its number. */
export function globalId(type: string, id: number): string {
  return Buffer.from(`${type}:${id}`).toString("base64url");
}

/** Type and number of a node; null if the text is not an identifier of this API. */
export function parseGlobalId(text: string): { readonly type: string; readonly id: number } | null {
  const match = /^([A-Za-z]+):(\d{1,15})$/.exec(Buffer.from(text, "base64url").toString());
  return match ? { type: match[1] as string, id: Number(match[2]) } : null;
}
