import { FORMS, type FormVersion, formOfYear } from "../../form/catalogue";
import type { Layout, LayoutTable } from "../../form/layout";
import { said } from "../../message/message";
import type { Remark } from "../report";
import type { Stream } from "../stream";
import { marksOf, weightOf } from "./locate";

/** The form on which a document is printed. */
export interface WhichForm {
  readonly form: FormVersion | null;
  readonly remarks: readonly Remark[];
}

/**
 * Finds the form of a document: the form whose identifying tables it clearly prints, because their rows and columns
 * differ from form to form. If it prints those of its year and of another year, the form of its year counts. If nothing
 * shows the form, it is the one in force for the year. Null before the first form, and if nothing shows it.
 */
export function whichForm(year: number | null, stream: Stream): WhichForm {
  const due = year === null ? null : formOfYear(year);
  const printed = due && isWhollyHeaded(due, stream) ? due : printedForm(stream);
  if (printed === null || printed === due) return { form: due, remarks: [] };
  if (year === null) return { form: printed, remarks: [] };
  const inForce = due?.code ?? said("FORM_BEFORE", { first: FORMS[0]?.code ?? "" });
  const message = said("FORM_CONTRADICTED", { year, due: inForce, printed: printed.code });
  return { form: printed, remarks: [{ code: "CONTRADICTION", message, cells: [] }] };
}

function identifying({ tables }: Layout): readonly LayoutTable[] {
  return tables.filter(({ identifies }) => identifies);
}

/** Whether a document prints all heads of the first block of an identifying table, which no other form has. */
function isWhollyHeaded(form: Layout, stream: Stream): boolean {
  return identifying(form).some((table) => {
    const [block] = table.blocks;
    const heads = marksOf(table, stream).filter(
      ({ label, distance }) => label.of === "column" && label.block === block && distance === 0,
    );
    return heads.length === block?.columns.length;
  });
}

function printedForm(stream: Stream): FormVersion | null {
  const ranked = FORMS.map((form) => {
    const marks = identifying(form).flatMap((table) => marksOf(table, stream));
    const columns = marks.filter((mark) => mark.label.of === "column" && mark.distance === 0);
    return {
      form,
      columns: columns.length,
      rows: marks.filter((mark) => mark.label.row).length,
      weight: weightOf(marks),
    };
  }).sort((a, b) => b.weight - a.weight);
  const [best] = ranked;
  return best && best.columns >= 2 && best.rows >= 2 ? best.form : null;
}
