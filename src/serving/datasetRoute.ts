import type { FastifyInstance, FastifyRequest } from "fastify";
import type { NamedTable } from "../export/answer/namedTables";
import { type DatasetAbout, datasetJsonLd } from "../export/dataset/dataset";
import type { Question } from "../question/question";
import { answerFrom } from "./answer";
import type { Computed, Desk } from "./desk";

const JSON_LD = "application/ld+json; charset=utf-8";

/** Serves what the service has, as a whole, at /dataset.jsonld, with the addresses at which the request found it. */
export function serveDataset(
  app: FastifyInstance,
  desk: Desk,
  about: DatasetAbout,
  named: readonly NamedTable[],
): void {
  void app.register(async (scope) => {
    desk.guard(scope);
    scope.route({
      method: ["GET", "HEAD"],
      url: "/dataset.jsonld",
      // Not kept: what it says depends on the host that is asked, which is not a part of the keys of kept answers.
      handler: (request, reply) =>
        desk.answer(request, reply, undefined, (question) => described(question, baseOf(request, app), about, named)),
    });
  });
}

async function described(
  question: Question,
  base: string,
  about: DatasetAbout,
  named: readonly NamedTable[],
): Promise<Computed> {
  try {
    const held = await question.held();
    const { version, basis } = await question.rested();
    const dataVersion = version as string;
    const text = JSON.stringify(datasetJsonLd({ held, dataVersion, base, about, named }), null, 2);
    const answer = answerFrom(`${text}\n`, JSON_LD);
    return { status: 200, headers: new Map(), answer, kept: { version: dataVersion, value: answer, basis } };
  } finally {
    await question.close();
  }
}

/** The address at which a client found the service: what a trusted proxy says of it counts. */
function baseOf({ protocol, host }: FastifyRequest, app: FastifyInstance): string {
  const base = `${protocol}://${host}`;
  return URL.canParse(base) ? new URL(base).origin : app.listeningOrigin;
}
