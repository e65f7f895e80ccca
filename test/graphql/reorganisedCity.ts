import { SuccessionKind } from "../../src/form/succession";
import type { GivenPredecessor, Registration } from "../../src/store/registration";

export const YEARS: readonly number[] = [2021, 2022, 2023, 2024];
export const SUMMARIES: readonly string[] = ["C", "X", "Y"];
const BUREAUS = ["A", "B", "D", "E", "F", "G"];

/** A change of the city in a year after the first. The numbers choose among the bodies that there are. */
export interface Reform {
  readonly year: number;
  readonly kind: "move" | "moveCounty" | "merge" | "split";
  readonly picks: readonly number[];
}

/** What a report states; null for a blank. */
export interface Stated {
  readonly received: number | null;
  readonly granted: number | null;
  readonly ended: number | null;
}

/** A body of the city. */
interface Member {
  readonly code: string;
  readonly from: number;
  to: number;
  readonly parents: Map<number, string | null>;
  predecessors: readonly GivenPredecessor[];
}

/** Bodies that pass on to each other between two years, or one alone. */
export interface Joint {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A city with two counties whose bureaus are moved, merged and divided: what every question about it must answer. */
export class ReorganisedCity {
  /** The lists to register, in this order, with the year from which each holds. */
  readonly lists: { readonly year: number; readonly list: readonly Registration[] }[] = [];
  private readonly members = new Map<string, Member>();
  private readonly links: { readonly from: string; readonly to: string; readonly year: number }[] = [];
  private readonly reports = new Map<string, Stated>();
  /** Bodies that took part in a reform of a year, and do not in another one of it. */
  private readonly touched = new Set<string>();

  /** `stated` gives what each bureau states for each year; null without a report. */
  constructor(reforms: readonly Reform[], stated: () => Stated | null) {
    const first = [...SUMMARIES, ...BUREAUS].map((code, i) =>
      this.found(code, YEARS[0] as number, code === "C" ? null : i < 3 ? "C" : (SUMMARIES[i % 3] as string)),
    );
    this.lists.push({ year: YEARS[0] as number, list: first });
    for (const year of YEARS) {
      this.touched.clear();
      for (const reform of reforms) if (reform.year === year) this.apply(reform);
    }
    for (const year of YEARS)
      for (const code of this.bureausIn(year)) {
        const one = stated();
        if (one) this.reports.set(`${code} ${year}`, one);
      }
  }

  bureausIn(year: number): readonly string[] {
    return [...this.members.keys()].filter((code) => !SUMMARIES.includes(code) && this.isThere(code, year));
  }

  /** From which year on a body is registered. */
  beginsIn(code: string): number {
    return (this.members.get(code) as Member).from;
  }

  parentOf(code: string, year: number): string | null {
    const { parents } = this.members.get(code) as Member;
    const since = [...parents.keys()].filter((from) => from <= year).sort((a, b) => b - a);
    return parents.get(since[0] as number) ?? null;
  }

  isUnder(code: string, whole: string, year: number): boolean {
    for (let above = this.parentOf(code, year); above; above = this.parentOf(above, year))
      if (above === whole) return true;
    return false;
  }

  /** What a bureau states for a year. A county or city states the sums over its direct parts. */
  reportOf(code: string, year: number): Stated | null {
    if (!SUMMARIES.includes(code)) return this.reports.get(`${code} ${year}`) ?? null;
    const parts = [...this.members.keys()].filter((part) => this.parentOf(part, year) === code);
    const reports = parts.flatMap((part) => this.reportOf(part, year) ?? []);
    return {
      received: sumOf(reports.map((each) => each.received)),
      granted: sumOf(reports.map((each) => each.granted)),
      ended: sumOf(reports.map((each) => each.ended)),
    };
  }

  /** The bureaus of two years, those together that passed on to each other between them. */
  jointsBetween(from: number, to: number): readonly Joint[] {
    const groupOf = new Map<string, Set<string>>();
    for (const year of [from, to]) for (const code of this.bureausIn(year)) groupOf.set(code, new Set([code]));
    for (const link of this.links.filter(({ year }) => year > from && year <= to)) {
      const [one, other] = [link.from, link.to].map((code) => groupOf.get(code) ?? new Set([code]));
      const all = new Set([...(one as Set<string>), ...(other as Set<string>)]);
      for (const code of all) groupOf.set(code, all);
    }
    return [...new Set(groupOf.values())].map((codes) => ({
      before: [...codes].filter((code) => this.isThere(code, from)).sort(),
      after: [...codes].filter((code) => this.isThere(code, to)).sort(),
    }));
  }

