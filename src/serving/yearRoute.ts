import { createHash } from "node:crypto";
import { finished } from "node:stream/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { packageShape } from "../export/year/dataPackage";
import { yearPackage, yearPackageStream } from "../export/year/yearPackage";
import type { Deadlines } from "../question/deadline";
import { Question } from "../question/question";
import { PUBLIC } from "../question/viewer";
import { type YearQuestion, yearAsked } from "../question/yearFiled";
import type { Store } from "../store/store";
import { Admission, type AdmissionLimits } from "./admission";
import { cachingOf, etagOf, heldBy } from "./answer";
import { savedAs } from "./fileName";
import { leftBy } from "./leaving";
import { methodOf } from "./place";

/**
 * Serves the package of a year at /handouts/{year}/package.zip. It is made while it is sent, which takes a turn of the
 * admission until its last byte; slow readers take at most half of the turns. What fails before the first byte is
 * answered; what fails later breaks the connection, so that no half of a package looks whole.
 */
export function serveYears(
  app: FastifyInstance,
  store: Store,
  admission: Admission,
  limits: AdmissionLimits,
  deadlines: Deadlines,
): void {
  const packages = new Admission({ ...limits, running: Math.max(1, Math.floor(limits.running / 2)) });

  app.route<{ Params: { year: string } }>({
    method: ["GET", "HEAD"],
    url: "/handouts/:year/package.zip",
    handler: async (request, reply) => {
      const { searchParams } = new URL(request.url, "http://x");
      const asked = yearAsked(request.params.year, searchParams.get("under"), searchParams.get("asOf"));
      if (sentAsHeld(request, reply, hashOf(asked, await store.version()))) return reply;
      const left = leftBy(reply);
      const work = () => send(request, reply, asked, left);
      await packages.run(request.ip, left, () => admission.run(request.ip, left, work));
      return reply;
    },
  });

  async function send(request: FastifyRequest, reply: FastifyReply, asked: YearQuestion, left: AbortSignal) {
    const question = new Question(store, PUBLIC, left, deadlines);
    try {
      const packed = await yearPackage(question, asked);
      const hash = hashOf(asked, packed.dataVersion);
      const { year } = asked;
      const saved = savedAs(`${year}年政府信息公开年度数据包.zip`, `handouts-${year}.zip`);
      reply.headers({ ...cachingOf(weakEtag(hash)), ...saved });
      reply.type("application/zip");
      if (methodOf(request.raw) !== request.method) return void reply.send();
      const archive = yearPackageStream(packed);
      reply.send(archive);
      await finished(archive).catch(() => undefined); // Fastify logs it, and breaks the connection
    } finally {
      await question.close();
    }
  }
}

/** Answers that the client already has the package, if so. */
function sentAsHeld(request: FastifyRequest, reply: FastifyReply, hash: string): boolean {
  if (heldBy(request.raw, { hash, encoding: null }) === undefined) return false;
  reply
    .headers(cachingOf(weakEtag(hash)))
    .code(304)
    .send();
  return true;
}

// Two packages with the same tag have the same data, but not the same moment at which they were made.
function weakEtag(hash: string): string {
  return `W/${etagOf({ hash, encoding: null })}`;
}

/** What a new version of this program may change: packages of an older one are then out of date. */
const SHAPE = packageShape();

function hashOf(asked: YearQuestion, version: string): string {
  return createHash("sha256")
    .update(JSON.stringify([asked, version, SHAPE]))
    .digest("base64url");
}
