import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { said } from "../message/message";
import { UsageError } from "../usageError";
import { filesInZip, type Packed } from "./archive";
import { isPassedOver } from "./passedOver";

/** A file to be read, in a folder or in a zip archive. In an archive, its path begins with the path of the archive. */
export interface FileAt {
  readonly path: string;
  /** Throws UsageError if it cannot be read. */
  bytes(): Promise<Buffer>;
}

/** The files to be read at some paths, and the paths beside them that are not documents. */
export type FilesFound = PathsFound<FileAt>;

/**
 * The files at these paths: files themselves, and everything in folders and zip archives, in order of name. Files that
 * programs leave there are passed over. A file that does not exist or cannot be opened is in the list too, and its
 * `bytes` throws.
 */
export async function filesAt(paths: readonly string[]): Promise<FilesFound> {
  const { files, passedOver } = joinedFound(
    paths.map((path) => (isFolder(path) ? filesBelow(path) : onlyFiles([path]))),
  );
  const opened = await Promise.all(files.map(filesIn));
  return joinedFound([{ files: [], passedOver }, ...opened]);
}

/** The bytes of a file. Throws UsageError if it cannot be read. */
export function bytesOf(path: string): Buffer {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UsageError(said("PATH_UNKNOWN", { path }));
  if (!found.isFile()) throw new UsageError(said("PATH_NO_FILE", { path }));
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(said("FILE_NOT_OPENED", { path, why: (error as Error).message }));
  }
}

async function filesIn(path: string): Promise<FilesFound> {
  if (!/\.zip$/i.test(path)) return onlyFiles([{ path, bytes: async () => bytesOf(path) }]);
  try {
    const packed = await filesInZip(path, bytesOf(path));
    const isLeft = ({ name }: Packed) => name.split("/").some(isPassedOver);
    const within = ({ name, bytes }: Packed): FileAt => ({ path: `${path}/${name}`, bytes });
    return {
      files: packed.filter((file) => !isLeft(file)).map(within),
      passedOver: packed.filter(isLeft).map(({ name }) => `${path}/${name}`),
    };
  } catch (error) {
    // One bad archive does not stop the others. It is refused when its turn comes, like any other file.
    return onlyFiles([{ path, bytes: () => Promise.reject(error) }]);
  }
}

/** Paths or files, and what was passed over. */
interface PathsFound<T> {
  readonly files: readonly T[];
  readonly passedOver: readonly string[];
}

function onlyFiles<T>(files: readonly T[]): PathsFound<T> {
  return { files, passedOver: [] };
}

function joinedFound<T>(parts: readonly PathsFound<T>[]): PathsFound<T> {
  return { files: parts.flatMap(({ files }) => files), passedOver: parts.flatMap(({ passedOver }) => passedOver) };
}

// Links to folders are not followed, because they may form a circle.
function filesBelow(folder: string): PathsFound<string> {
  const entries = [...folderEntries(folder)].sort((a, b) => (a.name < b.name ? -1 : 1));
  return joinedFound(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      if (isPassedOver(entry.name)) return { files: [], passedOver: [path] };
      return entry.isDirectory() ? filesBelow(path) : onlyFiles([path]);
    }),
  );
}

function folderEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new UsageError(said("FOLDER_NOT_OPENED", { path: folder, why: (error as Error).message }));
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
