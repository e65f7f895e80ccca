import type { FormEvent } from "react";

/** The text of the field `text` of a form that is sent, without blanks around it; the page is not left for it. */
export function textInForm(event: FormEvent<HTMLFormElement>): string {
  event.preventDefault();
  const text = new FormData(event.currentTarget).get("text");
  return typeof text === "string" ? text.trim() : "";
}
