import type { FastifyInstance } from "fastify";
import { sightOf } from "../access/viewer";
import { FORM_DOCUMENTS, type FormFolder, formFile } from "../export/form/formFile";
import { OFFICE_FORMATS, type OfficeFormat } from "../export/office/officeFormats";
import { type FormQuestion, formAsked } from "../question/formAsked";
import type { Question } from "../question/question";
import { type Answer, answerOf } from "./answer";
import type { Desk } from "./desk";
import { fileAnswer } from "./fileAnswer";
import { savedAs } from "./fileName";
import { parametersIn } from "./parameters";

/**
 * Serves documents of the statutory form by GET and HEAD, at addresses such as /reports/{department}/{year}.docx. The
 * department is a code or a name; `asOf` asks for a moment in the past. They are kept like other answers.
 */
export function serveForms(app: FastifyInstance, desk: Desk): void {
  void app.register(async (scope) => {
    desk.guard(scope);
    for (const folder of Object.keys(FORM_DOCUMENTS) as FormFolder[])
      for (const format of OFFICE_FORMATS)
        scope.route<{ Params: { department: string; year: string } }>({
          method: ["GET", "HEAD"],
          url: `/${folder}/:department/:year.${format.ending}`,
          handler: (request, reply) => {
            const { department, year } = request.params;
            const asked = formAsked(department, year, parametersIn(request, ["asOf"]).asOf);
            const key = JSON.stringify([sightOf(request.viewer), folder, asked, format.ending]);
            return desk.answer(request, reply, key, (question, asOfVersion) =>
              fileAnswer(question, asOfVersion, () => written(question, folder, asked, format)),
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
): Promise<Answer> {
  const { bytes, name } = await formFile(question, folder, asked, format);
  const { ending, mediaType, shown } = format;
  return answerOf(bytes, mediaType, savedAs(name, `${asked.year}.${ending}`, shown));
}
