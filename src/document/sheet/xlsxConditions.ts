import { attributeOf, childrenOf, flagOf, numberOf } from "../container/localNames";
import { textOf, type XmlElement } from "../container/namespacedXml";
import type { Area } from "./sheet";
import { shownNumber, showsText } from "./shownNumber";
import { areaOf } from "./xlsxAddress";
import { type CellStyle, type Styles, unseenIn } from "./xlsxStyles";

/** Whether conditions of a sheet hide a number in a cell; null where that cannot be told. */
export type Conditions = (row: number, column: number, value: number, style: CellStyle) => boolean | null;

/**
 * The conditional formats of a sheet that may hide numbers (zeros in white, bars without their values). Conditions that
 * compare a cell with a number are worked out; of others it is only known that they may hold.
 */
export function conditionsOf(sheet: XmlElement, { differences }: Styles): Conditions {
  const rules = childrenOf(sheet, "conditionalFormatting").flatMap((format) => {
    const areas = (attributeOf(format, "sqref") ?? "").split(/\s+/).flatMap((part) => areaOf(part) ?? []);
    return childrenOf(format, "cfRule").map(
      (rule): Rule => ({
        areas,
        holds: conditionOf(rule, areas[0]),
        look: differences[numberOf(rule, "dxfId") ?? -1] ?? {},
        hides: childrenOf(rule).some((part) => !flagOf(part, "showValue", true)),
      }),
    );
  });
  return (row, column, value, style) => {
    const at = rules.filter(({ areas }) => areas.some((area) => isIn(area, row, column)));
    const hiding = at.filter((rule) => rule.hides || isUnseenAs({ ...style, ...rule.look }, style));
    if (hiding.some(({ holds }) => holds?.(value))) return true;
    return hiding.some(({ holds }) => holds === null) ? null : false;
  };
}

interface Rule {
  readonly areas: readonly Area[];
  /** Null where it cannot be told. */
  readonly holds: ((value: number) => boolean) | null;
  readonly look: Partial<CellStyle>;
  readonly hides: boolean;
}

const COMPARISONS: Readonly<Record<string, (value: number, first: number, second: number) => boolean>> = {
  equal: (value, first) => value === first,
  notEqual: (value, first) => value !== first,
  lessThan: (value, first) => value < first,
  lessThanOrEqual: (value, first) => value <= first,
  greaterThan: (value, first) => value > first,
  greaterThanOrEqual: (value, first) => value >= first,
  between: (value, first, second) => first <= value && value <= second,
  notBetween: (value, first, second) => value < first || second < value,
};
const SIGNS: Readonly<Record<string, string>> = { "=": "equal", "<>": "notEqual", "<": "lessThan", ">": "greaterThan" };

/** A condition on the value of the cell itself, as a comparison or as a formula about the first cell of its area. */
function conditionOf(rule: XmlElement, area: Area | undefined): Rule["holds"] {
  const type = attributeOf(rule, "type") ?? "";
  if (/^(?:dataBar|iconSet)$/.test(type)) return () => true;
  if (/^(?:containsBlanks|containsErrors|containsText|beginsWith|endsWith)$/.test(type)) return () => false;
  const formulas = childrenOf(rule, "formula").map((formula) => textOf(formula).trim());
  const about = /^([$A-Z0-9]+)\s*(=|<>|<|>)\s*(-?[\d.]+)$/.exec(formulas[0] ?? "");
  const own = about && area ? areaOf(about[1] as string) : null;
  const isOwn = own?.top === area?.top && own?.left === area?.left && own !== null;
  const operator = type === "expression" && isOwn ? SIGNS[about?.[2] ?? ""] : attributeOf(rule, "operator");
  const [first = Number.NaN, second = 0] = (isOwn ? [about?.[3]] : formulas).map(Number);
  const compare = COMPARISONS[operator ?? ""];
  if (!(isOwn || type === "cellIs") || !compare || Number.isNaN(first + second)) return null;
  return (value) => compare(value, first, second);
}

/** Whether a look hides a number that another shows. */
function isUnseenAs(look: CellStyle, plain: CellStyle): boolean {
  const blank = !showsText(look.format) || shownNumber(1, look.format) === "";
  return blank || (unseenIn(look.font, look.fill) !== null && unseenIn(plain.font, plain.fill) === null);
}

function isIn({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}
