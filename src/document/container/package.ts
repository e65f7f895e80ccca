import { inflateRawSync } from "node:zlib";
import { type Entry, type FileEntry, Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";
import { said } from "../../message/message";
import { UnreadableDocument } from "../document";
import { packageType } from "./packageType";

/** The files inside a zip package. DOCX, XLSX, ODT and OFD files are such packages. */
export interface Package {
  /** The paths of the files, in the order of the archive's directory, without folders. */
  readonly names: readonly string[];
  /** The media type that the package declares. Null if it declares none. */
  readonly mediaType: string | null;
  /**
   * Returns the bytes of one file, or null if no file has that path (upper and lower case are equal). Throws
   * `UnreadableDocument` if the file is damaged or larger than the archive says.
   */
  readonly read: (path: string) => Promise<Uint8Array | null>;
}

/** Whether the bytes begin with the signature of a zip archive. */
export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6)
  );
}

/**
 * Opens a zip package by reading its directory; no file is unpacked yet. Names that are not marked as UTF-8 are decoded
 * as GB18030, which Chinese programs write. Throws `UnreadableDocument` if the package is damaged or encrypted, or
 * would unpack to more text than a document can have.
 */
export async function openPackage(archive: Uint8Array, name: string): Promise<Package> {
  const files = (await entriesOf(archive, name)).filter(isFile);
  if (files.some((entry) => entry.encrypted)) throw new UnreadableDocument(said("DOCUMENT_LOCKED", { name }));
  const markup = files.filter((entry) => MARKUP.test(entry.filename));
  if (files.length > MAX_ENTRIES || markup.reduce((sum, entry) => sum + entry.uncompressedSize, 0) > MAX_UNPACKED)
    throw new UnreadableDocument(said("DOCUMENT_UNPACKS_TOO_LARGE", { name }));
  const kept = new Map<string, Promise<Uint8Array>>();
  const read = async (path: string): Promise<Uint8Array | null> => {
    const entry =
      files.find(({ filename }) => filename === path) ??
      files.find(({ filename }) => filename.toLowerCase() === path.toLowerCase());
    if (!entry) return null;
    const bytes = kept.get(entry.filename) ?? unpacked(archive, entry, name);
    kept.set(entry.filename, bytes);
    return bytes;
  };
  // OpenDocument encrypts each file separately. Only the manifest shows it.
  if (/encryption-data/.test(new TextDecoder().decode((await read(MANIFEST).catch(() => null)) ?? new Uint8Array())))
    throw new UnreadableDocument(said("DOCUMENT_LOCKED", { name }));
  return {
    names: files.map((entry) => entry.filename),
    // A damaged package may still be recognised by the names of its files.
    mediaType: await packageType(read).catch(() => null),
    read,
  };
}

/** The text of a report unpacks to far less. A larger package is refused before anything is unpacked. */
const MAX_UNPACKED = 16 * 1024 * 1024;
const MAX_ENTRIES = 4096;
const MANIFEST = "META-INF/manifest.xml";
/** Files of a package that contain text, not pictures or fonts. */
const MARKUP = /\.(?:xml|rels|bin|x?html?|rtf|txt|mht)$/i;

async function entriesOf(bytes: Uint8Array, name: string): Promise<readonly Entry[]> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { filenameEncoding: "gb18030", useWebWorkers: false });
  try {
    return await reader.getEntries();
  } catch {
    throw new UnreadableDocument(said("DOCUMENT_DAMAGED", { name }));
  }
}

function isFile(entry: Entry): entry is FileEntry {
  return !entry.directory;
}

/** The two compression methods that are supported: none, and deflate. */
const STORED = 0;
const DEFLATED = 8;

async function unpacked(archive: Uint8Array, entry: FileEntry, name: string): Promise<Uint8Array> {
  try {
    const packed = packedBytes(archive, entry);
    if (entry.compressionMethod === STORED) return packed;
    if (entry.compressionMethod !== DEFLATED) throw new Error("packed in another way");
    // A file that unpacks to more than its stated size is an attack on memory.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.uncompressedSize) });
  } catch {
    throw new UnreadableDocument(said("DOCUMENT_DAMAGED_IN", { name, part: entry.filename }));
  }
}

const LOCAL_HEADER = 0x04034b50;

/**
 * Returns the compressed bytes of a file. They begin after the file's own header, which ends with its name and extra
 * fields.
 */
function packedBytes(archive: Uint8Array, { offset, compressedSize }: FileEntry): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = archive.subarray(start, start + compressedSize);
  if (view.getUint32(offset, true) !== LOCAL_HEADER || packed.length < compressedSize) throw new Error("cut off");
  return packed;
}
