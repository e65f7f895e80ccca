import { FORMS, formOfYear } from "../../form/catalogue";
import type { Layout } from "../../form/layout";
import type { Remark } from "../report";
import type { Stream } from "../stream";
import { marksOf, weightOf } from "./locate";

/** The form a document is printed on. */
export interface WhichForm {
  readonly form: Layout | null;
  readonly remarks: readonly Remark[];
}

/**
 * The form of a document: the one whose table 2 it prints where that is plain, since its rows and columns differ from
 * form to form, and that of its year where it prints that of another year, too; else the one in force for its year. Null
 * before 2019 and where nothing tells.
 */
export function whichForm(year: number | null, stream: Stream): WhichForm {
  const due = year === null ? null : formOfYear(year);
  const printed = due && isWhollyHeaded(due, stream) ? due : printedForm(stream);
  if (printed === null || printed === due) return { form: due, remarks: [] };
  if (year === null) return { form: printed, remarks: [] };
  const message = `The form in force for ${year} is ${due?.code ?? "one before FORM_2019"}, but the document prints ${printed.code}; it is read as printed.`;
  return { form: printed, remarks: [{ code: "CONTRADICTION", message, cells: [] }] };
}

/** Whether a document prints all heads of a form's first block, which no other form has. */
function isWhollyHeaded({ tables: [table] }: Layout, stream: Stream): boolean {
  const [block] = table?.blocks ?? [];
  if (!table || !block) return false;
  const heads = marksOf(table, stream).filter(
    ({ label, distance }) => label.of === "column" && label.block === block && distance === 0,
  );
  return heads.length === block.columns.length;
}

function printedForm(stream: Stream): Layout | null {
  const ranked = FORMS.map((form) => {
    const [table] = form.tables;
    const marks = table ? marksOf(table, stream) : [];
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
