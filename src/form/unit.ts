import { registerEnumType } from "type-graphql";

/**
 * The unit of a figure: its names in the API, and how a figure of each unit is stored. Money is stored as whole fen and
 * returned in yuan. A percentage that a text states is stored in whole hundredths of a percent. A ratio is a fraction; its
 * change is given in percentage points.
 */
export const Unit = {
  COUNT: "count",
  YUAN: "fen",
  PERCENT: "percent",
  RATIO: "ratio",
  PERCENTAGE_POINT: "point",
} as const;

export type Unit = (typeof Unit)[keyof typeof Unit];

/** The units of the figures of the form: counts, and money. */
export type FigureUnit = Extract<Unit, "count" | "fen">;

/** The units whose figures are stored as one whole number. */
export type WholeUnit = Exclude<Unit, "ratio" | "point">;

registerEnumType(Unit, {
  name: "Unit",
  description: "In what a value is given. 单位。",
  valuesConfig: {
    COUNT: { description: "A count (件、项、条). 计数。" },
    YUAN: { description: "Yuan, with two places. 元。" },
    PERCENT: { description: 'Percent, as a text states it: "51.85" is 51.85 %. 百分比。' },
    PERCENTAGE_POINT: {
      description: 'What a change of a ratio is given in: "1.2500" from 50 % to 51.25 %. 百分点。',
    },
    RATIO: { description: 'A share of one: "0.518519" is 51.8519 %. 比率（1 为 100%）。' },
  },
});
