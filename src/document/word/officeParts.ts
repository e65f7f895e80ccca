import { elementOf, elementsOf, parseXml, type XmlElement, xmlText } from "../container/namespacedXml";
import type { Package } from "../container/package";
import { partPath } from "../container/partPath";

/** The parts of an Office Open XML document. They are files of a zip package, or elements of one XML file. */
export interface OfficeParts {
  /** The main part of the document. Null if there is none. */
  readonly main: XmlElement | null;
  /** Returns the part that the main part refers to as its styles, its settings or the like. Null if there is none. */
  readonly related: (kind: string) => Promise<XmlElement | null>;
  /**
   * Returns the bytes of the part to which a relationship of the main part points. Null if it is not inside the
   * document.
   */
  readonly target: (id: string) => Promise<{ readonly path: string; readonly bytes: Uint8Array } | null>;
}

/** The parts of a zip package. */
export function packagedParts(parts: Package, name: string): Promise<OfficeParts> {
  return officeParts(async (path) => {
    const bytes = await parts.read(path);
    return bytes && { bytes: () => bytes, xml: () => parseXml(bytes, name) };
  });
}

/** The parts of a `pkg:package`, which is a document in one XML file. */
export function flatParts(root: XmlElement, name: string): Promise<OfficeParts> {
  const parts = new Map(
    elementsOf(root, "pkg:part").map((part) => [(part.attributes["pkg:name"] ?? "").replace(/^\//, ""), part]),
  );
  return officeParts(async (path) => {
    const part = parts.get(path);
    if (!part) return null;
    const binary = elementOf(part, "pkg:binaryData");
    const bytes = () => Uint8Array.from(Buffer.from(binary ? xmlText(binary) : "", "base64"));
    return { bytes, xml: () => elementsOf(elementOf(part, "pkg:xmlData"))[0] ?? parseXml(bytes(), name) };
  });
}

interface OfficePart {
  readonly bytes: () => Uint8Array;
  readonly xml: () => XmlElement | null;
}

/** The usual path of the document, for packages that do not say where it is. */
const CUSTOMARY = "word/document.xml";

async function officeParts(read: (path: string) => Promise<OfficePart | null>): Promise<OfficeParts> {
  const relationships = async (path: string) => elementsOf((await read(path))?.xml(), "rel:Relationship");
  const main = (await relationships("_rels/.rels")).find((one) => isOf(one, "officeDocument"));
  const path = main ? partPath("", main.attributes.Target ?? "") : CUSTOMARY;
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const own = await relationships(`${folder}_rels/${path.slice(folder.length)}.rels`);
  const inside = own.filter((one) => one.attributes.TargetMode !== "External");
  const document = (await read(path)) ?? (await read(CUSTOMARY));
  return {
    main: document?.xml() ?? null,
    related: async (kind) => {
      const found = inside.find((one) => isOf(one, kind));
      return found ? ((await read(partPath(folder, found.attributes.Target ?? "")))?.xml() ?? null) : null;
    },
    target: async (id) => {
      const found = inside.find((one) => one.attributes.Id === id);
      const target = partPath(folder, found?.attributes.Target ?? "");
      const part = found ? await read(target) : null;
      return part && { path: target, bytes: part.bytes() };
    },
  };
}

function isOf(relationship: XmlElement, kind: string): boolean {
  return relationship.attributes.Type?.endsWith(`/${kind}`) ?? false;
}
