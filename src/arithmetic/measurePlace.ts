import type { ApplicantKey } from "../form/applications";
import type { Concept } from "../form/concept";
import { pathsOf } from "../form/indicator";
import { isRate, type Measure } from "../form/measure";
import type { Term } from "../form/term";
import { conceptName } from "../message/conceptName";
import type { PlaceValue } from "../message/message";
import { printedName } from "../message/printedName";

/**
 * A measure as a sentence for people names it: a figure by where the form prints it, as findings do; a rate, or a subtotal that the
 * form does not print, by its name, with the kind of applicant.
 */
export function measurePlace(measure: Measure, applicant: ApplicantKey = "total"): PlaceValue | Term {
  const paths = isRate(measure) ? [] : pathsOf(measure, applicant);
  const [path] = paths;
  if (path !== undefined && paths.length === 1) return { place: "cell", path };
  const { zh, en } = isRate(measure)
    ? { zh: `“${measure.chinese}”`, en: `“${measure.english}”` }
    : subtotalName(measure.path);
  if (applicant === "total") return { zh, en };
  const who = printedName({ place: "columnLabel", path: `applications.received.${applicant}` });
  return { zh: `${zh}（${who.zh}）`, en: `${en} (${who.en})` };
}

/** Subtotals are all of table 3. */
function subtotalName(path: string): Term {
  const { zh, en } = conceptName(path as Concept);
  return { zh: `表三“${zh}”`, en: `Table 3, ${en}` };
}
