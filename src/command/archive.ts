import { type Entry, type FileEntry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { said } from "../message/message";
import { UsageError } from "../usageError";

/** A file inside an archive. It is unpacked only when `bytes` is called. */
export interface Packed {
  readonly name: string;
  /** Throws UsageError if it is protected by a password, damaged, or larger than any report. */
  bytes(): Promise<Buffer>;
}

/** In bytes. No report is nearly as large. */
const LARGEST = 64 << 20;

/**
 * The files in a zip archive, in order of name, without folders. Names that are not marked as UTF-8 are read as
 * GB18030, which Chinese Windows writes. Throws UsageError if the archive is damaged.
 */
export async function filesInZip(path: string, bytes: Buffer): Promise<readonly Packed[]> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { filenameEncoding: "gb18030", useWebWorkers: false });
  const entries = await reader.getEntries().catch(() => {
    throw new UsageError(said("ARCHIVE_UNREADABLE", { name: path }));
  });
  return entries
    .filter(isFile)
    .sort((a, b) => (a.filename < b.filename ? -1 : 1))
    .map((entry) => ({ name: entry.filename, bytes: () => unpacked(path, entry) }));
}

function isFile(entry: Entry): entry is FileEntry {
  return !entry.directory;
}

async function unpacked(path: string, entry: FileEntry): Promise<Buffer> {
  const name = `${path}/${entry.filename}`;
  if (entry.encrypted) throw new UsageError(said("ARCHIVE_LOCKED", { name }));
  if (entry.uncompressedSize > LARGEST) throw new UsageError(said("ARCHIVE_TOO_LARGE", { name }));
  try {
    return Buffer.from(await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false, checkSignature: true }));
  } catch {
    throw new UsageError(said("ARCHIVE_DAMAGED", { name }));
  }
}
