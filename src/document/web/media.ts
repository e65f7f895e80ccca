/** The width in CSS pixels of the window in which a page is read. */
export const WINDOW = 1280;
const PIXELS: Readonly<Record<string, number>> = { px: 1, em: 16, rem: 16 };

/** Whether a media query (`screen and (min-width: 768px)`) applies on a desktop screen. */
export function onScreen(query: string): boolean {
  const queries = query.toLowerCase().split(",");
  return queries.some((one) => {
    const text = one.trim();
    if (text === "") return true;
    const negated = /^not\s/.test(text);
    return negated !== isTrue(text.replace(/^(?:not|only)\s+/, ""));
  });
}

function isTrue(query: string): boolean {
  if (/^(?:print|speech|aural|tty|tv|projection|handheld|braille|embossed)\b/.test(query)) return false;
  return [...query.matchAll(/\(\s*([a-z-]+)\s*(?::|(<=?|>=?))?\s*([^()]*)\)/g)].every(
    ([, feature, compared, value]) => {
      const [, number, unit = "px"] = /^([\d.]+)\s*([a-z]+)?/.exec((value ?? "").trim()) ?? [];
      const pixels = Number(number) * (PIXELS[unit] ?? 1);
      if (
        feature === "max-width" ||
        feature === "max-device-width" ||
        (feature === "width" && compared?.startsWith("<"))
      )
        return pixels >= WINDOW;
      if (
        feature === "min-width" ||
        feature === "min-device-width" ||
        (feature === "width" && compared?.startsWith(">"))
      )
        return pixels <= WINDOW;
      if (feature === "orientation") return value?.trim() === "landscape";
      if (feature?.startsWith("prefers-") || feature === "forced-colors")
        return /no-preference|light|none/.test(value ?? "");
      if (feature === "hover" || feature === "pointer") return !/none|coarse/.test(value ?? "");
      return true;
    },
  );
}
