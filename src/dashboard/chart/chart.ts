/** What ECharts draws, by its own names. */
export type ChartOption = Readonly<Record<string, unknown>>;

/** One thing in a picture that can be reached by keyboard. */
export interface ChartMark {
  readonly seriesIndex: number;
  readonly dataIndex: number;
  /** What it says, as one sentence: what, when, how much, and what is to be known of it. */
  readonly words: string;
  /** Where it is for those who go by keys: marks of a row are beside each other, as the years of a series. */
  readonly row: number;
  readonly column: number;
  /** Whether it joins two things, and is none itself. */
  readonly isStream?: boolean;
}

/** A chart with what must be printed around it, on the page and in a file. */
export interface Chart {
  /** Measure, scope and years. */
  readonly title: string;
  /** Unit and how complete it is. */
  readonly subtitle: string;
  readonly option: ChartOption;
  readonly marks: readonly ChartMark[];
  /** In pixels, without title and foot. */
  readonly height: number;
  /** The same values as text; null where a table of all of them stands beside the picture. */
  readonly table: ChartTable | null;
  /** What is to be known of it: what its words for absent values mean, where series break. */
  readonly notes: readonly string[];
}

export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
