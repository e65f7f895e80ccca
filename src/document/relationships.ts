import type { Package } from "./package";
import { attributeOf, elementsOf, rootOf } from "./xmlTree";

/** What one part of an Office package points to. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, e.g. "worksheet", whichever edition of the standard it is of. */
  readonly type: string;
  /** The path inside the package. */
  readonly path: string;
}

/** The relationships of a part, or of the package itself (""), in order; links out of the package are left out. */
export async function relationshipsOf(parts: Package, path: string): Promise<readonly Relationship[]> {
  const slash = path.lastIndexOf("/") + 1;
  const root = await xmlPart(parts, `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
  if (!root) return [];
  return elementsOf(root, "Relationship")
    .filter((one) => attributeOf(one, "TargetMode") !== "External")
    .map((one) => ({
      id: attributeOf(one, "Id") ?? "",
      type: (attributeOf(one, "Type") ?? "").replace(/^.*\//, ""),
      path: resolved(path.slice(0, slash), attributeOf(one, "Target") ?? ""),
    }));
}

/** The root element of an XML part; null where there is no such part. */
export async function xmlPart(parts: Package, path: string) {
  const bytes = await parts.read(path);
  return bytes && rootOf(new TextDecoder(encodingOf(bytes)).decode(bytes));
}

/** UTF-8 or, by its mark, UTF-16: an XML file of a package is one of both. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}

function resolved(folder: string, target: string): string {
  const steps = (target.startsWith("/") ? target : folder + target).replace(/\\/g, "/").split("/");
  const path: string[] = [];
  for (const step of steps)
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  return path.join("/");
}
