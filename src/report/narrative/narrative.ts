import type { Concept } from "../../form/concept";
import type { PublishedPath } from "../../form/figures";
import { INDICATORS } from "../../form/indicator";
import type { WholeUnit } from "../../form/unit";
import { figureValue, said } from "../../message/message";
import type { Piece } from "../piece";
import type { Remark, Statement } from "../report";
import type { Stream } from "../stream";
import { deniedIn } from "./denial";
import { mentionedIn } from "./mentioned";
import { type PutOut, putOutIn } from "./published";
import { valueStated } from "./quantity";
import { isOfMore, type Reporter, type Scope, scopeOf } from "./scope";
import { type Sentence, sentencesOutside } from "./sentence";

/** The figures that the narrative states. */
export interface Narrative {
  readonly statements: readonly Statement[];
  readonly remarks: readonly Remark[];
}

/**
 * Reads the figures that the narrative states about this body and this year, in the order of the text, with sentence
 * and position. The number of items that the body published (公开信息N条) fills `published`. Two different numbers for
 * one figure fill nothing, and are a contradiction if the same words name them. Figures of other years, of several
 * years together, and of other bodies are left out. If a sentence about something that the report counts begins with an
 * earlier year, and nothing is said about the report's own year, that is a contradiction too. Rounded numbers (余, 约)
 * state nothing. Matters in the list of powers (行政许可事项N项) say nothing about decisions and are separate
 * statements.
 */
export function readNarrative(places: readonly Piece[], stream: Stream, reporter: Reporter): Narrative {
  const said = sentencesOutside(places, stream).flatMap((sentence) => saidIn(sentence, reporter));
  const all = said.filter(({ scope }) => scope === "ours");
  const ours = all.filter((one) => !isPart(one, all));
  const { filling, remarks } = settle(ours, stream);
  const stated = new Set(all.map(({ concept }) => concept));
  return {
    statements: ours
      .map((one): Statement => {
        const { concept, value, unit, start, end, sentence } = one;
        const [raw, quoted] = [stream.source.slice(start, end), stream.source.slice(sentence.start, sentence.end)];
        return { concept, path: filling.has(one) ? one.path : null, value, unit, raw, sentence: quoted, start, end };
      })
      .sort((a, b) => a.start - b.start),
    remarks: [
      ...said.filter(({ concept }) => !stated.has(concept)).flatMap((one) => wrongYear(one, stream, reporter.year)),
      ...remarks,
    ],
  };
}

interface SaidFigure extends Piece, Pick<PutOut, "concept" | "path" | "rank" | "channels" | "named"> {
  readonly value: number;
  readonly unit: WholeUnit;
  readonly sentence: Sentence;
  readonly scope: Scope;
}

function saidIn(sentence: Sentence, reporter: Reporter): readonly SaidFigure[] {
  const { words, at, linked, before } = sentence;
  const items = putOutIn(sentence).flatMap(({ figure, ...one }) => {
    const value = valueStated(figure, "count");
    return value === null ? [] : [{ ...one, value, unit: "count" as const }];
  });
  const others = [...mentionedIn(sentence), ...deniedIn(sentence)];
  return [...items, ...others.map((one) => ({ ...one, path: null, rank: 0, channels: [], named: "" }))].map(
    (one): SaidFigure => {
      const place = { start: at[one.start] as number, end: (at[one.end - 1] as number) + 1 };
      const scope = isOfMore(words.slice(one.end))
        ? "elsewhere"
        : scopeOf(linked + words.slice(0, one.end), before, reporter);
      return { ...one, ...place, sentence, scope };
    },
  );
}

/** Chooses the values of `published`: one value for each path. Values of the whole year count before others. */
function settle(said: readonly SaidFigure[], stream: Stream) {
  const filling = new Set<SaidFigure>();
  const remarks: Remark[] = [];
  for (const path of new Set(said.flatMap((one) => one.path ?? []))) {
    const all = said.filter((one) => one.path === path);
    const rank = Math.max(...all.map((one) => one.rank));
    const [first, ...others] = all.filter((one) => one.rank === rank) as [SaidFigure, ...SaidFigure[]];
    const other = others.find(({ value }) => value !== first.value);
    if (!other) filling.add(first);
    else if (rank > 0 && other.named === first.named) remarks.push(twoNumbers(first, other, stream));
  }
  return { filling, remarks };
}

/**
 * Whether a figure is only a part of what was published. After 其中 it is a part of the figure before it in its
 * sentence. Channels named together are a part if another figure is the total, or belongs to a channel that is not
 * among them.
 */
function isPart(one: SaidFigure, all: readonly SaidFigure[]): boolean {
  if (one.path === null) return false;
  const { sentence, start } = one;
  const among = sentence.at[sentence.words.indexOf("其中")] ?? start;
  const isAmong = (other: SaidFigure) => other.path === one.path && other.sentence === sentence && other.start < among;
  if (among < start && all.some(isAmong)) return true;
  if (one.path !== "published.total" || one.channels.length === 0) return false;
  return all.some(
    ({ path, channels }) =>
      path !== null && (path === "published.total" ? channels.length === 0 : !one.channels.includes(path)),
  );
}

function twoNumbers(one: SaidFigure, other: SaidFigure, stream: Stream): Remark {
  const quotes = [one, other].map(({ sentence }) => stream.source.slice(sentence.start, sentence.end));
  return {
    code: "CONTRADICTION",
    message: said("TEXT_STATES_TWO", {
      concept: { concept: one.concept },
      one: figureValue(one.value, one.unit),
      other: figureValue(other.value, other.unit),
      quotes: quotes.map((text) => said("QUOTED", { text })),
    }),
    cells: one.path ? [one.path] : [],
  };
}

/**
 * Subjects that a report counts for its own year. A sentence about them that begins with an earlier year was most
 * likely copied from last year's report.
 */
const COUNTED_BY_YEAR: ReadonlySet<Concept> = new Set([
  ...INDICATORS.filter(({ kind }) => kind === "narrative").map(({ path }) => path as PublishedPath),
  "applications.received",
]);

function wrongYear({ concept, scope, sentence }: SaidFigure, stream: Stream, year: number | null): readonly Remark[] {
  if (typeof scope !== "object" || !COUNTED_BY_YEAR.has(concept) || sentence.words.includes(`${year}年`)) return [];
  const quoted = stream.source.slice(sentence.start, sentence.end);
  const message = said("TEXT_OF_ANOTHER_YEAR", { year: year ?? "", other: scope.otherYear, sentence: quoted });
  return [{ code: "CONTRADICTION", message, cells: [] }];
}
