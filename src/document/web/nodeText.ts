import { type AnyNode, Element, Text } from "domhandler";
import { NEVER_SHOWN } from "./display";

/** The longest text that is quoted or compared. The rest is left out. */
const LONGEST = 2_000;

/** The words in a node, visible or not. With `within`, only the words in elements with these names. */
export function nodeText(node: AnyNode, within?: ReadonlySet<string>): string {
  const words: string[] = [];
  let length = 0;
  const collect = (one: AnyNode, taken: boolean): void => {
    if (length > LONGEST) return;
    if (one instanceof Text) {
      if (!taken) return;
      words.push(one.data);
      length += one.data.length;
    } else if (one instanceof Element && NEVER_SHOWN.get(one.name) !== "")
      for (const child of one.children) collect(child, taken || (within?.has(one.name) ?? false));
  };
  collect(node, within === undefined);
  return words.join("").replace(/\s+/g, " ");
}
