import multipart, { type MultipartFile } from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { refuseUnless } from "../access/rights";
import type { Actor } from "../change/actor";
import { type Answered, answered } from "../message/answered";
import { SaidError } from "../message/saidError";
import type { Admission } from "./admission";
import { leftBy } from "./leaving";
import { Refusal, type RefusalCode } from "./refusal";

/** The identifier of a file that was kept, by which it is imported. */
interface Received {
  readonly id: string;
  readonly sha256: string;
}

/** What becomes of files that people send. */
export interface Receiving {
  /** The most bytes of one file. */
  readonly mostBytes: number;
  /** Keeps a file. Throws SaidError for one that is not kept. */
  keep(actor: Actor, file: { readonly name: string; readonly bytes: Buffer }): Promise<Received>;
}

/** The most files and bytes of one request; a file more or a byte more is refused as soon as it comes. */
const MOST_FILES = 20;
const MOST_BYTES = 50 * 1024 * 1024;

/** Names are kept up to this length: the end of a name tells the format. */
const NAME_LENGTH = 200;

/**
 * Receives files at POST /documents, as multipart/form-data, from whoever may import reports: not by GraphQL, which would hold
 * them in memory as text. Answers with the identifier of each, by which `importReport` imports it, or with why it was not kept.
 */
export function receiveUploads(app: FastifyInstance, receiving: Receiving, slow: Admission): void {
  void app.register(async (scope) => {
    await scope.register(multipart, {
      limits: { fileSize: receiving.mostBytes, files: MOST_FILES, parts: MOST_FILES, fields: 0, headerPairs: 20 },
    });
    scope.post(
      "/documents",
      {
        bodyLimit: MOST_BYTES,
        // Before the body is read.
        onRequest: async (request) => {
          refuseUnless(request.viewer, "importReport");
          if (!/^multipart\/form-data\b/i.test(request.headers["content-type"] ?? ""))
            throw new Refusal("UPLOAD_NOT_MULTIPART");
          if (Number(request.headers["content-length"] ?? 0) > MOST_BYTES) throw tooLarge(receiving);
        },
      },
      async (request, reply) => {
        const documents = await slow.run(request.ip, leftBy(reply), () => received(request, receiving));
        if (documents.length === 0) throw new Refusal("UPLOAD_UNREADABLE");
        const isKept = documents.some(({ id }) => id !== null);
        return reply
          .code(isKept ? 201 : 400)
          .header("cache-control", "no-store")
          .send({ documents });
      },
    );
  });
}

/** What became of a file: its identifier, or why it was not kept. */
interface SentFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly id: string | null;
  readonly sha256: string | null;
  readonly error: Answered | null;
}

async function received(request: FastifyRequest, receiving: Receiving): Promise<readonly SentFile[]> {
  const actor = { viewer: request.viewer, origin: request.ip };
  const all: SentFile[] = [];
  let sum = 0;
  try {
    for await (const part of request.files()) {
      const bytes = await bytesOf(part, receiving);
      sum += bytes.length;
      if (sum > MOST_BYTES) throw tooLarge(receiving);
      const about = { name: nameOf(part.filename), size: bytes.length };
      try {
        const { id, sha256 } = await receiving.keep(actor, { name: about.name, bytes });
        all.push({ ...about, id, sha256, error: null });
      } catch (error) {
        if (!(error instanceof SaidError)) throw error;
        all.push({ ...about, id: null, sha256: null, error: answered(error.said.code, error.said) });
      }
    }
  } catch (error) {
    throw refusalFor(error, receiving) ?? error;
  }
  return all;
}

/** The bytes of a file. Throws as soon as it has more than a file may have: its end is not waited for. */
function bytesOf(part: MultipartFile, receiving: Receiving): Promise<Buffer> {
  const beyond = new Promise<never>((_, reject) => part.file.once("limit", () => reject(tooLarge(receiving))));
  return Promise.race([part.toBuffer(), beyond]);
}

/** The last part of a name, without characters that act on a screen. */
function nameOf(given: string | undefined): string {
  const name = (given ?? "").split(/[\\/]/).at(-1) ?? "";
  const plain = name.replace(/\p{C}/gu, "").trim();
  return plain === "" || /^\.+$/.test(plain) ? "document" : plain.slice(-NAME_LENGTH);
}

function tooLarge({ mostBytes }: Receiving): Refusal {
  const megabytes = (bytes: number) => Math.floor(bytes / (1024 * 1024));
  return new Refusal("UPLOAD_TOO_LARGE", { most: megabytes(mostBytes), together: megabytes(MOST_BYTES) });
}

const REFUSED: Readonly<Record<string, RefusalCode>> = {
  FST_FILES_LIMIT: "UPLOAD_OF_TOO_MANY",
  FST_PARTS_LIMIT: "UPLOAD_OF_TOO_MANY",
  FST_FIELDS_LIMIT: "UPLOAD_UNREADABLE",
  FST_INVALID_MULTIPART_CONTENT_TYPE: "UPLOAD_NOT_MULTIPART",
};

/** The refusal for what the parser of a form throws; null for what is no fault of the form. */
function refusalFor(error: unknown, receiving: Receiving): Refusal | null {
  if (error instanceof Refusal || error instanceof SaidError) return null;
  const { code = "", message = "" } = error as NodeJS.ErrnoException;
  if (code === "FST_REQ_FILE_TOO_LARGE") return tooLarge(receiving);
  if (code in REFUSED) return new Refusal(REFUSED[code] as RefusalCode, { most: MOST_FILES });
  // The parser itself throws plain errors for what is no form.
  return /multipart|boundary|unexpected end|premature/i.test(`${code} ${message}`)
    ? new Refusal("UPLOAD_UNREADABLE")
    : null;
}
