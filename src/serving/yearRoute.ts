import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { PUBLIC } from "../access/viewer";
import { findingListShape } from "../export/handout/findingList";
import { findingLists, findingsZip } from "../export/handout/findingsPackage";
import { packageShape } from "../export/year/dataPackage";
import { yearPackage, yearPackageStream } from "../export/year/yearPackage";
import type { Deadlines } from "../question/deadline";
import { Question } from "../question/question";
import { type YearQuestion, yearAsked } from "../question/yearFiled";
import type { Store } from "../store/store";
import type { Admission } from "./admission";
import { cachingOf, etagOf, heldBy } from "./answer";
import { savedAs } from "./fileName";
import { leftBy } from "./leaving";
import { parametersIn } from "./parameters";
import { methodOf } from "./place";

/** An archive of a year, at an address of its own. */
interface YearArchive {
  /** The last part of its address. */
  readonly file: string;
  /** What a new version of this program may change: archives of an older one are then out of date. */
  readonly shape: unknown;
  /** Throws QuestionError for what there is not; afterwards only the database can fail. */
  readonly prepare: (question: Question, asked: YearQuestion) => Promise<PreparedArchive>;
  /** Its name when it is saved, and the same in ASCII. */
  readonly nameOf: (asked: YearQuestion) => readonly [string, string];
}

interface PreparedArchive {
  readonly dataVersion: string;
  readonly stream: () => Readable;
}

const ARCHIVES: readonly YearArchive[] = [
  {
    file: "package.zip",
    shape: packageShape(),
    prepare: async (question, asked) => {
      const packed = await yearPackage(question, asked);
      return { dataVersion: packed.dataVersion, stream: () => yearPackageStream(packed) };
    },
    nameOf: ({ year }) => [`${year}年政府信息公开年度数据包.zip`, `handouts-${year}.zip`],
  },
  {
    file: "findings.zip",
    shape: findingListShape(),
    prepare: async (question, asked) => {
      const lists = await findingLists(question, asked);
      return { dataVersion: lists.dataVersion, stream: () => findingsZip(lists) };
    },
    nameOf: ({ year }) => [`${year}年政府信息公开工作年度报告数据核查清单.zip`, `findings-${year}.zip`],
  },
];

/**
 * Serves archives of a year: the package at /handouts/{year}/package.zip, the lists of findings at
 * /handouts/{year}/findings.zip. They are made while they are sent, which takes a turn of `slow` and of the admission until
 * the last byte. What fails before the first byte is answered; what fails later breaks the
 * connection, so that no half of an archive looks whole.
 */
export function serveYears(
  app: FastifyInstance,
  store: Store,
  admission: Admission,
  slow: Admission,
  deadlines: Deadlines,
): void {
  for (const archive of ARCHIVES)
    app.route<{ Params: { year: string } }>({
      method: ["GET", "HEAD"],
      url: `/handouts/:year/${archive.file}`,
      handler: async (request, reply) => {
        const { under, asOf } = parametersIn(request, ["under", "asOf"]);
        const asked = yearAsked(request.params.year, under, asOf);
        if (sentAsHeld(request, reply, hashOf(archive, asked, await store.version()))) return reply;
        const left = leftBy(reply);
        const work = () => send(request, reply, archive, asked, left);
        await slow.run(request.ip, left, () => admission.run(request.ip, left, work));
        return reply;
      },
    });

  async function send(
    request: FastifyRequest,
    reply: FastifyReply,
    archive: YearArchive,
    asked: YearQuestion,
    left: AbortSignal,
  ) {
    const question = new Question(store, PUBLIC, left, deadlines);
    try {
      const { dataVersion, stream } = await archive.prepare(question, asked);
      const hash = hashOf(archive, asked, dataVersion);
      reply.headers({ ...cachingOf(weakEtag(hash)), ...savedAs(...archive.nameOf(asked)) });
      reply.type("application/zip");
      if (methodOf(request.raw) !== request.method) return void reply.send();
      const sent = stream();
      reply.send(sent);
      await finished(sent).catch(() => undefined); // Fastify logs it, and breaks the connection
    } finally {
      await question.close();
    }
  }
}

/** Answers that the client already has the archive, if so. */
function sentAsHeld(request: FastifyRequest, reply: FastifyReply, hash: string): boolean {
  if (heldBy(request.raw, { hash, encoding: null }) === undefined) return false;
  reply
    .headers(cachingOf(weakEtag(hash)))
    .code(304)
    .send();
  return true;
}

// Two archives with the same tag have the same data, but not the same moment at which they were made.
function weakEtag(hash: string): string {
  return `W/${etagOf({ hash, encoding: null })}`;
}

function hashOf({ file, shape }: YearArchive, asked: YearQuestion, version: string): string {
  return createHash("sha256")
    .update(JSON.stringify([file, asked, version, shape]))
    .digest("base64url");
}
