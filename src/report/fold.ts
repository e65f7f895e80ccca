/**
 * A text as it is compared, always one character for one, so that offsets stay those of the stored text: full-width and
 * half-width forms, Kangxi and other radicals left by PDF, Traditional characters of the form's own words, dashes,
 * quotes and brackets. Blanks of every kind become a space; line breaks and tabs stay.
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

/** By the code of a character that of the one it is compared as; 0 where it was not met yet. */
const foldedCodes = new Uint16Array(0x1_0000);

function foldCode(code: number): number {
  const character = String.fromCharCode(code);
  const compared = (folded.get(character) ?? foldUnknown(character)).charCodeAt(0);
  foldedCodes[code] = compared;
  return compared;
}

/** Whether a folded character is a Chinese one. */
export function isHan(character: string): boolean {
  return character >= "\u3400" && character <= "\u9fff";
}

// Pairs: as printed, as compared. Only what the form's own labels and the words around figures use.
const TRADITIONAL =
  "規规範范許许處处罰罚強强製制數数對对開开總总項项內内廢废現现業业會会組组織织務务機机構构關关屬属於于國国" +
  "穩稳護护權权類类過过執执詢询無无沒没補补後后請请確确訪访舉举報报訴诉複复復复當当認认獲获繳缴納纳費费結结" +
  "轉转繼继續续辦办議议訟讼維维糾纠審审經经計计採采購购額额單单萬万億亿條条筆笔個个減减變变發发實实繁繁據据" +
  "決决這这係系資资訊讯檔档專专祇只" +
  "為为與与從从種种級级並并該该應应給给縣县區区廳厅員员門门財财體体況况動动進进題题統统貫贯";

// CJK Radicals Supplement: NFKC leaves these alone.
const RADICALS =
  "⺠民⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺮竹⻁虎⻄西⻣骨⻤鬼⻧卤⻌辶⺟母";

const folded = new Map<string, string>([
  ...pairs(TRADITIONAL),
  ...pairs(RADICALS),
  ...[..."\n\t"].map((kept) => [kept, kept] as const),
  // Lines drawn between cells part them as tabs do.
  ...[..."|｜│┃┆┊"].map((line) => [line, "\t"] as const),
  ...[..."\r\v\f\u200b\u200c\u200d\u2060\ufeff\u00ad"].map((blank) => [blank, " "] as const),
  ...[..."‐‑‒–—―−－﹣⁃"].map((dash) => [dash, "-"] as const),
  ...[..."“”„‟＂‘’‚‛＇「」『』〝〞"].map((quote) => [quote, '"'] as const),
  ...[..."（﹙❨⟮【〔［"].map((bracket) => [bracket, "("] as const),
  ...[..."）﹚❩⟯】〕］"].map((bracket) => [bracket, ")"] as const),
  // Raised and lowered marks belong to no figure.
  ...[..."⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"].map((mark) => [mark, " "] as const),
  ...[..."〇○◯Ｏ"].map((zero) => [zero, "〇"] as const),
  ...[..."㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"].map((numeral, index) => [numeral, "一二三四五六七八九十"[index] as string] as const),
]);

function foldUnknown(character: string): string {
  const normal = character.normalize("NFKC");
  if (normal.trim() === "") return " ";
  // What NFKC spells out (① as 1, ㎡ as m2) would pass for a figure: kept as it is, and no figure.
  const circled = /^[\d.()]+$/.test(normal) && !/^[0-9０-９.．()]$/.test(character);
  if (circled || [...normal].length !== 1 || normal.length !== 1) return character;
  return normal === character ? normal : (folded.get(normal) ?? normal);
}

function pairs(text: string): readonly (readonly [string, string])[] {
  const characters = [...text];
  return characters.flatMap((printed, index) =>
    index % 2 === 0 ? [[printed, characters[index + 1] as string] as const] : [],
  );
}
