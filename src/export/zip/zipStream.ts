import { once } from "node:events";
import { PassThrough, type Readable } from "node:stream";
import { configure, Uint8ArrayReader, ZipWriter } from "@zip.js/zip.js";

/** What a file in an archive is made of: all its bytes, or pieces that are made one after the other. */
export type ZipContent = Uint8Array | AsyncIterable<Uint8Array>;

/** How a file is put into an archive. */
export interface ZipFile {
  readonly name: string;
  readonly content: ZipContent;
  /** Whether compressing it would save nothing. */
  readonly isCompressed?: boolean;
  readonly modified: Date;
}

/** Puts a file into an archive; done when all of it is written. */
export type AddToZip = (file: ZipFile) => Promise<void>;

// The library lets a few files be written at once, in all archives of the process together. A client that reads its
// archive slowly would have those of others wait.
configure({ maxWorkers: 1_000, useWebWorkers: false });

/**
 * A zip archive that is written while it is read: `fill` adds its files one after the other, and waits for the reader.
 * Names are UTF-8. If `fill` fails, the stream fails with its error before the archive is complete. If the stream is
 * destroyed, the pending `add` fails, and the stream closes when `fill` has ended. `isHuge` allows pieces that are more
 * than 4 GB together, which old programs cannot unpack.
 */
export function zipStream(fill: (add: AddToZip) => Promise<void>, isHuge = false): Readable {
  const left = new AbortController();
  const archive = new PassThrough({
    destroy: (error, closed) => {
      left.abort(new Error("Nobody reads the archive any more."));
      void ended.then(() => closed(error));
    },
  });
  const sizes = isHuge ? {} : { zip64: false };
  const zip = new ZipWriter(sinkOf(archive, left.signal), { useUnicodeFileNames: true, ...sizes });
  const add: AddToZip = async ({ name, content, isCompressed = false, modified }) => {
    left.signal.throwIfAborted();
    const reader = content instanceof Uint8Array ? new Uint8ArrayReader(content) : ReadableStream.from(content);
    await zip.add(name, reader, { lastModDate: modified, ...(isCompressed && { level: 0 }) });
  };
  const write = async () => {
    await fill(add);
    await zip.close();
  };
  const failed = write().then(
    () => null,
    (error: Error) => error,
  );
  const ended = failed.then(() => undefined);
  void failed.then((error) => error && archive.destroy(error));
  return archive;
}

// Not `Writable.toWeb`: with it the library waits for no reader, and has the whole archive in memory.
function sinkOf(archive: PassThrough, left: AbortSignal): WritableStream<Uint8Array> {
  return new WritableStream({
    write: async (chunk) => {
      left.throwIfAborted();
      if (!archive.write(chunk)) await once(archive, "drain", { signal: left });
    },
    close: () => {
      archive.end();
    },
  });
}
