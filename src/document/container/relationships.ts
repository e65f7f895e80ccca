import { attributeOf, childrenOf } from "./localNames";
import { parseXml, type XmlElement } from "./namespacedXml";
import type { Package } from "./package";
import { partPath } from "./partPath";

/** A link from one part of an Office package to another part. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type, e.g. "worksheet". It is the same in both editions of the standard. */
  readonly type: string;
  /** The path from the root of the package. */
  readonly path: string;
}

/**
 * The relationships of a part, in order. The path "" means the package itself. Links to anything outside the package
 * are left out.
 */
export async function relationshipsOf(parts: Package, path: string, name: string): Promise<readonly Relationship[]> {
  const slash = path.lastIndexOf("/") + 1;
  const root = await xmlPart(parts, `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`, name);
  if (!root) return [];
  return childrenOf(root, "Relationship")
    .filter((one) => attributeOf(one, "TargetMode") !== "External")
    .map((one) => ({
      id: attributeOf(one, "Id") ?? "",
      type: (attributeOf(one, "Type") ?? "").replace(/^.*\//, ""),
      path: partPath(path.slice(0, slash), attributeOf(one, "Target") ?? ""),
    }));
}

/** The root element of an XML part. Null if there is no such part. */
export async function xmlPart(parts: Package, path: string, name: string): Promise<XmlElement | null> {
  const bytes = await parts.read(path);
  return bytes && parseXml(bytes, name);
}
