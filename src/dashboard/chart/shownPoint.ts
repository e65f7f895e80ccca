/** A value of a picture in a year. */
export interface ShownPoint {
  readonly year: number;
  /** Exact, in the unit of the measure; null if there is none. */
  readonly value: string | null;
  /** The value as text, or the word for why there is none. */
  readonly shown: string;
  /** The same as a sentence. */
  readonly words: string;
}

/** A series of a picture. */
export interface ShownSeries {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly ShownPoint[];
  /** From which years on figures are not comparable with those before, and why. */
  readonly breaks: readonly { readonly year: number; readonly message: string }[];
}
