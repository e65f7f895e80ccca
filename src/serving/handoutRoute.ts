import type { FastifyInstance } from "fastify";
import { sightOf } from "../access/viewer";
import {
  findingHandout,
  handoutFile,
  handoutFormatOf,
  type YearHandout,
  yearHandout,
} from "../export/handout/handoutFile";
import type { OfficeDocument } from "../export/office/officeDocument";
import type { OfficeFormat } from "../export/office/officeFormats";
import { circularAsked } from "../question/circularAsked";
import { formAsked } from "../question/formAsked";
import { type Answer, answerOf } from "./answer";
import type { Desk } from "./desk";
import { fileAnswer, fileIn } from "./fileAnswer";
import { savedAs } from "./fileName";
import { parametersIn } from "./parameters";
import { Refusal } from "./refusal";

/** The parameters of each handout for all bodies. */
const PARAMETERS = {
  circular: ["under", "asOf", "measures", "minimumBase"],
  overview: ["under", "asOf"],
} as const satisfies Readonly<Record<YearHandout, readonly string[]>>;

/**
 * Serves what a city writes in January as Word and Excel, by GET and HEAD: /handouts/{year}/circular.docx, overview.docx,
 * and findings/{department}.docx. They are kept like other answers.
 */
export function serveHandouts(app: FastifyInstance, desk: Desk): void {
  void app.register(async (scope) => {
    desk.guard(scope);
    scope.route<{ Params: { year: string; file: string } }>({
      method: ["GET", "HEAD"],
      url: "/handouts/:year/:file",
      handler: (request, reply) => {
        const { name, format } = fileIn(request.params.file, handoutFormatOf);
        if (name !== "circular" && name !== "overview") throw new Refusal("NOT_FOUND");
        const { under, asOf, ...given } = parametersIn<string>(request, PARAMETERS[name]);
        const { measures = null, minimumBase = null } = given;
        const words = { year: request.params.year, under: under ?? null, asOf: asOf ?? null, measures, minimumBase };
        const asked = circularAsked(words);
        const codes = asked.measures.map(({ code }) => code);
        const key = JSON.stringify([
          sightOf(request.viewer),
          "handout",
          name,
          { ...asked, measures: codes },
          format.ending,
        ]);
        return desk.answer(request, reply, key, (question, asOfVersion) =>
          fileAnswer(question, asOfVersion, async () =>
            written(format, `${name}-${asked.year}`, await yearHandout(question, name, asked)),
          ),
        );
      },
    });
    scope.route<{ Params: { year: string; file: string } }>({
      method: ["GET", "HEAD"],
      url: "/handouts/:year/findings/:file",
      handler: (request, reply) => {
        const { name, format } = fileIn(request.params.file, handoutFormatOf);
        const asked = formAsked(name, request.params.year, parametersIn(request, ["asOf"]).asOf);
        const key = JSON.stringify([sightOf(request.viewer), "findings", asked, format.ending]);
        return desk.answer(request, reply, key, (question, asOfVersion) =>
          fileAnswer(question, asOfVersion, async () =>
            written(format, `findings-${asked.year}`, await findingHandout(question, asked)),
          ),
        );
      },
    });
  });
}

async function written(format: OfficeFormat, plainName: string, document: OfficeDocument): Promise<Answer> {
  const { bytes, name } = await handoutFile(document, format);
  return answerOf(bytes, format.mediaType, savedAs(name, `${plainName}.${format.ending}`));
}
