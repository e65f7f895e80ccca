import { inflateRawSync } from "node:zlib";
import { UnreadableDocument } from "./document";

/** One file inside a zip archive. */
export interface ZipEntry {
  readonly name: string;
  /** Size unpacked, as the archive's directory says it. */
  readonly size: number;
  /** Unpacks it. Throws `UnreadableDocument` where it is damaged or larger than it claims. */
  readonly content: () => Uint8Array;
}

/** The text of a report's pages unpacks to far less; more is refused before it is unpacked. Pictures are never unpacked. */
const MAX_UNPACKED = 16 * 1024 * 1024;
const MAX_ENTRIES = 4096;

/** Whether bytes begin as a zip archive does, which DOCX and XLSX are. */
export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6)
  );
}

/** The names in a zip archive without judging its sizes; empty where its directory is damaged. */
export function zipNames(bytes: Uint8Array): readonly string[] {
  try {
    return directory(bytes).map((entry) => entry.name);
  } catch {
    return [];
  }
}

/**
 * The files of a zip archive by its directory. Throws `UnreadableDocument` where the archive is damaged, encrypted, or would
 * unpack to more than a document can have.
 */
export function readZip(bytes: Uint8Array, name: string): readonly ZipEntry[] {
  let found: readonly DirectoryEntry[];
  try {
    found = directory(bytes);
  } catch {
    throw new UnreadableDocument(`${name} is cut off or damaged: give the whole document again.`);
  }
  if (found.some((entry) => entry.encrypted))
    throw new UnreadableDocument(`${name} is protected by a password: give it without one.`);
  if (
    found.length > MAX_ENTRIES ||
    found.reduce((sum, entry) => sum + (isMarkup(entry.name) ? entry.size : 0), 0) > MAX_UNPACKED
  )
    throw new UnreadableDocument(`${name} would unpack to more than a report can have: give the report alone.`);
  return found.map((entry) => ({ name: entry.name, size: entry.size, content: () => unpack(bytes, entry, name) }));
}

/** Whether a file of an archive holds text of the document rather than a picture or the like. */
export function isMarkup(name: string): boolean {
  return /\.(?:xml|rels|bin)$/i.test(name);
}

interface DirectoryEntry {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly at: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

function directory(bytes: Uint8Array): readonly DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_LENGTH;
  const lowest = Math.max(0, end - LONGEST_COMMENT);
  while (end >= lowest && view.getUint32(end, true) !== END_SIGNATURE) end -= 1;
  if (end < lowest) throw new Error("no directory");
  const count = view.getUint16(end + 10, true);
  const entries: DirectoryEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new Error("damaged directory");
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function unpack(bytes: Uint8Array, entry: DirectoryEntry, name: string): Uint8Array {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
    const packed = bytes.subarray(start, start + entry.packed);
    if (entry.method === 0) return packed;
    if (entry.method !== 8) throw new Error("unknown method");
    return inflateRawSync(packed, { maxOutputLength: entry.size + 1 });
  } catch {
    throw new UnreadableDocument(`${name} is cut off or damaged in ${entry.name}: give the whole document again.`);
  }
}
