/** The parameters of an address, each as text; a parameter that is given twice has its last value. */
export type SearchTexts = Readonly<Record<string, string>>;

/** Parses the part of an address behind `?`. The same address with the ending of a file is parsed by the server. */
export function searchParsed(text: string): SearchTexts {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Writes parameters as the part of an address from `?` on, lists with commas; empty if there are none. */
export function searchWritten(parameters: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== "");
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text === "" ? "" : `?${text.replaceAll("%2C", ",")}`;
}
