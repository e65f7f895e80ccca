/**
 * Raised or lowered text as the characters that print it so (22¹, m²), so that no reader of figures takes a footnote's mark
 * for a digit. Signs without such a character, which only stand around a mark, are left out; longer words stay as they are.
 */
export function raised(text: string, place: "super" | "sub"): string {
  if (text.trim().length > LONGEST_MARK) return text;
  const digits = place === "super" ? "⁰¹²³⁴⁵⁶⁷⁸⁹" : "₀₁₂₃₄₅₆₇₈₉";
  return [...text.normalize("NFKC")]
    .map((sign) => (/\d/.test(sign) ? digits[Number(sign)] : (LETTERS.get(sign) ?? "")))
    .join("");
}

/** What is longer is no mark. */
const LONGEST_MARK = 6;

const LETTERS = new Map(
  [..."abcdefghijklmnoprstuvwxyz"].map((letter, at) => [letter, [..."ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"][at] as string]),
);
