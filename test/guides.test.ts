import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type RunningServer, startServer } from "../src/server";
import { commandsOf, fencesOf, settingsRows, tableCodes } from "./support/guide";
import { findProgram } from "./support/programs";
import { sampleFile } from "./support/sampleFile";
import { World } from "./support/world";

const ROOT = join(__dirname, "..");
const ADDRESS = "http://127.0.0.1:4000";

/** Every page that has a Chinese twin. */
const PAIRS = [".", "docs"].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".zh-CN.md"))
    .map((name) => [join(folder, name.replace(".zh-CN", "")), join(folder, name)] as const),
);
const textOf = (path: string) => readFileSync(join(ROOT, path), "utf8");

let world: World;
let server: RunningServer;
beforeAll(async () => {
  world = await World.on(await sampleFile());
  const pages = join(ROOT, "test/support/pages");
  server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent", pages });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

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
    expect(prose.filter((line) => !/\p{Script=Han}/u.test(line))).toEqual([]);
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
      [...textOf(page).matchAll(/\]\(((?!https?:)[^)#]+)/g)]
        .map(([, to]) => join(page, "..", to as string))
        .filter((to) => !existsSync(join(ROOT, to)))
        .map((to) => `${page}: ${to}`),
    );
  expect(dead).toEqual([]);
});

interface Answered {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

const QUESTIONS = fencesOf(textOf("docs/api.md")).filter(({ language }) => language.startsWith("graphql"));

test.each(QUESTIONS)("docs/api.md: the sample answers as the page says: %#", async ({ language, text }) => {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: text }),
  });
  const { data, errors = [] } = (await response.json()) as Answered;
  const [, , code] = language.split(" ");
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(code === undefined ? [] : [code]);
  if (code === undefined) expect(Object.values(data)).not.toContain(null);
});

test("docs/api.md: its commands are answered", async () => {
  const curl = findProgram("curl");
  if (curl === null) throw new Error("No curl on this machine.");
  const commands = commandsOf(textOf("docs/api.md")).map((command) => command.replace(ADDRESS, server.url));
  expect(commands.length).toBeGreaterThan(2);
  for (const command of commands) {
    const { stdout } = await promisify(execFile)("sh", ["-c", command.replace("curl", "curl -f")]);
    expect(stdout).toMatch(/^\{"data":\{|^HTTP\/1.1 200 [\s\S]*\bdata-version: |^\uFEFF/);
  }
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
