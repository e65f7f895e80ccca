import { extname } from "node:path";
import { PUBLIC } from "../../access/viewer";
import { type FormFolder, formFile, formFormatOf } from "../../export/form/formFile";
import { OFFICE_FORMATS } from "../../export/office/officeFormats";
import { said } from "../../message/message";
import { formAsked } from "../../question/formAsked";
import { Question } from "../../question/question";
import { deadlinesIn, type Settings } from "../../settings";
import type { Store } from "../../store/store";
import { UsageError } from "../../usageError";
import type { Teller } from "../teller";
import { writeOutput } from "./output";

/** The words of the command. */
interface FormWords {
  readonly department: string;
  readonly year: string;
  readonly asOf?: string;
  /** `-` is standard output. */
  readonly output: string;
  /** Instead of the ending of the output. */
  readonly format?: string;
}

/**
 * Writes a published document of the statutory form to a file, which appears when it is complete, or to standard output.
 * Throws UsageError for an unknown format and if the file cannot be written, and QuestionError if there is no such
 * document.
 */
export async function exportForm(
  store: Store,
  settings: Settings,
  folder: FormFolder,
  { department, year, asOf, output, format }: FormWords,
  teller: Teller,
): Promise<void> {
  const given = format ?? extname(output).slice(1).toLowerCase();
  const known = formFormatOf(given);
  if (!known) {
    const endings = OFFICE_FORMATS.map(({ ending }) => ending);
    throw new UsageError(said("FORM_FORMAT_UNKNOWN", { given: given === "" ? output : given, known: endings }));
  }
  const question = new Question(store, PUBLIC, null, deadlinesIn(settings));
  const asked = formAsked(department, year, asOf ?? null);
  const file = await formFile(question, folder, asked, known).finally(() => question.close());
  await writeOutput(file.bytes, output);
  if (output !== "-") teller.tell(said("FORM_WRITTEN", { path: output, name: file.name }));
}
