import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import fc from "fast-check";
import { type AddToZip, type ZipContent, zipStream } from "../../src/export/zip/zipStream";

const MODIFIED = new Date("2024-02-03T04:05:06Z");
const file = (name: string, content: ZipContent) => ({ name, content, modified: MODIFIED });

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function unpacked(archive: Uint8Array) {
  const entries = await new ZipReader(new Uint8ArrayReader(archive)).getEntries();
  return Promise.all(
    entries.map(async (entry) => {
      if (entry.directory) throw new Error(`${entry.filename} is a folder.`);
      return { entry, bytes: await entry.getData(new Uint8ArrayWriter(), { checkSignature: true }) };
    }),
  );
}

test("an archive has every file byte for byte, in order, with its name in UTF-8, whole or in pieces, compressed or not", async () => {
  const files = fc.array(
    fc.record({
      name: fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).map((text) => text.replace(/[\\/\0]/g, "_")),
      bytes: fc.uint8Array({ maxLength: 5_000 }),
      size: fc.integer({ min: 1, max: 3_000 }),
      inPieces: fc.boolean(),
      isCompressed: fc.boolean(),
    }),
    { maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(files, async (given) => {
      const archive = zipStream(async (add) => {
        for (const [i, { name, bytes, size, inPieces, isCompressed }] of given.entries())
          await add({ ...file(`${i}/${name}`, inPieces ? pieces(bytes, size) : bytes), isCompressed });
      });
      const found = await unpacked(await buffer(archive));
      expect(found.map(({ entry }) => entry.filename)).toEqual(given.map(({ name }, i) => `${i}/${name}`));
      expect(found.map(({ bytes }) => Buffer.from(bytes))).toEqual(given.map(({ bytes }) => Buffer.from(bytes)));
      for (const { entry } of found) {
        expect(entry.filenameUTF8).toBe(true);
        expect(entry.lastModDate).toEqual(MODIFIED);
      }
    }),
    { numRuns: 30 },
  );
});

test("the files are made only as fast as the archive is read", async () => {
  let made = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (; made < 2_000; made++) yield randomBytes(10_000);
  }
  const archive = zipStream((add) => add({ ...file("a", endless()), isCompressed: true }));
  await once(archive, "readable");
  let before = -1;
  while (before < made) {
    before = made;
    await sleep(200);
  }
  expect(made).toBeLessThan(1_000);
  archive.destroy();
});

test("what fails within it fails the archive before its end", async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("a beginning");
    throw new Error("The database is tired.");
  }
  const archive = zipStream(async (add) => {
    await add(file("whole", Buffer.from("whole")));
    await add(file("broken", broken()));
  });
  const read: Buffer[] = [];
  archive.on("data", (chunk) => read.push(chunk));
  await expect(once(archive, "end")).rejects.toThrow("The database is tired.");
  await expect(unpacked(Buffer.concat(read))).rejects.toThrow();
});

test("a reader that leaves ends the making", async () => {
  let ended = false;
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield randomBytes(10_000);
    } finally {
      ended = true;
    }
  }
  let failed: unknown = null;
  const archive = zipStream(async (add: AddToZip) => {
    await add(file("a", endless())).catch((error) => {
      failed = error;
      throw error;
    });
  });
  await once(archive, "readable");
  archive.on("error", () => undefined).destroy();
  while (!ended || failed === null) await sleep(5);
});
