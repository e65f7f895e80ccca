import { finished } from "node:stream/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { PUBLIC } from "../access/viewer";
import type { DocumentFile } from "../question/documentFile";
import { Question } from "../question/question";
import type { Store } from "../store/store";
import type { Admission } from "./admission";
import { cachingOf, etagOf, heldBy } from "./answer";
import { savedAs } from "./fileName";
import { leftBy } from "./leaving";
import { parametersIn } from "./parameters";
import { Refusal } from "./refusal";

/**
 * Serves documents as they came, byte for byte, at /documents/{sha256}: to everybody what is public, and to others also those of
 * the drafts that they see. They are not kept, because each may have
 * megabytes; one takes a turn of `slow` and of the admission until its last byte is sent.
 */
export function serveDocuments(app: FastifyInstance, store: Store, admission: Admission, slow: Admission): void {
  app.route<{ Params: { sha256: string } }>({
    method: ["GET", "HEAD"],
    url: "/documents/:sha256",
    handler: async (request, reply) => {
      const { sha256 } = request.params;
      const isSaved = parametersIn(request, ["download"]).download !== null;
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Refusal("DOCUMENT_UNKNOWN", { sha256 });
      const left = leftBy(reply);
      const work = async () => {
        const question = new Question(store, request.viewer, left);
        try {
          const file = await question.documentFile(sha256);
          if (file === null) throw new Refusal("DOCUMENT_UNKNOWN", { sha256 });
          await send(request, reply, file, sha256, isSaved);
        } finally {
          await question.close();
        }
        await finished(reply.raw).catch(() => undefined); // a client that left is no fault
      };
      await slow.run(request.ip, left, () => admission.run(request.ip, left, work));
      return reply;
    },
  });
}

async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { name, content }: DocumentFile,
  sha256: string,
  isSaved: boolean,
): Promise<void> {
  const tag = { hash: sha256, encoding: null };
  const isHeld = heldBy(request.raw, tag) !== undefined;
  reply.headers(cachingOf(etagOf(tag)));
  if (request.viewer !== PUBLIC) reply.header("cache-control", "no-store"); // it may be a draft's
  if (isHeld) return void reply.code(304).send();
  const { bytes, type } = await content();
  reply.headers({ ...savedAs(name, name, !isSaved), "content-security-policy": POLICY });
  reply.type(type).send(bytes);
}

/**
 * A document is of somebody else and must not act as a page of this service: in the sandbox it has an origin of its own,
 * runs no script, loads nothing, sends no form, and does not lead away by itself.
 */
const POLICY = [
  "sandbox",
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "font-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");
