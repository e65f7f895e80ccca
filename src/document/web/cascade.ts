import type { Element } from "domhandler";
import { said } from "../../message/message";
import { UnreadableDocument } from "../document";
import { type Declaration, declarationsOf } from "./declarations";
import { htmlHints } from "./hints";
import type { PageTree } from "./pageTree";
import { keysOf } from "./selectorKeys";
import { rulesOf, type StyleRule } from "./styleSheet";
import { type Substitution, variablesOf } from "./variables";

/** The values that the style sheets of a page declare for one element, by property. */
export type Declared = ReadonlyMap<string, string>;

export const NO_DECLARATIONS: Declared = new Map();
/** The largest number of comparisons of an element with a rule. A page of a website needs some ten thousand. */
const MAX_WORK = 20_000_000;

interface PlacedRule extends StyleRule {
  readonly order: number;
}

/** The style sheets of a page. They are evaluated for one element at a time, and not beyond `MAX_WORK`. */
export class Cascade {
  private readonly rules = new Map<string, PlacedRule[]>();
  private readonly styles = new Map<string, readonly Declaration[]>();
  private readonly substitute: Substitution;
  private work = 0;
  /** Whether a style sheet inserts text before or after the text of elements. */
  readonly generates: boolean;

  /** Throws `UnreadableDocument` if the style sheets are larger than those of a page. */
  constructor(
    sheets: readonly string[],
    private readonly name: string,
    private readonly page: Pick<PageTree, "nodes" | "keys">,
  ) {
    this.substitute = variablesOf(sheets);
    const rules = rulesOf(sheets, name, this.substitute, page.keys);
    this.generates = rules.some((rule) => rule.pseudo !== null);
    rules.forEach((rule, order) => {
      const key = `${rule.pseudo ?? ""}${rule.key}`;
      const known = this.rules.get(key);
      if (known) known.push({ ...rule, order });
      else this.rules.set(key, [{ ...rule, order }]);
    });
  }

  /**
   * Returns the declarations that apply to an element, after importance, origin, specificity and order; with "before"
   * or "after", those for the text that a style sheet inserts there. Throws `UnreadableDocument` if matching needs more
   * work than a page needs.
   */
  of(element: Element, pseudo: "before" | "after" | null = null): Declared {
    const rules = this.matching(element, pseudo ?? "");
    const style = pseudo === null ? this.styleOf(element) : [];
    const hints = pseudo === null ? htmlHints(element) : [];
    if (rules.length + style.length + hints.length === 0) return NO_DECLARATIONS;
    const declared = new Map<string, { value: string; weight: number }>();
    const declare = ({ property, value, important }: Declaration, weight: number): void => {
      const full = weight + (important ? IMPORTANT_WEIGHT : 0);
      const known = declared.get(property);
      if (!known || known.weight <= full) declared.set(property, { value, weight: full });
    };
    for (const hint of hints) declare(hint, -1);
    for (const rule of rules)
      for (const one of rule.declarations) declare(one, rule.specificity * MAX_ORDER + rule.order);
    for (const one of style) declare(one, IN_STYLE);
    return new Map([...declared].map(([property, { value }]) => [property, value]));
  }

  private styleOf({ attribs }: Element): readonly Declaration[] {
    const style = attribs.style;
    if (style === undefined) return [];
    const known = this.styles.get(style);
    if (known) return known;
    const declarations = declarationsOf(this.substitute(style));
    this.styles.set(style, declarations);
    return declarations;
  }

  private matching(element: Element, pseudo: string): readonly PlacedRule[] {
    if (this.rules.size === 0) return [];
    const found: PlacedRule[] = [];
    for (const key of ["*", ...keysOf(element)])
      for (const rule of this.rules.get(pseudo + key) ?? []) {
        this.count(rule, element);
        if (rule.matches(element)) found.push(rule);
      }
    return found;
  }

  private count({ looks }: StyleRule, element: Element): void {
    const { nodes } = this.page;
    const beside = element.parent?.children.length ?? 1;
    this.work += { "at itself": 5, above: 15, beside: Math.max(beside, 15), inside: nodes }[looks];
    if (this.work > MAX_WORK) throw new UnreadableDocument(said("PAGE_STYLE_TOO_LARGE", { name: this.name }));
  }
}

const MAX_ORDER = 2 ** 17;
const IN_STYLE = 2 ** 45;
const IMPORTANT_WEIGHT = 2 ** 48;
