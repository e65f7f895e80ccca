import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../usageError";
import { filesInZip } from "./archive";

/** A file to be read: in a folder, or in a zip archive, whose path then stands before its name. */
export interface FileAt {
  readonly path: string;
  /** Throws UsageError where it cannot be read. */
  bytes(): Promise<Buffer>;
}

/**
 * The files at these paths: files as they are, folders and zip archives with all that is in them, in order of name;
 * hidden ones not. What is not there or cannot be opened is among them, and says so when its bytes are asked for.
 */
export async function filesAt(paths: readonly string[]): Promise<readonly FileAt[]> {
  const found = await Promise.all(plainFilesAt(paths).map(filesIn));
  return found.flat();
}

/** The bytes of a file. Throws UsageError where it cannot be read. */
export function bytesOf(path: string): Buffer {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`There is no file or folder ${path}: check the path.`);
  if (!found.isFile()) throw new UsageError(`${path} is no file: give a file, a folder or a zip archive.`);
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${(error as Error).message}.`);
  }
}

async function filesIn(path: string): Promise<readonly FileAt[]> {
  if (!/\.zip$/i.test(path)) return [{ path, bytes: async () => bytesOf(path) }];
  try {
    const packed = await filesInZip(path, bytesOf(path));
    return packed.map(({ name, bytes }) => ({ path: `${path}/${name}`, bytes }));
  } catch (error) {
    // One bad archive stops nothing: it is refused in its turn, like any other file.
    return [{ path, bytes: () => Promise.reject(error) }];
  }
}

function plainFilesAt(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => (isFolder(path) ? filesBelow(path) : [path]));
}

// Links to folders are not followed: they may lead in a circle.
function filesBelow(folder: string): readonly string[] {
  const entries = entriesOf(folder).filter((entry) => !entry.name.startsWith("."));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new UsageError(`The folder ${folder} cannot be listed: ${(error as Error).message}.`);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
