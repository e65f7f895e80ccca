import type { Measure } from "../documents";

/** Colours on a light and on a dark ground, each with a contrast of at least 3:1. */
interface Colour {
  readonly light: string;
  readonly dark: string;
}

export type ColourScheme = keyof Colour;

const BLUE: Colour = { light: "#1f6fb2", dark: "#6cb2eb" };
const GREEN: Colour = { light: "#2b7a3f", dark: "#6fc383" };
const AMBER: Colour = { light: "#b06f00", dark: "#e5b04c" };
const RED: Colour = { light: "#b3392f", dark: "#ee8277" };
const GREY: Colour = { light: "#6b7680", dark: "#a9b4bd" };
const VIOLET: Colour = { light: "#7a4fa3", dark: "#c09ce0" };
const TEAL: Colour = { light: "#1b7f86", dark: "#5fc4ca" };
const BROWN: Colour = { light: "#8a5a34", dark: "#d1a078" };

/** For series without a colour of their own, in this order. */
const SERIES_COLOURS: readonly Colour[] = [BLUE, AMBER, TEAL, VIOLET, GREEN, BROWN, RED, GREY];

/** What has the same colour in every picture. */
const OF_MEASURES: Readonly<Partial<Record<Measure, Colour>>> = {
  APPLICATIONS_RECEIVED: BLUE,
  APPLICATIONS_CARRIED_IN: TEAL,
  APPLICATIONS_CARRIED_OUT: AMBER,
  APPLICATIONS_OUTCOMES_GRANTED: GREEN,
  GRANTED_RATE: GREEN,
  APPLICATIONS_OUTCOMES_PARTLY_GRANTED: AMBER,
  APPLICATIONS_OUTCOMES_REFUSED_TOTAL: RED,
  REFUSED_RATE: RED,
  APPLICATIONS_OUTCOMES_UNAVAILABLE_TOTAL: GREY,
  UNAVAILABLE_RATE: GREY,
  APPLICATIONS_OUTCOMES_NOT_PROCESSED_TOTAL: VIOLET,
  NOT_PROCESSED_RATE: VIOLET,
  APPLICATIONS_OUTCOMES_OTHERWISE_TOTAL: BROWN,
};

/** The colour of a measure; of one without a colour of its own, that of its place among the series. */
export function colourOf(measure: Measure, place: number, scheme: ColourScheme): string {
  const colour = OF_MEASURES[measure] ?? SERIES_COLOURS[place % SERIES_COLOURS.length] ?? BLUE;
  return colour[scheme];
}

export interface ChartGround {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
}

export const CHART_GROUNDS: Readonly<Record<ColourScheme, ChartGround>> = {
  light: { paper: "#ffffff", ink: "#1c2630", quiet: "#55616c", line: "#d5dce2" },
  dark: { paper: "#1f242a", ink: "#e9eef2", quiet: "#a9b4bd", line: "#3d4750" },
};

/** How many series one picture can have: each has a colour of its own. */
export const MOST_SERIES = SERIES_COLOURS.length;

/** The colour of a series by its place in the picture. */
export function seriesColour(place: number, scheme: ColourScheme): string {
  return (SERIES_COLOURS[place % SERIES_COLOURS.length] ?? BLUE)[scheme];
}
