import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { parseSync } from "@swc/core";

/** One import, export from, require or import type of a file. */
export interface Import {
  /** Path of the importing file, from the root, e.g. src/report/read.ts. */
  readonly from: string;
  /** What is imported: the path of a file of ours, from the root, or the name of a package. */
  readonly to: string;
  readonly ours: boolean;
  /** Nothing of it is left at run time. */
  readonly typeOnly: boolean;
  /** Names imported, as the other file calls them; none for a whole module. */
  readonly names: readonly string[];
  /** Handed on to others: `export … from`. */
  readonly handedOn: boolean;
}

/** Source texts by path from the root. */
export type Sources = ReadonlyMap<string, string>;

/** The TypeScript files below a folder. */
export function sourcesBelow(root: string, folder: string): Sources {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.tsx?$/.test(path),
  );
  return new Map(paths.sort().map((path) => [`${folder}/${path}`, readFileSync(join(root, folder, path), "utf8")]));
}

/** Every import of every file, those below functions and in types too. */
export function importsOf(sources: Sources): readonly Import[] {
  return [...sources].flatMap(([from, text]) => {
    const module = parseSync(text, { syntax: "typescript", tsx: from.endsWith("x"), decorators: true });
    return nodesOf(module).flatMap((node) => {
      const found = importIn(node);
      return found === null ? [] : [{ ...found, from, ...targetOf(from, found.source, sources) }];
    });
  });
}

/** The names that each file declares and exports, with the files. A declaration in parts counts once. */
export function exportedNames(sources: Sources): ReadonlyMap<string, ReadonlySet<string>> {
  const files = new Map<string, Set<string>>();
  for (const [file, text] of sources)
    for (const [, name] of text.matchAll(EXPORTED))
      files.set(name as string, (files.get(name as string) ?? new Set()).add(file));
  return files;
}

const EXPORTED = /^export (?:abstract |async )?(?:class|const|enum|function\*?|interface|type) (\w+)/gm;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** A node and all below it, in the order of the text. */
function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(nodesOf);
  return "type" in value ? [value as Node, ...below] : below;
}

type Found = Omit<Import, "from" | "to" | "ours"> & { readonly source: string };

function importIn(node: Node): Found | null {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
      return node.source ? declared(node) : null;
    case "TsImportType":
      return { source: textOf(node.argument), typeOnly: true, names: [], handedOn: false };
    case "TsExternalModuleReference":
      return { source: textOf(node.expression), typeOnly: false, names: [], handedOn: false };
    case "CallExpression":
      return called(node);
    default:
      return null;
  }
}

function declared(node: Node): Found {
  const specifiers = (node.specifiers ?? []) as readonly Node[];
  const typed = specifiers.length > 0 && specifiers.every((specifier) => specifier.isTypeOnly === true);
  return {
    source: textOf(node.source),
    typeOnly: node.typeOnly === true || typed,
    names: specifiers.map((specifier) => textOf(specifier.imported ?? specifier.orig ?? specifier.local)),
    handedOn: node.type !== "ImportDeclaration",
  };
}

/** `import("…")` and `require("…")`. */
function called(node: Node): Found | null {
  const callee = node.callee as Node;
  const [argument] = node.arguments as readonly { readonly expression: Node }[];
  const isImport = callee.type === "Import" || (callee.type === "Identifier" && callee.value === "require");
  if (!isImport || argument?.expression.type !== "StringLiteral") return null;
  return { source: textOf(argument.expression), typeOnly: false, names: [], handedOn: false };
}

function textOf(node: unknown): string {
  return String((node as { readonly value?: unknown } | undefined)?.value ?? "");
}

function targetOf(from: string, source: string, sources: Sources): Pick<Import, "to" | "ours"> {
  if (!source.startsWith(".")) return { to: source, ours: false };
  const path = posix.join(posix.dirname(from), source).replace(/\.js$/, ""); // as import() has to name our files
  const file = [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`, path].find((candidate) => sources.has(candidate));
  return { to: file ?? path, ours: true };
}
