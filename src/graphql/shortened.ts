/** The most characters of a request that a message repeats. */
const REPEATED = 80;
const MOST_CHARACTERS = 400;

/** A message without most of what was sent: a long quotation or word is cut, and all of it, if it is still long. */
export function shortened(message: string): string {
  const cut = message.replace(LONG_QUOTATION, '"$1…"').replace(LONG_WORD, "$1…");
  return cut.length > MOST_CHARACTERS ? `${cut.slice(0, MOST_CHARACTERS)}…` : cut;
}

const LONG_QUOTATION = new RegExp(String.raw`"((?:\\.|[^"\\]){${REPEATED}})(?:\\.|[^"\\])+"`, "g");
const LONG_WORD = new RegExp(String.raw`(\w{${REPEATED}})\w+`, "g");
