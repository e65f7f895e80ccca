const FIGURE = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** The digits that every double of 64 bits has: a decimal with more of them can come back as another one. */
const DIGITS = 15;

/** Longer ones can be beyond the smallest or the largest double. */
const LONGEST = 300;

/** Whether a text is a number in digits as the API writes it: `-5`, `4291000.00`, but not `007`, `1e3` or `+5`. */
export function isPlainFigure(text: string): boolean {
  return FIGURE.test(text);
}

/**
 * Whether programs that calculate with doubles, such as spreadsheets, read exactly this figure. With more than 15
 * significant digits it has to be written as text, or they show another figure without a word.
 */
export function fitsDouble(figure: string): boolean {
  const [whole = "", fraction = ""] = figure.replace("-", "").split(".");
  // Zeros behind a point are printed with the digits before them: 0.90 has two places, and a double must hold both.
  const digits = /[1-9]/.test(fraction) ? whole + fraction : whole.replace(/0+$/, "");
  return digits.replace(/^0+/, "").length <= DIGITS && figure.length <= LONGEST;
}

/** How many digits a figure has behind its point; 0 for what is no figure. */
export function decimalsOf(text: string): number {
  return isPlainFigure(text) && text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
}
