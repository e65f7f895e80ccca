import { type Entry, type FileEntry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
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
    throw new UsageError(`${path} is no readable zip archive: give the reports themselves, or pack them again.`);
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
  if (entry.encrypted)
    throw new UsageError(`${name} is locked by a password: unpack it and give the reports themselves.`);
  if (entry.uncompressedSize > LARGEST)
    throw new UsageError(`${name} unpacks to more than any report holds: give the report alone.`);
  try {
    return Buffer.from(await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false, checkSignature: true }));
  } catch {
    throw new UsageError(`${name} is damaged: pack it again.`);
  }
}
