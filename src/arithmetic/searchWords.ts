import { withoutUnseen } from "../form/body";

/** A word of a search, with every way of writing it that counts as the same; the first is as it is looked for in titles. */
export type SearchWord = readonly [string, ...string[]];

/**
 * The words of a text: what is between blanks, each once. The number of a document is one word, whatever brackets,
 * blanks or width of digits it is written with: 国办公开办函2021 30号 is 国办公开办函〔2021〕30号.
 */
export function searchWords(text: string): readonly SearchWord[] {
  const joined = withoutUnseen(text).replace(NUMBER, (...given) => {
    const { year, inBrackets, serial } = given.at(-1) as Readonly<Record<string, string | undefined>>;
    return `〔${narrowDigits(inBrackets ?? year ?? "")}〕${narrowDigits(serial ?? "")}号`;
  });
  const words = joined.split(/\s+/u).filter((word) => word !== "");
  return [...new Set(words)].map(spelled);
}

// Without brackets a year is that of a number only if it stands right behind the name of an office.
const YEAR = "(?:19|20|１９|２０)[0-9０-９]{2}";
const NUMBER = new RegExp(
  `(?:\\s*[〔［\\[【（(﹝]\\s*(?<inBrackets>${YEAR})\\s*[〕］\\]】）)﹞]|(?<=\\p{Script=Han})(?<year>${YEAR}))\\s*第?\\s*(?<serial>[0-9０-９]{1,5})\\s*号`,
  "gu",
);

const BRACKETS = ["〔〕", "［］", "[]", "【】", "（）", "()", "﹝﹞"] as const;

/** A word as it is, or the number of a document in each pair of brackets, and with digits of either width. */
function spelled(word: string): SearchWord {
  if (!/〔[0-9]{4}〕[0-9]+号/.test(word)) return [word];
  const [first, ...others] = [word, wideDigits(word)].flatMap((digits) =>
    BRACKETS.map(([left = "", right = ""]) => digits.replaceAll("〔", left).replaceAll("〕", right)),
  );
  return [first as string, ...others];
}

function narrowDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - WIDE));
}

function wideDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + WIDE));
}

/** How far the digits of full width are from the others. */
const WIDE = "０".charCodeAt(0) - "0".charCodeAt(0);
