import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import type { Question } from "../../question/question";
import { Turns } from "../../question/turns";
import type { YearQuestion } from "../../question/yearFiled";
import { csvHead, csvLines } from "../table/csv";
import { type AddToZip, zipStream } from "../zip/zipStream";
import { dataPackageJson, type WrittenFile } from "./dataPackage";
import { type PackedYear, packedYear } from "./packedYear";
import { readMeText } from "./readMe";
import { YEAR_TABLES } from "./table/tables";
import type { YearTable } from "./yearTable";

/** With more reports than these, the figures may be more than 4 GB. */
const MOST_OF_SMALL = 20_000;

/** Bytes of a table that are handed on at once. */
const PIECE = 64 << 10;

/**
 * Prepares the package of a year. Throws QuestionError for an unknown name, and if nothing was filed; what is left to do
 * then can fail only with the database.
 */
export async function yearPackage(question: Question, asked: YearQuestion): Promise<PackedYear> {
  const filed = await question.yearFiled(asked);
  const { version } = await question.rested();
  return packedYear(filed, version as string, new Date().toISOString());
}

/** How many steps of work a package is. */
export function stepsOf({ filed, documents }: PackedYear): number {
  return filed.reports.length + documents.size;
}

/**
 * The package as a zip archive that is made while it is read, in turns with other work of the process. Its question must
 * stay open until then. `onStep` is called for each report and each document.
 */
export function yearPackageStream(packed: PackedYear, onStep: () => void = () => undefined): Readable {
  return zipStream(async (add) => {
    const modified = new Date(packed.readAt);
    const written = new Map<string, WrittenFile>();
    await add({ name: "README.md", content: Buffer.from(readMeText(packed)), modified });
    for (const table of YEAR_TABLES) {
      const measured = new MeasuredFile(csvPieces(table, packed, table.name === "figures" ? onStep : () => undefined));
      await add({ name: `${table.name}.csv`, content: measured, modified });
      written.set(table.name, measured.written());
    }
    await addDocuments(packed, add, onStep);
    await add({ name: "datapackage.json", content: Buffer.from(dataPackageJson(packed, written)), modified });
  }, packed.filed.reports.length > MOST_OF_SMALL);
}

async function addDocuments({ filed, documents }: PackedYear, add: AddToZip, onStep: () => void): Promise<void> {
  for (const { id, path, mediaType, arrivedAt } of documents.values()) {
    const content = await filed.bytesOf(id);
    await add({ name: path, content, isCompressed: COMPRESSED.test(mediaType), modified: new Date(arrivedAt) });
    onStep();
  }
}

/** Formats that are compressed themselves. */
const COMPRESSED = /pdf|zip|ofd|opendocument|openxmlformats|^image\//;

/** A CSV file in pieces, made as fast as they are taken. */
async function* csvPieces(table: YearTable, packed: PackedYear, onStretch: () => void): AsyncGenerator<Buffer> {
  const turns = new Turns();
  let pieces: Buffer[] = [csvHead(table.columns.map(({ code }) => code))];
  let length = 0;
  for await (const rows of table.rows(packed)) {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const piece = csvLines(rows.slice(from, from + ROWS_AT_ONCE));
      pieces.push(piece);
      length += piece.length;
      const turn = turns.next();
      if (turn) await turn;
    }
    onStretch();
    if (length < PIECE) continue;
    yield Buffer.concat(pieces);
    [pieces, length] = [[], 0];
  }
  yield Buffer.concat(pieces);
}

/** Rows that are written without a look at the clock. */
const ROWS_AT_ONCE = 20;

/** Pieces of a file, counted and hashed while they are taken. */
class MeasuredFile implements AsyncIterable<Uint8Array> {
  private bytes = 0;
  private readonly hash = createHash("sha256");

  constructor(private readonly pieces: AsyncIterable<Uint8Array>) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const piece of this.pieces) {
      this.bytes += piece.length;
      this.hash.update(piece);
      yield piece;
    }
  }

  /** What the whole file is; asked once, at its end. */
  written(): WrittenFile {
    return { bytes: this.bytes, sha256: this.hash.digest("hex") };
  }
}
