import { attributeOf, childOf, childrenOf } from "../container/localNames";
import { type XmlElement, xmlText } from "../container/namespacedXml";
import { cssColour } from "../web/cssColour";
import { comparedWith, type Holds, type StyleChange, type StyleUnderConditions, styleUnder } from "./conditions";
import type { CellRange } from "./sheet";

/** The conditional formats of a sheet in the XML of Excel 2003. Only the first condition that is true counts. */
export function excelXmlConditions(sheet: XmlElement): StyleUnderConditions {
  return styleUnder(
    childrenOf(sheet, "ConditionalFormatting").flatMap((format) => {
      const areas = xmlText(childOf(format, "Range")).split(",").flatMap(r1c1Ranges);
      return childrenOf(format, "Condition").map((condition) => ({
        areas,
        holds: conditionOf(condition),
        change: styleChange(attributeOf(childOf(condition, "Format"), "Style") ?? ""),
        stops: true,
      }));
    }),
  );
}

/** Reads an area such as R1C1:R3C7, R2C5, C3 (a column) or R4 (a row). */
function r1c1Ranges(range: string): readonly CellRange[] {
  const corners = range
    .trim()
    .split(":")
    .map((corner) => /^(?:R(\d+))?(?:C(\d+))?$/.exec(corner));
  const [from, to = from] = corners;
  if (!from || !to) return [];
  const place = (number: string | undefined, otherwise: number) =>
    number === undefined ? otherwise : Number(number) - 1;
  return [
    {
      top: place(from[1], 0),
      left: place(from[2], 0),
      bottom: place(to[1], Number.POSITIVE_INFINITY),
      right: place(to[2], Number.POSITIVE_INFINITY),
    },
  ];
}

const SIGNS: Readonly<Record<string, string>> = {
  Equal: "=",
  NotEqual: "<>",
  Less: "<",
  LessOrEqual: "<=",
  Greater: ">",
  GreaterOrEqual: ">=",
  Between: "between",
  NotBetween: "notBetween",
};

/**
 * Reads a comparison with numbers, or a formula that compares the cell itself (`RC`) with a number. Null for any other
 * condition.
 */
function conditionOf(condition: XmlElement): Holds | null {
  const [first, second] = ["Value1", "Value2"].map((name) =>
    xmlText(childOf(condition, name)).replace(/^=/, "").trim(),
  );
  const qualifier = xmlText(childOf(condition, "Qualifier"));
  const [, sign, number] = /^RC\s*(<>|<=|>=|=|<|>)\s*(-?[\d.]+)$/.exec(first ?? "") ?? [];
  if (qualifier === "") return comparedWith(sign, Number(number));
  return first ? comparedWith(SIGNS[qualifier], Number(first), Number(second)) : null;
}

/** Reads the changes of a condition's format, which is written like CSS. */
function styleChange(style: string): StyleChange {
  const [ink, ground] = ["color", "background"].map((property) => {
    const value = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`).exec(style)?.[1];
    const colour = value === undefined ? null : cssColour(value);
    return colour && ([colour[0], colour[1], colour[2]] as const);
  });
  const struck = /text-line-through\s*:\s*(?!none)/.test(style);
  return { font: { ...(ink && { shade: ink }), ...(struck && { struck }) }, ...(ground && { fill: ground }) };
}
