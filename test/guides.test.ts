import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fencesOf, settingsRows, tableCodes } from "./support/guide";

const ROOT = join(__dirname, "..");

/** Every page that has a Chinese twin. */
const PAIRS = [".", "docs"].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".zh-CN.md"))
    .map((name) => [join(folder, name.replace(".zh-CN", "")), join(folder, name)] as const),
);
const textOf = (path: string) => readFileSync(join(ROOT, path), "utf8");

describe.each(PAIRS)("%s and %s", (english, chinese) => {
  test("have the same commands, questions, settings, options and addresses, and lead to each other", () => {
    const [left, right] = [textOf(english), textOf(chinese)];
    expect(fencesOf(right)).toEqual(fencesOf(left));
    expect(settingsRows(right)).toEqual(settingsRows(left));
    expect(tableCodes(right)).toEqual(tableCodes(left));
    expect(addressesOf(right)).toEqual(addressesOf(left));
    expect(headings(right)).toHaveLength(headings(left).length);
    expect(left).toContain(`](${chinese.split("/").at(-1)})`);
    expect(right).toContain(`](${english.split("/").at(-1)})`);
  });

  test("the Chinese one is Chinese in every paragraph, with full-width punctuation and no blank beside a digit", () => {
    const prose = proseOf(textOf(chinese));
    expect(prose.filter((line) => /\p{L}/u.test(line) && !/\p{Script=Han}/u.test(line))).toEqual([]);
    expect(prose.filter((line) => /\p{Script=Han}[,;:?!]|\p{Script=Han} +\d|\d +\p{Script=Han}/u.test(line))).toEqual(
      [],
    );
  });
});

test("pages lead only to files that there are", () => {
  const pages = [...new Set([...PAIRS.flat(), ...readdirSync(join(ROOT, "docs")).map((name) => join("docs", name))])];
  const dead = pages
    .filter((page) => page.endsWith(".md"))
    .flatMap((page) =>
      [...textOf(page).matchAll(/\]\(((?!https?:)[^)#\s]+)/g)]
        .map(([, to]) => join(page, "..", to as string))
        .filter((to) => !existsSync(join(ROOT, to)))
        .map((to) => `${page}: ${to}`),
    );
  expect(dead).toEqual([]);
});

/** The lines of a page that are neither code, tables nor blank, without code and links within them. */
function proseOf(page: string): readonly string[] {
  return page
    .replace(/^```[\s\S]*?^```/gm, "")
    .split("\n")
    .filter((line) => !line.startsWith("|") && !line.startsWith("[English]"))
    .map((line) => line.replace(/`[^`]*`/g, "").replace(/\]\([^)]*\)/g, "]"))
    .filter((line) => line.trim() !== "");
}

const headings = (page: string) => page.match(/^#+ /gm) ?? [];

/** The addresses of the service and of files that a page names, in order of name. */
function addressesOf(page: string): readonly string[] {
  const linked = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => (to as string).replace(".zh-CN", ""));
  const served = [...page.matchAll(/https?:\/\/[^\s`|<>"）)，。'、；\p{Script=Han}]+|`(\/[a-z][^`]*)`/gu)].map(
    ([address]) => address,
  );
  return [...new Set([...linked, ...served])].sort();
}
