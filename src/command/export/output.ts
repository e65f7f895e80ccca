import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { said } from "../../message/message";
import { UsageError } from "../../usageError";

/**
 * Writes bytes to a file, or to standard output (`-`). Nobody should take a part of a file for the whole: it has another
 * name until it is complete. Throws UsageError if the file cannot be written.
 */
export async function writeOutput(content: Readable | Buffer, output: string, signal?: AbortSignal): Promise<void> {
  const source = Buffer.isBuffer(content) ? Readable.from([content]) : content;
  const options = signal ? { signal } : {};
  if (output === "-") return pipeline(source, process.stdout, { ...options, end: false });
  const part = `${output}.part`;
  try {
    await pipeline(source, createWriteStream(part), options);
    await rename(part, output);
  } catch (error) {
    await rm(part, { force: true });
    const { syscall, message } = error as NodeJS.ErrnoException;
    throw syscall === undefined ? error : new UsageError(said("FILE_NOT_WRITTEN", { path: output, why: message }));
  }
}
