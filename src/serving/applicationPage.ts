import { readFile, stat } from "node:fs/promises";
import { type Answer, answerFrom, encodedBy } from "./answer";
import type { Encoding } from "./encoding";

/**
 * The page of the application, for addresses at any depth. All addresses in it are relative to the root of the service, to
 * which `<base>` leads from where the page is shown: so it works below any path of a proxy, which the service does not know.
 */
export class ApplicationPage {
  private made = { at: 0, answers: new Map<string, Promise<Answer>>() };

  constructor(private readonly file: string) {}

  /** The page at an address with so many parts above its last one; null if it is not built. */
  async at(depth: number, encoding: Encoding): Promise<Answer | null> {
    const changed = await stat(this.file).catch(() => null);
    if (changed === null) return null;
    // A build while the service runs gives the page other files to load.
    if (changed.mtimeMs !== this.made.at) this.made = { at: changed.mtimeMs, answers: new Map() };
    const { answers } = this.made;
    const key = `${depth} ${encoding}`;
    const answer = answers.get(key) ?? this.answer(depth, encoding);
    answers.set(key, answer);
    return answer;
  }

  private async answer(depth: number, encoding: Encoding): Promise<Answer> {
    const page = await readFile(this.file, "utf8");
    const based = page.replace(/<head>|(?=<title>)/i, `$&<base href="${rootAt(depth)}">`);
    return encodedBy(encoding, answerFrom(based, "text/html; charset=utf-8"));
  }
}

/** How many parts an address has above its last one. */
export function depthOf(url: string): number {
  return new URL(url, "http://x").pathname.split("/").length - 2;
}

/** The address of the service from an address with so many parts above its last one. */
export function rootAt(depth: number): string {
  return depth === 0 ? "./" : "../".repeat(depth);
}
