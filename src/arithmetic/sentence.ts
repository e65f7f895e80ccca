import { isRate, type Measure, measureOf } from "../form/measure";
import { wanyuan, yuan } from "../form/shown";
import { MeasureStatus } from "../form/status";
import { type Message, said, type Value } from "../message/message";
import type { MessageCode, NamesIn } from "../message/texts";
import { type ChangeOver, ChangeStatus } from "./change";
import type { Coverage } from "./coverage";
import { type Fraction, ratio } from "./fraction";
import type { Measured } from "./measured";
import { percentShown } from "./shown";

/** What a sentence of a yearly report is about. */
export enum SentenceTopic {
  COVERAGE = "COVERAGE",
  RECEIVED = "RECEIVED",
  OUTCOMES = "OUTCOMES",
  CARRIED = "CARRIED",
  RECONSIDERATION = "RECONSIDERATION",
  LITIGATION = "LITIGATION",
  RULES = "RULES",
  NORMATIVE_DOCUMENTS = "NORMATIVE_DOCUMENTS",
  DECISIONS = "DECISIONS",
  FEES = "FEES",
  PROCUREMENT = "PROCUREMENT",
}

/** A part of a sentence: what it says of one measure. */
export interface SaidPart {
  readonly said: Message;
  readonly measured: Measured;
  /** Of a figure whose share is said: the share, and the sum that the figure is a part of. Null if none is said. */
  readonly whole: { readonly share: Fraction; readonly measured: Measured } | null;
}

/** A sentence, with its parts in the order in which it says them. That of the coverage rests on no measure. */
export interface OfficialSentence {
  readonly topic: SentenceTopic;
  readonly said: Message;
  readonly parts: readonly SaidPart[];
}

/** The sentences about one year, and the measures that their forms have and that do not carry what they would say. */
export interface Sentences {
  readonly sentences: readonly OfficialSentence[];
  readonly leftOut: readonly Measured[];
}

/** The figures of one year. */
export interface YearFigures {
  readonly year: number;
  /** The name of the only body. Null for a sum. */
  readonly name: string | null;
  readonly coverage: Pick<Coverage, "expected" | "reported" | "notDue">;
  measured(measure: Measure): Measured;
  /** Against the year before, of the measures in CHANGES_SAID. */
  change(measure: Measure): ChangeOver;
}

/** The codes of the texts that say one figure. */
type FigureText = { [Code in MessageCode]: [NamesIn<Code>] extends ["figure"] ? Code : never }[MessageCode];

/** A part of a sentence: a measure and its text. Of a rate, `whole` says the denominator and `text` the numerator. */
interface PartRow {
  readonly measure: Measure;
  readonly text: FigureText;
  readonly whole: FigureText | null;
  /** The sum of which the figure is a share. */
  readonly of: Measure | null;
}

const ENDED = measureOf("APPLICATIONS_OUTCOMES_TOTAL");

