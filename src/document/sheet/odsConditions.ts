import { attributeOf, childrenOf, flagOf, outermostOf } from "../container/localNames";
import type { XmlElement } from "../container/namespacedXml";
import { WHITE } from "../shade";
import type { CellStyle } from "./cellStyle";
import {
  aboutItself,
  type ConditionalFormat,
  comparedWith,
  type Holds,
  SHOWS_NOTHING,
  type StyleChange,
  styleUnder,
} from "./conditions";
import type { OpenStyle, OpenStyles } from "./odsStyles";
import type { CellRange } from "./sheet";
import { cellRange } from "./xlsxAddress";

/**
 * Returns the style of a cell with this value under the conditional formats. Null if it is uncertain whether they hide
 * the value.
 */
export type OpenStyleUnderConditions = (
  row: number,
  column: number,
  value: number,
  style: OpenStyle,
) => OpenStyle | null;

/**
 * The conditional formats of an OpenDocument sheet: those of the sheet itself, and those in the styles of its cells.
 */
export function odsConditions(table: XmlElement, styles: OpenStyles): OpenStyleUnderConditions {
  const formats = childrenOf(table, "conditional-formats")
    .flatMap((all) => childrenOf(all, "conditional-format"))
    .flatMap((format) => formatsOf(format, styles));
  return (row, column, value, style) => {
    const withStyle = style.conditions.map(({ condition, name, base }) => ({
      areas: [ALL_CELLS],
      holds: conditionOf(condition, firstCells(base)),
      change: changeTo(styles("table-cell", name)),
      stops: true,
    }));
    if (formats.length + withStyle.length === 0) return style;
    const under = styleUnder([...formats, ...withStyle])(row, column, value, plainStyle(style));
    if (!under) return null;
    const { font, fill, format } = under;
    return { ...style, ...font, fill: fill ?? WHITE, blank: format === SHOWS_NOTHING.format };
  };
}

const ALL_CELLS: CellRange = { top: 0, left: 0, bottom: Number.POSITIVE_INFINITY, right: Number.POSITIVE_INFINITY };

/**
 * A style does not say which cells use it. Its condition is written for the first of them, so more cells below and to
 * the right are assumed.
 */
function firstCells(base: string): readonly CellRange[] {
  const first = cellRange(base.replace(/^.*\./, ""));
  return first ? [{ ...first, bottom: first.bottom + 1, right: first.right + 1 }] : [];
}

function formatsOf(format: XmlElement, styles: OpenStyles): readonly ConditionalFormat[] {
  const target = attributeOf(format, "target-range-address") ?? "";
  const areas = [...target.matchAll(/\.(\$?[A-Z]+\$?\d+)(?::\S*?\.(\$?[A-Z]+\$?\d+))?/g)].flatMap(
    ([, from, to]) => cellRange(to === undefined ? `${from}` : `${from}:${to}`) ?? [],
  );
  const named = childrenOf(format, "condition").map((condition) => ({
    areas,
    holds: conditionOf(attributeOf(condition, "value") ?? "", areas),
    change: changeTo(styles("table-cell", attributeOf(condition, "apply-style-name"))),
    stops: true,
  }));
  const withoutValue = [...childrenOf(format, "data-bar"), ...childrenOf(format, "icon-set")].some((shown) =>
    [shown, ...outermostOf(shown, "formatting-entry")].some((part) => !flagOf(part, "show-value", true)),
  );
  return withoutValue ? [...named, { areas, holds: () => true, change: SHOWS_NOTHING, stops: false }] : named;
}

const plainStyle = ({ struck, raised, tiny, shade, fill, blank }: OpenStyle): CellStyle => ({
  font: { struck, raised, tiny, shade },
  fill,
  format: blank ? ";;;" : 0,
});

function changeTo({ struck, shade, filled, fill, blank }: OpenStyle): StyleChange {
  return {
    font: { ...(struck && { struck }), ...(shade && { shade }) },
    ...(filled && { fill }),
    ...(blank && SHOWS_NOTHING),
  };
}

/** Reads a condition such as `cell-content()=0`, `between(1,5)` or `formula-is([.A1]=0)`. Null for any other kind. */
function conditionOf(condition: string, areas: readonly CellRange[]): Holds | null {
  const [, sign, number] = /^(?:cell-content\(\))?\s*(<=|>=|!=|=|<|>)\s*(-?[\d.]+)$/.exec(condition) ?? [];
  if (sign !== undefined) return comparedWith(sign === "!=" ? "<>" : sign, Number(number));
  const between = /^(?:cell-content-is-)?(not-)?between\((-?[\d.]+)\s*,\s*(-?[\d.]+)\)$/.exec(condition);
  if (between) return comparedWith(between[1] ? "notBetween" : "between", Number(between[2]), Number(between[3]));
  const [, formula] = /^(?:is-true-formula|formula-is)\((?:\w+:)?=?(.*)\)$/.exec(condition) ?? [];
  return formula === undefined ? null : aboutItself(formula.replace(/\[\.([^\]]+)\]/g, "$1"), areas);
}
