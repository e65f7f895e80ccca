import { elementOf, elementsOf, type XmlElement } from "../container/namespacedXml";
import type { ShownInline } from "./symbols";

/** What an older form field (`w:ffData`) shows itself. Null if it shows the result of its field, as text fields do. */
export function formField(field: XmlElement | undefined): ShownInline | null {
  if (elementOf(field, "w:checkBox")) return { text: "", unread: "a check box" };
  const list = elementOf(field, "w:ddList");
  if (!list) return null;
  const chosen = elementOf(list, "w:result") ?? elementOf(list, "w:default");
  const entry = elementsOf(list, "w:listEntry")[Number(chosen?.attributes["w:val"] ?? 0)];
  return { text: entry?.attributes["w:val"] ?? "", unread: null };
}
