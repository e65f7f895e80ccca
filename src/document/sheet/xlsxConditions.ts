import { attributeOf, childOf, childrenOf, flagOf, numberOf, outermostOf } from "../container/localNames";
import { type XmlElement, xmlText } from "../container/namespacedXml";
import {
  aboutItself,
  type ConditionalFormat,
  comparedWith,
  type Holds,
  SHOWS_NOTHING,
  type StyleChange,
  type StyleUnderConditions,
  styleUnder,
} from "./conditions";
import type { CellRange } from "./sheet";
import { cellRange } from "./xlsxAddress";
import type { XlsxStyles } from "./xlsxStyles";

/**
 * The conditional formats of a sheet (for example zeros in white, or bars without their values), including those in its
 * extensions. Conditions that compare a cell with a number are evaluated. Other conditions may be true or not.
 */
export function conditionsOf(sheet: XmlElement, { differences, changeOf }: XlsxStyles): StyleUnderConditions {
  const rules = outermostOf(sheet, "conditionalFormatting").flatMap((format) => {
    const where = attributeOf(format, "sqref") ?? xmlText(childOf(format, "sqref"));
    const areas = where.split(/\s+/).flatMap((part) => cellRange(part) ?? []);
    return childrenOf(format, "cfRule").map((rule) => ({
      rank: numberOf(rule, "priority") ?? 0,
      format: formatOf(rule, areas, changeOf(childOf(rule, "dxf")) ?? differences[numberOf(rule, "dxfId") ?? -1]),
    }));
  });
  return styleUnder(rules.sort((a, b) => a.rank - b.rank).map(({ format }) => format));
}

function formatOf(rule: XmlElement, areas: readonly CellRange[], change: StyleChange | undefined): ConditionalFormat {
  const withoutValue = childrenOf(rule).some((part) => !flagOf(part, "showValue", true));
  return {
    areas,
    holds: conditionOf(rule, areas),
    change: withoutValue ? SHOWS_NOTHING : (change ?? {}),
    stops: flagOf(rule, "stopIfTrue"),
  };
}

const SIGNS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  lessThan: "<",
  lessThanOrEqual: "<=",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  between: "between",
  notBetween: "notBetween",
};

function conditionOf(rule: XmlElement, areas: readonly CellRange[]): Holds | null {
  const type = attributeOf(rule, "type") ?? "";
  if (/^(?:dataBar|iconSet)$/.test(type)) return () => true;
  if (/^(?:containsBlanks|containsErrors)$/.test(type)) return () => false;
  const formulas = childrenOf(rule)
    .filter(({ name }) => /(?:^|:)(?:formula|f)$/.test(name))
    .map((formula) => xmlText(formula).trim());
  if (type === "expression") return aboutItself(formulas[0] ?? "", areas);
  const [first = Number.NaN, second] = formulas.map((formula) => (formula === "" ? Number.NaN : Number(formula)));
  return type === "cellIs" ? comparedWith(SIGNS[attributeOf(rule, "operator") ?? ""], first, second) : null;
}
