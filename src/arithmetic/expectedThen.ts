import type { FormCode } from "../form/catalogue";
import { bodyYearsOf, isOnForms } from "./coverage";
import type { DirectoryBody } from "./directoryBody";
import { grouped } from "./grouped";
import type { ExpectedThen } from "./sumVersion";

/** A span in which a report of a body was public. Moments are texts that sort by time; null while it has not ended. */
export interface BodySpan {
  readonly departmentId: number;
  readonly year: number;
  readonly form: FormCode;
  readonly from: string;
  readonly to: string | null;
}

/** A body, and the years in which a sum counts it. */
export interface CountedBody {
  readonly body: DirectoryBody;
  readonly years: readonly number[];
}

/** A moment, and which reports were due then. */
export interface DueMoment extends Pick<DirectoryBody, "due"> {
  readonly at: string;
}

/**
 * How many reports were expected at some moments, in order: what a body had filed until then decides, for whatever years,
 * and which reports were due. `spans` are those of all reports up to the last year; forms null: all.
 */
export function expectedAt(
  moments: readonly DueMoment[],
  counted: readonly CountedBody[],
  spans: readonly BodySpan[],
  forms: readonly FormCode[] | null,
): readonly ExpectedThen[] {
  const bodies = counted.map((each) => new BodyThen(each, forms));
  const byId = new Map(counted.map(({ body }, i) => [body.id, bodies[i] as BodyThen]));
  const edges = edgesOf(spans);
  const sum = { expected: 0, notDue: 0 };
  let [place, due] = [0, ""];
  return moments.map((moment) => {
    const turned = new Set<BodyThen>();
    for (let edge = edges[place]; edge && edge.at <= moment.at; edge = edges[++place]) {
      const body = byId.get(edge.span.departmentId);
      if (!body) continue;
      body.turn(edge);
      turned.add(body);
    }
    // With a deadline, what is expected of all bodies may change.
    const isDueAnew = due !== JSON.stringify(moment.due);
    due = JSON.stringify(moment.due);
    for (const body of isDueAnew ? bodies : turned) {
      const { expected, notDue } = body.now;
      const then = body.countedAnew(moment);
      sum.expected += then.expected - expected;
      sum.notDue += then.notDue - notDue;
    }
    return { ...sum };
  });
}

/** A moment at which a span begins or ends. */
interface Edge {
  readonly at: string;
  readonly ends: boolean;
  readonly span: BodySpan;
}

// Where one version replaces another, the span of the one ends at the moment at which that of the other begins.
function edgesOf(spans: readonly BodySpan[]): readonly Edge[] {
  const edges = spans.flatMap((span): Edge[] => [
    { at: span.from, ends: false, span },
    ...(span.to === null ? [] : [{ at: span.to, ends: true, span }]),
  ]);
  return edges.sort((a, b) => (a.at === b.at ? Number(b.ends) - Number(a.ends) : a.at < b.at ? -1 : 1));
}

/** What a body had filed at a moment, and what was expected of it. */
class BodyThen {
  now: ExpectedThen = { expected: 0, notDue: 0 };
  private readonly filed = new Map<number, FormCode>();

  constructor(
    private readonly counted: CountedBody,
    private readonly forms: readonly FormCode[] | null,
  ) {}

  turn({ ends, span: { year, form } }: Edge): void {
    if (ends) this.filed.delete(year);
    else this.filed.set(year, form);
  }

  countedAnew({ due }: DueMoment): ExpectedThen {
    const { body, years } = this.counted;
    const firstYear = this.filed.size === 0 ? null : Math.min(...this.filed.keys());
    const then = { ...body, filed: this.filed, firstYear, due };
    const bodyYears = bodyYearsOf([then], { years, lastYear: null }).filter((each) => isOnForms(each, this.forms));
    const expected = bodyYears.filter((each) => each.due).length;
    this.now = { expected, notDue: bodyYears.length - expected };
    return this.now;
  }
}

/** The spans of summaries, each with those of the same year during which it was public as well, and itself. */
export function spansBeside<S extends BodySpan>(spans: readonly S[], isSummary: (span: S) => boolean): readonly S[][] {
  const ofYear = grouped(spans, ({ year }) => year);
  return spans
    .filter(isSummary)
    .map((whole) => (ofYear.get(whole.year) ?? []).filter((other) => areTogether(whole, other)));
}

function areTogether(one: BodySpan, other: BodySpan): boolean {
  return (one.to === null || other.from < one.to) && (other.to === null || one.from < other.to);
}
