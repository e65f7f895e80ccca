import type { FastifyInstance } from "fastify";
import { FORM_DOCUMENTS, type FormFolder, formFile, formFormatOf } from "../export/form/formFile";
import type { OfficeFormat } from "../export/office/officeFormats";
import { type FormQuestion, formAsked } from "../question/formAsked";
import type { Question } from "../question/question";
import { answerOf } from "./answer";
import type { Computed, Desk } from "./desk";
import { savedAs } from "./fileName";
import { parametersIn } from "./parameters";
import { Refusal } from "./refusal";

/**
 * Serves documents of the statutory form by GET and HEAD, at addresses such as /reports/{department}/{year}.docx. The
 * department is a code or a name; `asOf` asks for a moment in the past. They are kept like other answers.
 */
export function serveForms(app: FastifyInstance, desk: Desk): void {
  void app.register(async (scope) => {
    desk.guard(scope);
    for (const folder of Object.keys(FORM_DOCUMENTS) as FormFolder[])
      scope.route<{ Params: { department: string; file: string } }>({
        method: ["GET", "HEAD"],
        url: `/${folder}/:department/:file`,
        handler: (request, reply) => {
          const { department, file } = request.params;
          const { year, format } = fileIn(file);
          const asked = formAsked(department, year, parametersIn(request, ["asOf"]).asOf);
          const key = JSON.stringify([desk.viewer, folder, asked, format.ending]);
          return desk.answer(request, reply, key, (question, asOfVersion) =>
            written(question, folder, asked, format, asOfVersion),
          );
        },
      });
  });
}

async function written(
  question: Question,
  folder: FormFolder,
  asked: FormQuestion,
  format: OfficeFormat,
  asOfVersion: string | null,
): Promise<Computed> {
  try {
    const { bytes, name } = await formFile(question, folder, asked, format);
    const { ending, mediaType, shown } = format;
    const answer = answerOf(bytes, mediaType, savedAs(name, `${asked.year}.${ending}`, shown));
    const rested = await question.rested();
    const version = rested.version ?? asOfVersion;
    const kept = version === null ? null : { version, value: answer, basis: rested.basis };
    return { status: 200, headers: new Map(), answer, kept };
  } finally {
    await question.close();
  }
}

/** The year and the format in the last part of an address. */
function fileIn(file: string): { readonly year: string; readonly format: OfficeFormat } {
  const dot = file.lastIndexOf(".");
  const format = dot < 0 ? undefined : formFormatOf(file.slice(dot + 1));
  if (!format) throw new Refusal("NOT_FOUND");
  return { year: file.slice(0, dot), format };
}
