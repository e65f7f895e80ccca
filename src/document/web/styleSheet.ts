import { compile } from "css-select";
import type { Block, CssNode, Selector } from "css-tree";
import type { AnyNode, Element } from "domhandler";
import { said } from "../../message/message";
import { UnreadableDocument } from "../document";
import { cssTree } from "./cssTree";
import { type Declaration, declarationOf } from "./declarations";
import { onScreen } from "./media";
import { keyIn } from "./selectorKeys";
import type { Substitution } from "./variables";

/** One selector of a style sheet with its declarations. */
export interface StyleRule {
  readonly matches: (element: Element) => boolean;
  /** The pseudo-element that it styles. Null for the element itself. */
  readonly pseudo: "before" | "after" | null;
  /** What an element must have to match: "#id", ".class" or "tag". "*" if the selector is not so simple. */
  readonly key: string;
  /** The specificity of CSS (identifiers, classes, tags) as one number. */
  readonly specificity: number;
  /**
   * Which elements a match must look at: the element itself, those around it, its neighbours, or everything inside it.
   */
  readonly looks: "at itself" | "above" | "beside" | "inside";
  readonly declarations: readonly Declaration[];
}

/** A page of a website has less, even with the style sheets of its frameworks. */
const MAX_CHARACTERS = 2 * 1024 * 1024;
const MAX_SELECTORS = 20_000;

/**
 * The rules of a page's style sheets that decide what is seen on a screen, in order. A rule that refers to a tag, id or
 * class that is not in the page (`keys`) is left out, because the style sheets of frameworks contain many of them.
 * Throws `UnreadableDocument` if there are more rules than a page has.
 */