/** The sentences in the order of the form: one row a topic. */
const TOPICS: readonly { readonly topic: SentenceTopic; readonly parts: readonly PartRow[] }[] = [
  { topic: SentenceTopic.RECEIVED, parts: [part("APPLICATIONS_RECEIVED", "PART_RECEIVED")] },
  {
    topic: SentenceTopic.OUTCOMES,
    parts: [
      part("APPLICATIONS_OUTCOMES_TOTAL", "PART_ENDED"),
      shared("APPLICATIONS_OUTCOMES_GRANTED", "PART_GRANTED"),
      shared("APPLICATIONS_OUTCOMES_PARTLY_GRANTED", "PART_PARTLY_GRANTED"),
      shared("APPLICATIONS_OUTCOMES_REFUSED_TOTAL", "PART_REFUSED"),
      shared("APPLICATIONS_OUTCOMES_UNAVAILABLE_TOTAL", "PART_UNAVAILABLE"),
      shared("APPLICATIONS_OUTCOMES_NOT_PROCESSED_TOTAL", "PART_NOT_PROCESSED"),
      shared("APPLICATIONS_OUTCOMES_OTHERWISE_TOTAL", "PART_OTHERWISE"),
    ],
  },
  {
    topic: SentenceTopic.CARRIED,
    parts: [part("APPLICATIONS_CARRIED_IN", "PART_CARRIED_IN"), part("APPLICATIONS_CARRIED_OUT", "PART_CARRIED_OUT")],
  },
  {
    topic: SentenceTopic.RECONSIDERATION,
    parts: [corrected("RECONSIDERATION_CORRECTED_RATE", "PART_RECONSIDERATION")],
  },
  { topic: SentenceTopic.LITIGATION, parts: [corrected("LITIGATION_CORRECTED_RATE", "PART_LITIGATION")] },
  {
    topic: SentenceTopic.RULES,
    parts: [
      part("RULES_MADE", "PART_RULES_MADE"),
      part("RULES_DISCLOSED", "PART_RULES_DISCLOSED"),
      part("RULES_TOTAL_DISCLOSED", "PART_RULES_TOTAL"),
      part("RULES_REPEALED", "PART_RULES_REPEALED"),
      part("RULES_IN_FORCE", "PART_RULES_IN_FORCE"),
    ],
  },
  {
    topic: SentenceTopic.NORMATIVE_DOCUMENTS,
    parts: [
      part("NORMATIVE_DOCUMENTS_MADE", "PART_NORMATIVE_MADE"),
      part("NORMATIVE_DOCUMENTS_DISCLOSED", "PART_NORMATIVE_DISCLOSED"),
      part("NORMATIVE_DOCUMENTS_TOTAL_DISCLOSED", "PART_NORMATIVE_TOTAL"),
      part("NORMATIVE_DOCUMENTS_REPEALED", "PART_NORMATIVE_REPEALED"),
      part("NORMATIVE_DOCUMENTS_IN_FORCE", "PART_NORMATIVE_IN_FORCE"),
    ],
  },
  {
    topic: SentenceTopic.DECISIONS,
    parts: [
      part("LICENSING_DECISIONS", "PART_LICENSING"),
      part("EXTERNAL_SERVICES_DECISIONS", "PART_EXTERNAL_SERVICES"),
      part("PENALTIES_DECISIONS", "PART_PENALTIES"),
      part("COMPULSION_DECISIONS", "PART_COMPULSION"),
    ],
  },
  { topic: SentenceTopic.FEES, parts: [part("FEES_AMOUNT", "PART_FEES")] },
  {
    topic: SentenceTopic.PROCUREMENT,
    parts: [
      part("PROCUREMENT_PROJECTS", "PART_PROCUREMENT_PROJECTS"),
      part("PROCUREMENT_AMOUNT", "PART_PROCUREMENT_AMOUNT"),
    ],
  },
];

/** The measures that sentences say. */
export const MEASURES_SAID: readonly Measure[] = TOPICS.flatMap(({ parts }) => parts.map(({ measure }) => measure));

/** Those of them whose change against the year before is said. */
export const CHANGES_SAID: readonly Measure[] = [measureOf("APPLICATIONS_RECEIVED")];

/**
 * The official sentences of a yearly report, as far as figures carry them. There are none where nothing is filed.
 * `docs/domain.md`, "Sentences", says when a part is left out.
 */
export function sentencesOf(figures: YearFigures): Sentences {
  if (figures.coverage.reported === 0) return { sentences: [], leftOut: [] };
  const leftOut: Measured[] = [];
  const sentences = TOPICS.flatMap(({ topic, parts }): readonly OfficialSentence[] => {
    const told = parts.flatMap((row) => {
      const measured = figures.measured(row.measure);
      if (measured.status === MeasureStatus.NOT_IN_FORM) return [];
      const status = statusOfPart(row, measured, figures);
      if (CARRYING.includes(status)) return [saidPart(row, measured, figures)];
      leftOut.push({ ...measured, status });
      return [];
    });
    if (told.length === 0) return [];
    const together = joined(told.map((each) => each.said));
    const whole = said("SENTENCE_IN_YEAR", { year: String(figures.year), parts: together });
    return [{ topic, said: whole, parts: told }];
  });
  return { sentences: [coverageSentence(figures), ...sentences], leftOut };
}

/** The sentences as one text. Null if there are none. */
export function textTogether(sentences: readonly OfficialSentence[]): Message | null {
  const [last, ...before] = sentences.map((sentence) => sentence.said).reverse();
  return last === undefined ? null : before.reduce((rest, first) => said("SENTENCES_TOGETHER", { first, rest }), last);
}

/** Only values over whole reports are said; of a rate over no cases, that there are none. */
const CARRYING: readonly MeasureStatus[] = [MeasureStatus.REPORTED, MeasureStatus.NO_BASE];

function part(code: string, text: FigureText): PartRow {
  return { measure: measureOf(code), text, whole: null, of: null };
}

function shared(code: string, text: FigureText): PartRow {
  return { ...part(code, text), of: ENDED };
}

function corrected(code: string, whole: FigureText): PartRow {
  return { ...part(code, "PART_CORRECTED"), whole };
}

