import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../usageError";
import { filesInZip, type Packed } from "./archive";
import { isPassedOver } from "./passedOver";

/** A file to be read: in a folder, or in a zip archive, whose path then stands before its name. */
export interface FileAt {
  readonly path: string;
  /** Throws UsageError where it cannot be read. */
  bytes(): Promise<Buffer>;
}

/** The files to be read at some paths, and the paths of what lies beside them and is no document. */
export type FilesFound = Found<FileAt>;

/**
 * The files at these paths: files as they are, folders and zip archives with all that is in them, in order of name; what
 * programs leave there is passed over. What is not there or cannot be opened is among the files, and says so when its bytes
 * are asked for.
 */
export async function filesAt(paths: readonly string[]): Promise<FilesFound> {
  const { files, passedOver } = joined(paths.map((path) => (isFolder(path) ? below(path) : found([path]))));
  const opened = await Promise.all(files.map(filesIn));
  return joined([{ files: [], passedOver }, ...opened]);
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

async function filesIn(path: string): Promise<FilesFound> {
  if (!/\.zip$/i.test(path)) return found([{ path, bytes: async () => bytesOf(path) }]);
  try {
    const packed = await filesInZip(path, bytesOf(path));
    const isLeft = ({ name }: Packed) => name.split("/").some(isPassedOver);
    const within = ({ name, bytes }: Packed): FileAt => ({ path: `${path}/${name}`, bytes });
    return {
      files: packed.filter((file) => !isLeft(file)).map(within),
      passedOver: packed.filter(isLeft).map(({ name }) => `${path}/${name}`),
    };
  } catch (error) {
    // One bad archive stops nothing: it is refused in its turn, like any other file.
    return found([{ path, bytes: () => Promise.reject(error) }]);
  }
}

/** Paths or files, and what was passed over to find them. */
interface Found<T> {
  readonly files: readonly T[];
  readonly passedOver: readonly string[];
}

function found<T>(files: readonly T[]): Found<T> {
  return { files, passedOver: [] };
}

function joined<T>(parts: readonly Found<T>[]): Found<T> {
  return { files: parts.flatMap(({ files }) => files), passedOver: parts.flatMap(({ passedOver }) => passedOver) };
}

// Links to folders are not followed: they may lead in a circle.
function below(folder: string): Found<string> {
  const entries = [...entriesOf(folder)].sort((a, b) => (a.name < b.name ? -1 : 1));
  return joined(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      if (isPassedOver(entry.name)) return { files: [], passedOver: [path] };
      return entry.isDirectory() ? below(path) : found([path]);
    }),
  );
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
