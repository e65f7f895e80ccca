/**
 * Returns raised or lowered text as Unicode superscript or subscript characters (22¹, m²), so that a footnote mark is
 * never read as a digit. Signs without such a character are left out, because they are only brackets or commas around a
 * mark. Text too long to be a mark is returned unchanged.
 */
export function raised(text: string, place: "super" | "sub"): string {
  if (text.trim().length > LONGEST_MARK) return text;
  const digits = place === "super" ? "⁰¹²³⁴⁵⁶⁷⁸⁹" : "₀₁₂₃₄₅₆₇₈₉";
  return [...text.normalize("NFKC")]
    .map((sign) => (/\d/.test(sign) ? digits[Number(sign)] : (LETTERS.get(sign) ?? "")))
    .join("");
}

/** Longer text is not a mark. */
const LONGEST_MARK = 6;

const LETTERS = new Map(
  [..."abcdefghijklmnoprstuvwxyz"].map((letter, at) => [letter, [..."ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"][at] as string]),
);
