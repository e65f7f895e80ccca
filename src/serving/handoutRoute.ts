import type { FastifyInstance } from "fastify";
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
import type { Question } from "../question/question";
import { answerOf } from "./answer";
import type { Computed, Desk } from "./desk";
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
        const { name, format } = fileIn(request.params.file);
        if (name !== "circular" && name !== "overview") throw new Refusal("NOT_FOUND");
        const { under, asOf, ...given } = parametersIn<string>(request, PARAMETERS[name]);
        const { measures = null, minimumBase = null } = given;
        const words = { year: request.params.year, under: under ?? null, asOf: asOf ?? null, measures, minimumBase };
        const asked = circularAsked(words);
        const codes = asked.measures.map(({ code }) => code);
        const key = JSON.stringify([desk.viewer, "handout", name, { ...asked, measures: codes }, format.ending]);
        return desk.answer(request, reply, key, (question, asOfVersion) =>
          written(question, format, asOfVersion, `${name}-${asked.year}`, () => yearHandout(question, name, asked)),
        );
      },
    });
    scope.route<{ Params: { year: string; file: string } }>({
      method: ["GET", "HEAD"],
      url: "/handouts/:year/findings/:file",
      handler: (request, reply) => {
        const { name, format } = fileIn(request.params.file);
        const asked = formAsked(name, request.params.year, parametersIn(request, ["asOf"]).asOf);
        const key = JSON.stringify([desk.viewer, "findings", asked, format.ending]);
        return desk.answer(request, reply, key, (question, asOfVersion) =>
          written(question, format, asOfVersion, `findings-${asked.year}`, () => findingHandout(question, asked)),
        );
      },
    });
  });
}

async function written(
  question: Question,
  format: OfficeFormat,
  asOfVersion: string | null,
  plainName: string,
  made: () => Promise<OfficeDocument>,
): Promise<Computed> {
  try {
    const { bytes, name } = await handoutFile(await made(), format);
    const answer = answerOf(bytes, format.mediaType, savedAs(name, `${plainName}.${format.ending}`));
    const rested = await question.rested();
    const version = rested.version ?? asOfVersion;
    const kept = version === null ? null : { version, value: answer, basis: rested.basis };
    return { status: 200, headers: new Map(), answer, kept };
  } finally {
    await question.close();
  }
}

/** The name and the format in the last part of an address. */
function fileIn(file: string): { readonly name: string; readonly format: OfficeFormat } {
  const dot = file.lastIndexOf(".");
  const format = dot < 0 ? undefined : handoutFormatOf(file.slice(dot + 1));
  if (!format) throw new Refusal("NOT_FOUND");
  return { name: file.slice(0, dot), format };
}
