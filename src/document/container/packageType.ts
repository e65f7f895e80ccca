import { elementsOf, parseXml } from "./namespacedXml";

/**
 * Returns the media type that a package declares: the content of its file `mimetype` (OpenDocument), or the type of the
 * part that its relationships name as the document (Office Open XML). Returns null if it declares neither.
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
