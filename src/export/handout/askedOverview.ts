import { QuestionError } from "../../arithmetic/questionError";
import { nameInYear } from "../../form/body";
import { said } from "../../message/message";
import type { Question } from "../../question/question";
import type { YearQuestion } from "../../question/yearFiled";
import { placedAt } from "./handoutPlace";
import type { Overview } from "./overview";

/**
 * The sentences of a year over the bodies below the named one. Throws QuestionError for an unknown name, and if none of
 * them filed anything.
 */
export async function askedOverview(question: Question, { year, under, asOf }: YearQuestion): Promise<Overview> {
  const told = await question.sentences({ year, where: { under } }, asOf);
  const directory = await question.directory(asOf);
  const whole = under === null ? null : directory.named(under, [year]);
  const name = whole && nameInYear({ name: whole.name, formerNames: directory.formerNamesOf(whole.id) }, year);
  if (told.coverage.reported === 0)
    throw new QuestionError(
      "YEAR_WITHOUT_REPORTS",
      name === null
        ? said("YEAR_WITHOUT_REPORTS", { year: String(year) })
        : said("YEAR_WITHOUT_REPORTS_BELOW", { year: String(year), name }),
    );
  return {
    under: name,
    told,
    notes: (await told.notes()).map((note) => note.said),
    ...placedAt(`/handouts/${year}/overview`, { under }, asOf),
  };
}
