import { MARK_RISE, type Run, type RunLook, UNSEEN_SCALE, UNSEEN_SIZE } from "../flow/wordRuns";
import { fullColour, fullShading, numberedColour, shortShading } from "./docColour";
import type { Modifier } from "./docModifiers";

/** How the characters of a run are shown, and whether they are a symbol or a picture. */
export interface CharacterLook extends Pick<Run, "look" | "ink" | "ground"> {
  /** Font and code of a symbol. Null if the characters are text. */
  readonly symbol: { readonly font: number; readonly code: number } | null;
  /** The position of the picture in the data stream. Null if there is no picture. */
  readonly picture: number | null;
}

interface Properties {
  hidden: boolean;
  deleted: boolean;
  struck: boolean;
  doublyStruck: boolean;
  script: boolean;
  up: number;
  size: number;
  /** Width of the letters in percent of their normal width. */
  scale: number;
  ink: number | null;
  ground: number | null;
  symbol: CharacterLook["symbol"];
  picture: number | null;
}

const DEFAULT_PROPERTIES: Properties = {
  hidden: false,
  deleted: false,
  struck: false,
  doublyStruck: false,
  script: false,
  up: 0,
  size: 20,
  scale: 100,
  ink: null,
  ground: null,
  symbol: null,
  picture: null,
};

const CHARACTER_STYLE = 0x4a30;

/**
 * Returns how characters are shown: first their paragraph's style applies, then their character style, then the changes
 * of these characters alone. `styleOf` returns the changes of a style by its number.
 */
export function characterLook(
  paragraphStyle: readonly Modifier[],
  modifiers: readonly Modifier[],
  styleOf: (number: number) => readonly Modifier[],
): CharacterLook {
  const own = modifiers.findLast(({ code }) => code === CHARACTER_STYLE)?.operand;
  const styled = withChanges(
    withChanges(DEFAULT_PROPERTIES, paragraphStyle),
    own && own.length >= 2 ? styleOf(own.readUInt16LE(0)) : [],
  );
  const { ink, ground, symbol, picture, ...properties } = withChanges(styled, modifiers);
  return { look: runLook(properties), ink, ground, symbol, picture };
}

function runLook(
  properties: Pick<Properties, "hidden" | "deleted" | "struck" | "doublyStruck" | "script" | "up" | "size" | "scale">,
): RunLook {
  if (properties.deleted) return "deleted";
  if (properties.hidden || properties.size <= UNSEEN_SIZE || properties.scale <= UNSEEN_SCALE) return "hidden";
  if (properties.struck || properties.doublyStruck) return "struck";
  if (properties.script) return "superscript";
  return properties.up >= MARK_RISE ? "raised" : "plain";
}

function withChanges(before: Properties, modifiers: readonly Modifier[]): Properties {
  let after = before;
  for (const { code, operand } of modifiers) after = { ...after, ...CHARACTER_CHANGES.get(code)?.(operand, before) };
  return after;
}

/** The value of a switch: on (1), off (0), as in the style (0x80), or the opposite of the style (0x81). */
function toggled([value]: Buffer, style: boolean): boolean {
  if (value === 0x80) return style;
  return value === 0x81 ? !style : value === 1;
}

type CharacterChange = (operand: Buffer, before: Properties) => Partial<Properties>;

/** What each modifier changes, by its code. `before` contains the properties from the style. */
const CHARACTER_CHANGES: ReadonlyMap<number, CharacterChange> = new Map<number, CharacterChange>([
  [0x0800, (operand, before) => ({ deleted: toggled(operand, before.deleted) })],
  [0x083c, (operand, before) => ({ hidden: toggled(operand, before.hidden) })],
  [0x0837, (operand, before) => ({ struck: toggled(operand, before.struck) })],
  [0x2a53, (operand, before) => ({ doublyStruck: toggled(operand, before.doublyStruck) })],
  [0x2a48, ([value]) => ({ script: value === 1 || value === 2 })],
  [0x4845, (operand) => ({ up: operand.readInt16LE(0) })],
  [0x4a43, (operand) => ({ size: operand.readUInt16LE(0) })],
  [0x4852, (operand) => ({ scale: operand.readUInt16LE(0) })],
  [0x2a42, ([value = 0]) => ({ ink: numberedColour(value) })],
  [0x6870, (operand) => ({ ink: fullColour(operand) })],
  [0x2a0c, ([value = 0]) => ({ ground: numberedColour(value) })],
  [0x4866, (operand) => ({ ground: shortShading(operand.readUInt16LE(0)) })],
  [0xca71, (operand) => ({ ground: fullShading(operand) })],
  [0x6a09, (operand) => ({ symbol: { font: operand.readUInt16LE(0), code: operand.readUInt16LE(2) } })],
  [0x6a03, (operand) => ({ picture: operand.readUInt32LE(0) })],
]);
