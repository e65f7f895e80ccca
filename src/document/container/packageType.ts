import { elementsOf, parseXml } from "./namespacedXml";

/**
 * What a package says it is: the media type in its file `mimetype` (OpenDocument), or that of the part which its relationships
 * name as the document (Office Open XML). Null where it says neither.
 */
export async function packageType(read: (path: string) => Promise<Uint8Array | null>): Promise<string | null> {
  const said = await read("mimetype");
  if (said) return new TextDecoder().decode(said.subarray(0, LONGEST)).trim();
  const relationships = await read("_rels/.rels");
  const types = relationships && (await read("[Content_Types].xml"));
  if (!types) return null;
  const main = elementsOf(parseXml(relationships, ""), "rel:Relationship").find((one) =>
    one.attributes.Type?.endsWith("/officeDocument"),
  );
  const path = (main?.attributes.Target ?? "").replace(/^\/?/, "/").toLowerCase();
  const part = elementsOf(parseXml(types, ""), "ct:Override").find(
    (one) => one.attributes.PartName?.toLowerCase() === path,
  );
  return part?.attributes.ContentType ?? null;
}

const LONGEST = 200;
