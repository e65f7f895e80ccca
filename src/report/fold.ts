/**
 * Returns a text in the form in which texts are compared. Each character is replaced by exactly one character, so that
 * offsets stay those of the stored text: full-width and half-width forms, Kangxi and other radicals from PDF,
 * Traditional characters in the form's own words, dashes, quotes and brackets. Blanks of every kind become a space;
 * line breaks and tabs stay.
 */
export function fold(text: string): string {
  let result = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const compared = foldedCodes[code] || foldCode(code);
    if (compared === code) continue;
    result += text.slice(from, at) + String.fromCharCode(compared);
    from = at + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}

/** For each character code, the code that replaces it. 0 if the character has not been met yet. */
const foldedCodes = new Uint16Array(0x1_0000);

function foldCode(code: number): number {
  const character = String.fromCharCode(code);
  const compared = (folded.get(character) ?? foldUnknown(character)).charCodeAt(0);
  foldedCodes[code] = compared;
  return compared;
}

/** Whether a folded character is Chinese. */
export function isHan(character: string): boolean {
  return character >= "\u3400" && character <= "\u9fff";
}

// Pairs of a printed character and its replacement. Only characters in the form's own labels and in words around
// figures.
const TRADITIONAL =
  "規规範范許许處处罰罚強强製制數数對对開开總总項项內内廢废現现業业會会組组織织務务機机構构關关屬属於于國国" +
  "穩稳護护權权類类過过執执詢询無无沒没補补後后請请確确訪访舉举報报訴诉複复復复當当認认獲获繳缴納纳費费結结" +
  "轉转繼继續续辦办議议訟讼維维糾纠審审經经計计採采購购額额單单萬万億亿條条筆笔個个減减變变發发實实繁繁據据" +
  "決决這这係系資资訊讯檔档專专祇只" +
  "為为與与從从種种級级並并該该應应給给縣县區区廳厅員员門门財财體体況况動动進进題题統统貫贯";

// CJK Radicals Supplement. NFKC does not change these.
const RADICALS =
  "⺠民⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺮竹⻁虎⻄西⻣骨⻤鬼⻧卤⻌辶⺟母";

const folded = new Map<string, string>([
  ...pairs(TRADITIONAL),
  ...pairs(RADICALS),
  ...[..."\n\t"].map((kept) => [kept, kept] as const),
  // Lines drawn between cells separate them like tabs.
  ...[..."|｜│┃┆┊"].map((line) => [line, "\t"] as const),
  ...[..."\r\v\f\u200b\u200c\u200d\u2060\ufeff\u00ad"].map((blank) => [blank, " "] as const),
  ...[..."‐‑‒–—―−－﹣⁃"].map((dash) => [dash, "-"] as const),
  ...[..."“”„‟＂‘’‚‛＇「」『』〝〞"].map((quote) => [quote, '"'] as const),
  ...[..."（﹙❨⟮【〔［"].map((bracket) => [bracket, "("] as const),
  ...[..."）﹚❩⟯】〕］"].map((bracket) => [bracket, ")"] as const),
  // Raised and lowered marks do not belong to any figure.
  ...[..."⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"].map((mark) => [mark, " "] as const),
  ...[..."〇○◯Ｏ"].map((zero) => [zero, "〇"] as const),
  ...[..."㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"].map((numeral, index) => [numeral, "一二三四五六七八九十"[index] as string] as const),
]);

function foldUnknown(character: string): string {
  const normal = character.normalize("NFKC");
  if (normal.trim() === "") return " ";
  // NFKC turns ① into 1 and ㎡ into m2, which would look like a figure. Such characters stay as they are, and are not
  // figures.
  const circled = /^[\d.()]+$/.test(normal) && !/^[0-9０-９.．()]$/.test(character);
  if (circled || normal.length !== 1) return character;
  return folded.get(normal) ?? normal;
}

function pairs(text: string): readonly (readonly [string, string])[] {
  const characters = [...text];
  return characters.flatMap((printed, index) =>
    index % 2 === 0 ? [[printed, characters[index + 1] as string] as const] : [],
  );
}
