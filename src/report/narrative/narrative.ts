import type { WholeUnit } from "../../form/unit";
import type { Piece } from "../piece";
import type { Remark, Statement } from "../report";
import type { Stream } from "../stream";
import { deniedIn } from "./denial";
import { mentionedIn } from "./mentioned";
import { type PutOut, putOutIn } from "./published";
import { valueStated } from "./quantity";
import { isOfMore, type Reporter, type Scope, scopeOf } from "./scope";
import { type Sentence, sentencesOutside } from "./sentence";

/** What the narrative states in figures. */
export interface Narrative {
  readonly statements: readonly Statement[];
  readonly remarks: readonly Remark[];
}

/**
 * Reads what the narrative states of this body and this year, in the order of the text, with sentence and span. How many
 * items the body put out (公开信息N条) fills `published`; two different numbers for one figure fill nothing, and are a
 * contradiction where the same words name them. Figures of other years, of several years together and of other bodies are
 * left out; where a sentence about what the report counts is led by an earlier year, and nothing is said of the report's
 * own, that is a contradiction too. Rounded numbers (余, 约) state nothing. Matters in the list of powers (行政许可事项N项) say
 * nothing about decisions and are statements of their own.
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

interface Said extends Piece, Pick<PutOut, "concept" | "path" | "rank" | "channels" | "named"> {
  readonly value: number;
  readonly unit: WholeUnit;
  readonly sentence: Sentence;
  readonly scope: Scope;
}

function saidIn(sentence: Sentence, reporter: Reporter): readonly Said[] {
  const { words, at, linked, before } = sentence;
  const items = putOutIn(sentence).flatMap(({ figure, ...one }) => {
    const value = valueStated(figure, "count");
    return value === null ? [] : [{ ...one, value, unit: "count" as const }];
  });
  const others = [...mentionedIn(sentence), ...deniedIn(sentence)];
  return [...items, ...others.map((one) => ({ ...one, path: null, rank: 0, channels: [], named: "" }))].map(
    (one): Said => {
      const place = { start: at[one.start] as number, end: (at[one.end - 1] as number) + 1 };
      const scope = isOfMore(words.slice(one.end))
        ? "elsewhere"
        : scopeOf(linked + words.slice(0, one.end), before, reporter);
      return { ...one, ...place, sentence, scope };
    },
  );
}

/** What fills `published`: one value for each path, those of the whole year before others. */
function settle(said: readonly Said[], stream: Stream) {
  const filling = new Set<Said>();
  const remarks: Remark[] = [];
  for (const path of new Set(said.flatMap((one) => one.path ?? []))) {
    const all = said.filter((one) => one.path === path);
    const rank = Math.max(...all.map((one) => one.rank));
    const [first, ...others] = all.filter((one) => one.rank === rank) as [Said, ...Said[]];
    const other = others.find(({ value }) => value !== first.value);
    if (!other) filling.add(first);
    else if (rank > 0 && other.named === first.named) remarks.push(twoNumbers(first, other, stream));
  }
  return { filling, remarks };
}

/**
 * Whether a figure is but a part of what is put out: behind 其中 it is of what its sentence gave before; channels named
 * together are a part where another figure is the total, or one of a channel that is not among them.
 */
function isPart(one: Said, all: readonly Said[]): boolean {
  if (one.path === null) return false;
  const { sentence, start } = one;
  const among = sentence.at[sentence.words.indexOf("其中")] ?? start;
  const isAmong = (other: Said) => other.path === one.path && other.sentence === sentence && other.start < among;
  if (among < start && all.some(isAmong)) return true;
  if (one.path !== "published.total" || one.channels.length === 0) return false;
  return all.some(
    ({ path, channels }) =>
      path !== null && (path === "published.total" ? channels.length === 0 : !one.channels.includes(path)),
  );
}

function twoNumbers(one: Said, other: Said, stream: Stream): Remark {
  const quoted = [one, other].map(({ sentence }) => stream.source.slice(sentence.start, sentence.end)).join(" / ");
  return {
    code: "CONTRADICTION",
    message: `The narrative states ${one.concept} as ${one.value} and as ${other.value}: ${quoted}`,
    cells: one.path ? [one.path] : [],
  };
}

/** What a report counts for its own year; a sentence about it that an earlier year leads is most likely last year's. */
const COUNTED = /^(?:published\.(?:total|website|wechat|weibo|other)|applications\.received)$/;

function wrongYear({ concept, scope, sentence }: Said, stream: Stream, year: number | null): readonly Remark[] {
  if (typeof scope !== "object" || !COUNTED.test(concept) || sentence.words.includes(`${year}年`)) return [];
  const quoted = stream.source.slice(sentence.start, sentence.end);
  const message = `The report is of ${year}, but a sentence speaks of ${scope.otherYear}: ${quoted}`;
  return [{ code: "CONTRADICTION", message, cells: [] }];
}
