/** A block of code in a page of Markdown. */
export interface Fence {
  /** What is written behind the marks, such as `graphql`. */
  readonly language: string;
  readonly text: string;
}

/** The blocks of code of a page, in its order. */
export function fencesOf(page: string): readonly Fence[] {
  return [...page.matchAll(/^```([^\n]*)\n([\s\S]*?)^```/gm)].map(([, language, text]) => ({
    language: language as string,
    text: text as string,
  }));
}

/** The commands of a page: the lines of its blocks of shell, or of those marked otherwise. */
export function commandsOf(page: string, marked = "sh"): readonly string[] {
  return fencesOf(page)
    .filter(({ language }) => language === marked)
    .flatMap(({ text }) => text.trim().split("\n"));
}

/** The settings that a page lists, each with its default; empty where there is none. */
export function settingsRows(page: string): Readonly<Record<string, string>> {
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]+)`|none|无) \|/gm)];
  return Object.fromEntries(rows.map(([, name, value]) => [name as string, value ?? ""]));
}

/** The code in the first cell of each row of the tables of a page, where the cell begins with code. */
export function tableCodes(page: string): readonly string[] {
  return [...page.matchAll(/^\| (`[^|]*`)[^|]*\|/gm)].map(
    ([, cell]) => (cell as string).match(/`[^`]*`/g)?.join(" ") ?? "",
  );
}

/** A picture of a page of the application that a guide shows. */
export interface GuidePicture {
  /** The file, from the guide. */
  readonly path: string;
  /** The page of which it is taken, which stands as the title of the picture. */
  readonly address: string;
  /** What the section of the picture has in bold: words of the page. */
  readonly named: readonly string[];
}

/**
 * The pictures of a guide, in its order: `![words](file "address")`. Bold words belong to the picture before them, those of
 * a section before its first picture to that one.
 */
export function picturesOf(guide: string): readonly GuidePicture[] {
  return guide.split(/^## /m).flatMap((section) => {
    const [before = "", ...shown] = section.split(/^!\[/m);
    return shown.map((part, number) => {
      const [, path, address] = /^[^\]]*\]\((\S+) "([^"]+)"\)/.exec(part) as RegExpExecArray;
      const text = number === 0 ? before + part : part;
      return {
        path: path as string,
        address: address as string,
        named: [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => words as string),
      };
    });
  });
}