  private isThere(code: string, year: number): boolean {
    const { from, to } = this.members.get(code) as Member;
    return from <= year && year <= to;
  }

  private apply({ year, kind, picks }: Reform): void {
    const free = this.bureausIn(year).filter((code) => !this.touched.has(code));
    const whole = SUMMARIES[(picks[1] as number) % 3] as string;
    if (kind === "moveCounty") this.moveTo("Y", (picks[0] as number) % 2 === 0 ? "X" : "C", year);
    else if (free.length < 2) return;
    else if (kind === "move") this.moveTo(picked(free, picks[0]), whole, year);
    else if (kind === "merge") this.merge(free, picks, whole, year);
    else this.split(picked(free, picks[0]), picks, whole, year);
  }

  private moveTo(code: string, parent: string, year: number): void {
    (this.members.get(code) as Member).parents.set(year, parent);
    this.touched.add(code);
    this.lists.push({ year, list: [{ ...named(code), parent, from: year }] });
  }

  private merge(free: readonly string[], picks: readonly number[], whole: string, year: number): void {
    const ending = [...new Set([picked(free, picks[0]), picked(free, picks[2])])].slice(
      0,
      1 + ((picks[3] as number) % 2),
    );
    const others = free.filter((code) => !ending.includes(code) && !ending.some((each) => this.isFrom(each, code)));
    const into = (picks[4] as number) % 2 === 0 && others.length > 0 ? picked(others, picks[5]) : null;
    const list: Registration[] = ending.map((code) => this.ended(code, year));
    const target = into ?? this.nextCode();
    if (into === null) list.push(this.found(target, year, whole));
    this.link(ending, [target], year, SuccessionKind.WHOLE, list);
  }

  private split(code: string, picks: readonly number[], whole: string, year: number): void {
    const list: Registration[] = (picks[2] as number) % 2 === 0 ? [this.ended(code, year)] : [];
    const parts = Array.from({ length: 1 + ((picks[3] as number) % 2) }, () => {
      const part = this.nextCode();
      list.push(this.found(part, year, whole));
      return part;
    });
    this.link([code], parts, year, SuccessionKind.PART, list);
  }

  private found(code: string, year: number, parent: string | null): Registration {
    this.members.set(code, { code, from: year, to: 9999, parents: new Map([[0, parent]]), predecessors: [] });
    this.touched.add(code);
    const summary = SUMMARIES.includes(code);
    return {
      ...named(code),
      parent,
      summary,
      line: "政务",
      activeFrom: year,
      ...(summary ? { partsComplete: true } : {}),
    };
  }

  private ended(code: string, year: number): Registration {
    (this.members.get(code) as Member).to = year - 1;
    return { ...named(code), activeTo: year - 1 };
  }

  // The successors come last in the list, since their predecessors have to have ended.
  private link(
    before: readonly string[],
    after: readonly string[],
    year: number,
    kind: SuccessionKind,
    list: readonly Registration[],
  ): void {
    const linked = after.map((code): Registration => {
      const member = this.members.get(code) as Member;
      member.predecessors = [...member.predecessors, ...before.map((each) => ({ code: each, fromYear: year, kind }))];
      return { ...list.find((each) => each.code === code), ...named(code), predecessors: member.predecessors };
    });
    for (const from of before) for (const to of after) this.links.push({ from, to, year });
    for (const code of [...before, ...after]) this.touched.add(code);
    this.lists.push({ year, list: [...list.filter(({ code }) => !after.includes(code)), ...linked] });
  }

  /** Whether a body took over from another one, directly or through others. */
  private isFrom(code: string, other: string): boolean {
    const { predecessors } = this.members.get(code) as Member;
    return predecessors.some((each) => each.code === other || this.isFrom(each.code, other));
  }

  private nextCode(): string {
    return `N${this.members.size}`;
  }
}

function named(code: string): Pick<Registration, "code" | "name"> {
  return { code, name: SUMMARIES.includes(code) ? `${code}市` : `${code}局` };
}

function picked(codes: readonly string[], pick: number | undefined): string {
  return codes[(pick as number) % codes.length] as string;
}

/** The sum of what is stated; null where nothing is. */
export function sumOf(values: readonly (number | null)[]): number | null {
  const stated = values.flatMap((value) => value ?? []);
  return stated.length === 0 ? null : stated.reduce((sum, value) => sum + value, 0);
}
