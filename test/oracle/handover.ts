import type { Known } from "./known";
import type { Succession } from "./randomSuccessions";

/** "Through successors": bodies of which only the sums of both sides compare; who goes on is on both. */
export interface Handover {
  /** All of them, also those that came and went between the two years. */
  readonly members: readonly string[];
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** The handovers between two report years: successions after the first one, joined where they share a body. */
export function handoversBetween(known: Known, from: number, to: number): readonly Handover[] {
  const between = known.successions.filter((each) => each.from > from && each.from <= to);
  return joined(between).map((members) => {
    const passing = (code: string) => between.filter(({ predecessor }) => predecessor === code);
    const taking = (code: string) => between.filter(({ successor }) => successor === code);
    const isFirst = (code: string) => isAnyWithout(passing(code), taking(code), (pass, take) => take.from < pass.from);
    const isLast = (code: string) => isAnyWithout(taking(code), passing(code), (take, pass) => pass.from > take.from);
    return {
      members,
      before: new Set(members.filter((code) => isFirst(code) || known.isActive(code, from))),
      after: new Set(members.filter((code) => isLast(code) || known.isActive(code, to))),
    };
  });
}

/** Whether a body took over from others with a year, or passed on to them: it is not the same as in the year before. */
export function isHandedOver(known: Known, code: string, year: number): boolean {
  return known.successions.some((each) => each.from === year && (each.predecessor === code || each.successor === code));
}

/** Whether one of these has none of the others on its far side. */
function isAnyWithout(
  these: readonly Succession[],
  others: readonly Succession[],
  isBeyond: (one: Succession, other: Succession) => boolean,
): boolean {
  return these.some((one) => !others.some((other) => isBeyond(one, other)));
}

function joined(successions: readonly Succession[]): readonly (readonly string[])[] {
  const parties: string[][] = [];
  for (const { predecessor, successor } of successions) {
    const shared = parties.filter((each) => each.includes(predecessor) || each.includes(successor));
    for (const each of shared) parties.splice(parties.indexOf(each), 1);
    parties.push([...new Set([...shared.flat(), predecessor, successor])]);
  }
  return parties;
}
