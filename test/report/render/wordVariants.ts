import { type Changes, DOC_PLAIN, type DocRun, type DocSetting, docOf } from "./doc";
import { type Composition, partsOf } from "./formats";
import { BY_BYTES, RTF_PLAIN, type RtfSetting, rtfOf, rtfText } from "./rtf";

/** A report in a document of a word processor that holds more than it shows, or writes it in another way. */
export interface WordVariant {
  readonly extension: "rtf" | "doc";
  readonly name: string;
  /** Whether it holds text that nobody sees. */
  readonly hides: boolean;
  readonly write: (composition: Composition) => Uint8Array;
}

/** Beside every figure, and in the title's place: none of it is printed. */
const TWIN = "9";
const HIDDEN_TITLE = "隐蔽市财政局2001年政府信息公开工作年度报告";
const isFigure = (text: string) => /^[-+]?\d/.test(text);

/** Text that is not seen, by the markup that hides it, and the changes that do. */
const HIDING: readonly (readonly [name: string, markup: string, changes: Changes])[] = [
  ["hidden text", "\\v", [[0x083c, [1]]]],
  ["white text", "\\cf2", [[0x6870, [255, 255, 255, 0]]]],
  ["text too small to see", "\\fs2", [[0x4a43, [2, 0]]]],
];

/** Text that is no part of a figure. */
const MARKS: readonly (readonly [name: string, markup: string, changes: Changes])[] = [
  ["struck-out text", "\\strike", [[0x0837, [1]]]],
  ["deleted text", "\\deleted", [[0x0800, [1]]]],
  ["raised marks", "\\super", [[0x2a48, [1]]]],
  ["marks set higher", "\\up8\\fs14", [[0x4845, [8, 0]]]],
];

function rtf(name: string, setting: Partial<RtfSetting>, hides = false): WordVariant {
  const write = (composition: Composition) => rtfOf(partsOf(composition), { ...RTF_PLAIN, ...setting });
  return { extension: "rtf", name, hides, write };
}

function doc(name: string, setting: Partial<DocSetting>, hides = false): WordVariant {
  const write = (composition: Composition) => docOf(partsOf(composition), { ...DOC_PLAIN, ...setting });
  return { extension: "doc", name, hides, write };
}

function rtfBeside(markup: string): RtfSetting["cell"] {
  return (text, spell) => `${isFigure(text) ? `{${markup} ${TWIN}}` : ""}${rtfText(text, spell)}`;
}

function docBeside(changes: Changes): DocSetting["cell"] {
  return (text): readonly DocRun[] => [...(isFigure(text) ? [{ text: TWIN, changes }] : []), { text }];
}

/** A cell's text as the result of a field, in whose instruction there is another. */
const FIELD: RtfSetting["cell"] = (text, spell) =>
  isFigure(text)
    ? `{\\field{\\*\\fldinst = {\\field{\\*\\fldinst MERGEFIELD x}{\\fldrslt 7}} + 0}{\\fldrslt ${rtfText(text, spell)}}}`
    : rtfText(text, spell);

/** Reports in Rich Text and in documents of older Word, in every way in which they were found to be set. */
export const WORD_VARIANTS: readonly WordVariant[] = [
  ...HIDING.flatMap(([name, markup, changes]) => [
    rtf(
      `beside ${name}`,
      { cell: rtfBeside(markup), before: `{${markup} ${rtfText(HIDDEN_TITLE, BY_BYTES)}}\\par` },
      true,
    ),
    doc(`beside ${name}`, { cell: docBeside(changes), before: [{ text: HIDDEN_TITLE, changes }] }, true),
  ]),
  ...MARKS.flatMap(([name, markup, changes]) => [
    rtf(`beside ${name}`, { cell: rtfBeside(markup) }),
    doc(`beside ${name}`, { cell: docBeside(changes) }),
  ]),
  rtf("as results of fields", { cell: FIELD }),
  doc("as results of fields", {
    cell: (text) => [
      { text: isFigure(text) ? `\u0013 = \u0013 MERGEFIELD x \u00147\u0015 + 0 \u0014${text}\u0015` : text },
    ],
  }),
  rtf("in wide cells that cover others", { coversAcross: true }),
  doc("in wide cells that cover others", { coversAcross: true }),
  rtf("in bytes of the code page", { spell: BY_BYTES, cell: (text) => `\\f1 ${rtfText(text, BY_BYTES)}` }),
  rtf("with signs that do not break", { cell: (text, spell) => rtfText(text, spell).replace(/^-/, "\\_") }),
  doc("with signs that do not break", { cell: (text) => [{ text: text.replace(/^-/, "\u001e") }] }),
  rtf("in many pieces", {
    cell: (text, spell) => [...text].map((character) => `{\\b ${rtfText(character, spell)}}`).join(""),
  }),
  doc("in many pieces", {
    cell: (text) => [...text].map((character, index) => ({ text: character, changes: [[0x0835, [index % 2]]] })),
  }),
];
