import { type Import, importsOf, type Sources } from "./imports";

/** What a room may import: rooms, files or folders, as paths below src. Its own files it may import always. */
export interface Rule {
  readonly imports: readonly string[];
  /** What it may import as types alone. */
  readonly types?: readonly string[];
}

/** By room: a folder of src, or a file in it. "*" among the imports is everything. */
export type Rules = Readonly<Record<string, Rule>>;

const NAMELESS = /(?:^|[a-z.])(?:utils?|helpers?|commons?|services?|managers?)$/i;

/** What the sources do against the rules, a sentence each. */
export function breaches(sources: Sources, rules: Rules): readonly string[] {
  const imports = importsOf(sources);
  return [
    ...imports.flatMap((one) => breach(one, rules)),
    ...imports
      .filter((one) => one.handedOn && one.ours)
      .map((one) => `${one.from} hands on ${one.to}: import it where it stands`),
    ...circles(imports).map((files) => `circle: ${files.join(" -> ")}`),
    ...[...sources.keys()].flatMap(nameless),
  ];
}

/** What the rooms of one folder do against the rules that it has inside; rooms and places are paths below the folder. */
export function breachesInside(folder: string, sources: Sources, rules: Rules): readonly string[] {
  const inside = (path: string) => path.startsWith(`${folder}/`);
  const below = (path: string) => path.replace(folder, "src");
  return importsOf(sources)
    .filter((one) => inside(one.from) && inside(one.to))
    .flatMap((one) => breach({ ...one, from: below(one.from), to: below(one.to) }, rules));
}

function breach({ from, to, ours, typeOnly, names }: Import, rules: Rules): readonly string[] {
  if (to === "typeorm")
    return mayUseTypeorm(from, names) ? [] : [`${from} imports ${names.join(", ")} of typeorm: only the store does`];
  if (!ours || roomOf(from) === roomOf(to)) return [];
  const rule = rules[roomOf(from)];
  if (rule === undefined) return [`${from} is in no room that the rules name`];
  const allowed = typeOnly ? [...rule.imports, ...(rule.types ?? [])] : rule.imports;
  if (allowed.some((place) => place === "*" || isIn(to, place))) return [];
  return [`${from} imports ${typeOnly ? "types of " : ""}${to}`];
}

/** The form declares the columns of its cells; all else of the database is the store's. */
function mayUseTypeorm(from: string, names: readonly string[]): boolean {
  return roomOf(from) === "store" || (roomOf(from) === "form" && names.every((name) => name === "Column"));
}

/** `src/report/read.ts` is in `report`, `src/query.ts` in `query.ts`. */
function roomOf(path: string): string {
  return path.split("/")[1] as string;
}

function isIn(path: string, place: string): boolean {
  return path === `src/${place}` || path.startsWith(`src/${place}/`);
}

/** Loops of files that import each other, types too; each loop once, from the file where it was met. */
function circles(imports: readonly Import[]): readonly (readonly string[])[] {
  const targetsOf = (file: string) => imports.filter((one) => one.ours && one.from === file).map((one) => one.to);
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file]);
    if (done.has(file) || path.includes(file)) return;
    for (const target of targetsOf(file)) visit(target, [...path, file]);
    done.add(file);
  };
  for (const { from } of imports) visit(from, []);
  return found;
}

/** Names that say nothing of what is inside, and files that only gather others. */
function nameless(path: string): readonly string[] {
  const names = path.replace(/\.tsx?$/, "").split("/");
  if (names.at(-1) === "index") return [`${path} is a barrel`];
  return names.some((name) => NAMELESS.test(name)) ? [`${path} is named for nothing in it`] : [];
}