function coverageSentence({ year, name, coverage }: YearFigures): OfficialSentence {
  const { expected, reported, notDue } = coverage;
  const missing = expected + notDue - reported;
  const text =
    name !== null
      ? said("SENTENCE_FROM_ONE", { name, year: String(year) })
      : missing === 0
        ? said("SENTENCE_FROM_ALL", { reported, year: String(year) })
        : said("SENTENCE_FROM_SOME", { year: String(year), reported, missing });
  return { topic: SentenceTopic.COVERAGE, said: text, parts: [] };
}

// A figure above the sum that it is part of contradicts it.
function statusOfPart({ of }: PartRow, measured: Measured, figures: YearFigures): MeasureStatus {
  const share = of && shareIn(measured, figures.measured(of), figures);
  const beyond = share !== null && (share.numerator < 0n || share.numerator > share.denominator);
  return beyond && measured.status === MeasureStatus.REPORTED ? MeasureStatus.CONTRADICTORY : measured.status;
}

function saidPart(row: PartRow, measured: Measured, figures: YearFigures): SaidPart {
  const sum = row.of && figures.measured(row.of);
  const share = sum && shareIn(measured, sum, figures);
  // A share of none says nothing that the figure does not say.
  const whole = sum && share && share.numerator !== 0n ? { share, measured: sum } : null;
  return { said: partSaid(row, measured, whole?.share ?? null, figures), measured, whole };
}

function partSaid(
  { measure, text, whole }: PartRow,
  measured: Measured,
  share: Fraction | null,
  figures: YearFigures,
): Message {
  const { value, numerator, denominator, stated } = measured;
  const { reported } = figures.coverage;
  const plain =
    whole === null
      ? withShare(figureSaid(text, value?.numerator ?? 0n, measure), share)
      : wholeSaid(figureSaid(whole, denominator ?? 0n, measure), figureSaid(text, numerator ?? 0n, measure), value);
  const counted = stated < reported ? said("PART_STATED_BY", { part: plain, stated }) : plain;
  return CHANGES_SAID.includes(measure) ? withChange(counted, figures.change(measure)) : counted;
}

function wholeSaid(whole: Message, some: Message, rate: Fraction | null): Message {
  return rate === null ? whole : said("PART_OF_WHOLE", { whole, part: withShare(some, rate) });
}

function withShare(some: Message, share: Fraction | null): Message {
  if (share === null || share.numerator === 0n) return some;
  return said("PART_SHARE", { part: some, share: percentOf(share) });
}

/** The share of a figure in a sum, if every report states both of them. Null otherwise, and of nothing. */
function shareIn(measured: Measured, sum: Measured, { coverage }: YearFigures): Fraction | null {
  const isWhole = [measured, sum].every(
    ({ status, stated }) => status === MeasureStatus.REPORTED && stated === coverage.reported,
  );
  if (!isWhole || measured.value === null || sum.value === null || sum.value.numerator === 0n) return null;
  return ratio(measured.value.numerator, sum.value.numerator);
}

function withChange(some: Message, change: ChangeOver): Message {
  const { status, before, relative, matched } = change;
  if (status === ChangeStatus.UNEQUAL_BODIES) {
    if (matched.relative === null) return some;
    const { bodies } = matched;
    const percent = percentOf(matched.relative);
    if (matched.relative.numerator === 0n) return said("PART_MATCHED_LEVEL", { part: some, bodies });
    return matched.relative.numerator > 0n
      ? said("PART_MATCHED_UP", { part: some, bodies, percent })
      : said("PART_MATCHED_DOWN", { part: some, bodies, percent });
  }
  if (status === ChangeStatus.ZERO_BEFORE && before.value?.numerator === 0n)
    return said("PART_FROM_ZERO", { part: some });
  if (relative === null) return some;
  if (relative.numerator === 0n) return said("PART_LEVEL", { part: some });
  const percent = percentOf(relative);
  return relative.numerator > 0n
    ? said("PART_UP", { part: some, percent })
    : said("PART_DOWN", { part: some, percent });
}

/** A share or a relative change in per cent, without its sign. */
function percentOf({ numerator, denominator }: Fraction): string {
  return percentShown({ numerator: numerator < 0n ? -numerator : numerator, denominator });
}

function figureSaid(text: FigureText, value: bigint, measure: Measure): Message {
  return said(text, { figure: amountSaid(value, measure) });
}

// Chinese reports state amounts in 万元.
function amountSaid(value: bigint, measure: Measure): Value {
  if (isRate(measure) || measure.unit !== "fen") return String(value);
  return { zh: `${wanyuan(value)}万元`, en: `${yuan(value)} yuan` };
}

function joined(parts: readonly Message[]): Message {
  const [last, ...before] = [...parts].reverse();
  return before.reduce((rest, first) => said("PARTS_JOINED", { first, rest }), last as Message);
}