export function rulesOf(
  sheets: readonly string[],
  name: string,
  substitute: Substitution,
  keys: ReadonlySet<string>,
): readonly StyleRule[] {
  const rules: StyleRule[] = [];
  const selectors = sheets.reduce((sum, sheet) => sum + (sheet.match(/[{,]/g)?.length ?? 0), 0);
  if (selectors > 4 * MAX_SELECTORS || sheets.reduce((sum, sheet) => sum + sheet.length, 0) > MAX_CHARACTERS)
    throw tooMany(name);
  for (const sheet of sheets) {
    for (const node of topLevel(substitute(sheet))) {
      collect(node, rules, keys);
      if (rules.length > MAX_SELECTORS) throw tooMany(name);
    }
  }
  return rules;
}

function tooMany(name: string): UnreadableDocument {
  return new UnreadableDocument(said("PAGE_STYLE_TOO_LARGE", { name }));
}

function topLevel(sheet: string): readonly CssNode[] {
  try {
    const tree = cssTree().parse(sheet.replace(/<!--|-->/g, ""), {
      parseValue: false,
      parseRulePrelude: false,
      parseAtrulePrelude: false,
    });
    return tree.type === "StyleSheet" ? tree.children.toArray() : [];
  } catch {
    return [];
  }
}

/** Adds the rules in a node of a style sheet. `outer` is the selector of the rule around it, or null. */
function collect(node: CssNode, rules: StyleRule[], keys: ReadonlySet<string>, outer: string | null = null): void {
  if (node.type === "Atrule" && node.block) {
    const prelude = node.prelude?.type === "Raw" ? node.prelude.value : "";
    const applies =
      node.name === "media"
        ? onScreen(prelude)
        : node.name === "layer" || (node.name === "supports" && !/\bnot\b/.test(prelude));
    if (applies) collectBlock(node.block, rules, keys, outer);
  }
  if (node.type !== "Rule" || node.prelude.type !== "Raw") return;
  collectBlock(
    node.block,
    rules,
    keys,
    outer === null ? node.prelude.value : nestedSelector(outer, node.prelude.value),
  );
}

function collectBlock(
  { children }: Block,
  rules: StyleRule[],
  keys: ReadonlySet<string>,
  selector: string | null,
): void {
  const declarations = children.toArray().flatMap(declarationOf);
  if (selector !== null && declarations.length > 0)
    rules.push(...selectorsOf(namedOn(selector, keys)).flatMap((one) => ruleOf(one, declarations)));
  for (const child of children) collect(child, rules, keys, selector);
}

/**
 * The selector of a rule inside another rule: `&` means the outer selector. Without `&`, the outer selector comes
 * before it.
 */
function nestedSelector(outer: string, inner: string): string {
  const around = `:is(${outer})`;
  return inner
    .split(",")
    .map((one) => (one.includes("&") ? one.replaceAll("&", around) : `${around} ${one}`))
    .join(",");
}

/**
 * Keeps the selectors of a list that only refer to what is in the page. A list with brackets or escapes is kept
 * completely, because it may refer to more.
 */
function namedOn(prelude: string, keys: ReadonlySet<string>): string {
  if (/[\\([]|\/\*/.test(prelude)) return prelude;
  return prelude
    .split(",")
    .filter((selector) =>
      [...selector.matchAll(NAMES_IN_SELECTOR)].every(([, tag, other]) => keys.has(tag?.toLowerCase() ?? `${other}`)),
    )
    .join(",");
}

/**
 * Matches a tag, or an identifier or class with its sign. A tag with a namespace, or after a colon, is left to the
 * parser.
 */
const NAMES_IN_SELECTOR = /(?<![^\s>+~])([A-Za-z][\w-]*)(?![\w|-])|([.#][^\s.#:>+~*|]+)/g;

function selectorsOf(prelude: string): readonly Selector[] {
  if (prelude === "") return [];
  try {
    const list = cssTree().parse(prelude, { context: "selectorList" });
    return list.type === "SelectorList" ? list.children.toArray().filter((one) => one.type === "Selector") : [];
  } catch {
    return [];
  }
}

/** States that depend on what a person does (pointing, typing). They are not part of the published page. */
const ACTIONS = new Set("hover focus active focus-within focus-visible target visited".split(" "));

/** Attributes that hide content until a script has filled it in. The published page shows it. */
const CLOAK = /^(?:v|ng|x)-cloak$/;

function ruleOf(selector: Selector, declarations: readonly Declaration[]): readonly StyleRule[] {
  let pseudo: string | null = null;
  let passing = false;
  let looks: StyleRule["looks"] = "at itself";
  cssTree().walk(selector, (node) => {
    if (node.type === "Combinator" && looks !== "beside" && looks !== "inside")
      looks = /[+~]/.test(node.name) ? "beside" : "above";
    if (node.type === "AttributeSelector" && CLOAK.test(node.name.name)) passing = true;
    if (node.type !== "PseudoClassSelector") return;
    if (ACTIONS.has(node.name)) passing = true;
    if (node.name === "has" || node.name === "contains") looks = "inside";
    else if (/^(?:nth|first|last|only)-/.test(node.name) && looks !== "inside") looks = "beside";
  });
  if (passing) return [];
  const parts = selector.children.toArray().filter((node) => {
    const isPseudo =
      node.type === "PseudoElementSelector" ||
      (node.type === "PseudoClassSelector" && (node.name === "before" || node.name === "after"));
    if (isPseudo) pseudo = node.name;
    return !isPseudo;
  });
  if (pseudo !== null && pseudo !== "before" && pseudo !== "after") return [];
  const text = parts.map((part) => cssTree().generate(part)).join("") || "*";
  return [
    {
      matches: matcher(text),
      pseudo,
      key: selectorKey(parts),
      specificity: specificityOf(selector),
      looks,
      declarations,
    },
  ];
}

/** Returns a function that compiles a selector when it is first used. An invalid selector matches nothing. */
function matcher(selector: string): StyleRule["matches"] {
  let compiled: StyleRule["matches"] | null = null;
  return (element) => {
    compiled ??= compiledOrNever(selector);
    return compiled(element);
  };
}

function compiledOrNever(selector: string): StyleRule["matches"] {
  try {
    return compile<AnyNode, Element>(selector);
  } catch {
    return () => false;
  }
}

/** The rightmost part of a selector decides which elements it can match. */
function selectorKey(parts: readonly CssNode[]): string {
  const last = parts.slice(parts.findLastIndex((part) => part.type === "Combinator") + 1);
  const keys = last.flatMap((part) => keyIn(part) ?? []);
  const first = (sign: string) => keys.find((key) => key.startsWith(sign));
  return first("#") ?? first(".") ?? keys[0] ?? "*";
}

function specificityOf(node: CssNode): number {
  const parts = "children" in node && node.children ? node.children.toArray() : [];
  return parts.reduce((sum: number, part: CssNode): number => {
    if (part.type === "IdSelector") return sum + 65_536;
    if (part.type === "ClassSelector" || part.type === "AttributeSelector") return sum + 256;
    if (part.type === "TypeSelector") return sum + (part.name === "*" ? 0 : 1);
    if (part.type === "PseudoElementSelector") return sum + 1;
    if (part.type !== "PseudoClassSelector") return sum;
    if (part.name === "where") return sum;
    if (!/^(?:is|not|has|matches)$/.test(part.name)) return sum + 256;
    const inner = part.children
      ?.toArray()
      .flatMap((list) => (list.type === "SelectorList" ? list.children.toArray() : []));
    return sum + Math.max(0, ...(inner ?? []).map(specificityOf));
  }, 0);
}
