import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { parse } from "csv-parse/sync";

/** The files of a zip archive, whose checksums are verified, by name in their order. Fails if the archive is not whole. */
export async function unpacked(archive: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const entry of await new ZipReader(new Uint8ArrayReader(archive)).getEntries()) {
    if (entry.directory) throw new Error(`${entry.filename} is a folder.`);
    const bytes = await entry.getData(new Uint8ArrayWriter(), { checkSignature: true, useWebWorkers: false });
    files.set(entry.filename, Buffer.from(bytes));
  }
  return files;
}

/** The rows of a CSV file by the heads of its columns; an empty field is null. */
export function csvRecords(bytes: Buffer): readonly Readonly<Record<string, string | null>>[] {
  const rows: Record<string, string>[] = parse(bytes, { bom: true, columns: true, record_delimiter: "\r\n" });
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([head, cell]) => [head, cell || null])));
}
