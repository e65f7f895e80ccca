/** A figure as a person types it, as the API takes it: `１，８７０．５` is 1870.5. Null for what is no number. */
export function typedFigure(typed: string): string | null {
  const plain = typed.normalize("NFKC").replace(/[\s,]/g, "");
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? plain : null;
}
