import type { FormCode } from "../form/catalogue";
import { type Message, said } from "../message/message";

/** The name of the form of a report, by the first year in which it is used. */
export function formName(form: FormCode | null): Message {
  return form === null ? said("NO_FORM") : said("FORM_OF", { year: form.replace("FORM_", "") });
}
