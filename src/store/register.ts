import { bodyOfName, namesOfBody, plainName, stemOf } from "../form/body";
import { ALL_YEARS, OPEN_FROM, OPEN_TO, type Period, periodIn, withFacts } from "../form/period";
import { type Succession, SuccessionKind } from "../form/succession";
import { said } from "../message/message";
import { PERIOD_FACTS, type RegisteredBody, type Registration } from "./registration";
import { filedFrom } from "./rollup/filed";
import { isVisible } from "./seen";
import { RefusedChange } from "./storeError";

/** A body while a list is entered: as it was (null for a new one), and as it is to be. */
export interface Entry {
  readonly before: RegisteredBody | null;
  after: Omit<RegisteredBody, "id" | "periods" | "predecessors">;
  periods: readonly EntryPeriod[];
  predecessors: readonly EntrySuccession[];
}

/** A predecessor of a body while a list is entered. */
export interface EntrySuccession extends Pick<Succession, "fromYear" | "kind"> {
  readonly predecessor: Entry;
}

/** A period of a body while a list is entered. */
export type EntryPeriod = Omit<Period, "parentId"> & { readonly parent: Entry | null };

/** The bodies that a list of registrations may concern (see `loadRegister`) in memory, while it is entered. */
export class Register {
  readonly entries: Entry[];
  /** By code and by name, as `plainName` gives them: an older version stored them as they were typed. */
  private readonly byCode = new Map<string, Entry>();
  private readonly byName = new Map<string, Set<Entry>>();

  constructor(known: ReadonlyMap<number, RegisteredBody>) {
    const byId = new Map<number, Entry>();
    for (const before of known.values()) byId.set(before.id, { before, after: before, periods: [], predecessors: [] });
    this.entries = [...byId.values()];
    for (const entry of this.entries) {
      const periods = entry.before?.periods ?? [];
      entry.periods = periods.map(({ parentId, ...facts }) => ({ ...facts, parent: byId.get(parentId ?? 0) ?? null }));
      entry.predecessors = (entry.before?.predecessors ?? []).map(({ predecessorId, fromYear, kind }) => {
        return { predecessor: byId.get(predecessorId) as Entry, fromYear, kind };
      });
      this.index(entry);
    }
  }

  /**
   * Enters a list; a parent may come later than its parts. The sample does not change bodies that a person entered or a
   * real document named. Returns the bodies that were entered. Throws RefusedChange if the list is contradictory.
   */
  enter(given: readonly Registration[]): readonly Entry[] {
    // The rows of a body in the order of their years: each is the change of the one before.
    const inOrder = [...given].sort((a, b) => (a.from ?? OPEN_FROM) - (b.from ?? OPEN_FROM));
    const entered = inOrder.flatMap((registration) => {
      const entry = this.enterOne(registration);
      return entry ? [{ entry, registration }] : [];
    });
    // The first position of a new body holds from the beginning: it had none before.
    const fresh = new Set(entered.map(({ entry }) => entry).filter(({ before }) => before === null));
    for (const { entry, registration } of entered) this.setFacts(entry, registration, fresh.delete(entry));
    const visible = byStem(this.entries.filter((entry) => isSummary(entry) && isVisible(entry.after)));
    for (const { entry, registration } of entered)
      if (registration.parent === undefined && isNew(entry) && parentOf(entry) === null)
        place(entry, nearestWhole(entry, visible));
    const bodies = [...new Set(entered.map(({ entry }) => entry))];
    this.adopt(byStem(bodies.filter(isSummary)));
    for (const entry of bodies) refuseCircle(entry);
    for (const { entry, registration } of entered) this.setPredecessors(entry, registration);
    for (const entry of bodies) refuseOwnSuccessor(entry);
    refuseSuccessions(this.entries);
    return bodies;
  }

  // Null for a body that the sample must not change.
  private enterOne(registration: Registration): Entry | null {
    const { code, name, activeFrom, activeTo, formerNames, sample = false } = registration;
    const columns = Object.fromEntries(
      Object.entries({ activeFrom, activeTo, formerNames }).filter(([, value]) => value !== undefined),
    );
    const known = this.meantBy(registration);
    if (sample && known && !known.after.sample) return null;
    const entry = known ?? newEntry(registration);
    if (known) this.forget(known);
    else this.entries.push(entry);
    entry.after = { ...entry.after, ...columns, code, sample, registered: true };
    entry.after = { ...entry.after, ...namesAfter(entry.after, name, registration) };
    this.index(entry);
    return entry;
  }

  // Finds a body by its code. If an import or the sample chose its code, it is also found by one of its names, and then
  // gets the given code. Two codes with the same name are refused, because every report under that name would be
  // ambiguous.
  private meantBy(body: Registration): Entry | null {
    const coded = this.byCode.get(plainName(body.code)) ?? null;
    const names = [body.name, ...(body.formerNames ?? []).map((former) => former.name)].flatMap((name) =>
      namesOfBody(plainName(name)),
    );
    const found = new Set(names.flatMap((name) => [...(this.byName.get(name) ?? [])]));
    const others = [...found].filter((entry) => entry !== coded);
    const own = namesOfBody(plainName(body.name));
    const taken = others.find(
      ({ after }) => own.includes(plainName(after.name)) && after.registered && (!after.sample || body.sample === true),
    )?.after;
    if (taken) throw new RefusedChange(said("NAME_TAKEN", { code: body.code, taken: taken.code, name: taken.name }));
    const loose = others.filter(({ after }) => !after.registered || (after.sample && body.sample !== true));
    if (loose.length > 1 || (coded && loose.length > 0))
      throw new RefusedChange(
        said("NAMES_OF_SEVERAL", { code: body.code, names: loose.map(({ after }) => after.name) }),
      );
    return coded ?? loose[0] ?? null;
  }

  private setFacts(entry: Entry, registration: Registration, isFirst: boolean): void {
    const { code, parent, from, to } = registration;
    const above = parent == null ? null : this.byCode.get(plainName(parent));
    if (above === undefined) throw new RefusedChange(said("PARENT_UNKNOWN", { code, parent: parent ?? "" }));
    const given = PERIOD_FACTS.flatMap((key) => (registration[key] === undefined ? [] : [[key, registration[key]]]));
    const facts: Partial<EntryPeriod> = Object.fromEntries(
      parent === undefined ? given : [...given, ["parent", above]],
    );
    const isDated = from !== undefined || to !== undefined;
    if (isFirst) entry.periods = withFacts(entry.periods, ALL_YEARS, facts);
    else if (isDated) entry.periods = withFacts(entry.periods, { fromYear: from ?? null, toYear: to ?? null }, facts);
    else entry.periods = withFacts(entry.periods, ALL_YEARS, changedWithoutYear(entry, facts));
  }

  private setPredecessors(entry: Entry, { code, predecessors }: Registration): void {
    if (predecessors === undefined) return;
    const given = predecessors.map(({ code: named, fromYear, kind }) => {
      const predecessor = this.byCode.get(plainName(named));
      if (!predecessor) throw new RefusedChange(said("PREDECESSOR_UNKNOWN", { code, predecessor: named }));
      return { predecessor, fromYear, kind };
    });
    const keyOf = ({ fromYear, predecessor }: EntrySuccession) => `${fromYear} ${predecessor.after.code}`;
    const inOrder = given.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    const twice = inOrder.find((each, i) => i > 0 && keyOf(each) === keyOf(inOrder[i - 1] as EntrySuccession));
    if (twice)
      throw new RefusedChange(
        said("PREDECESSOR_TWICE", { code, predecessor: twice.predecessor.after.code, year: twice.fromYear }),
      );
    entry.predecessors = inOrder;
  }

  // If a jurisdiction comes later than its parts, they move below it, unless a person entered where they belong.
  private adopt(wholes: ReadonlyMap<string, Entry>): void {
    for (const entry of this.entries) {
      const parent = parentOf(entry);
      const whole = entry.after.registered ? null : nearestWhole(entry, wholes);
      if (
        whole &&
        (!parent || !isSummary(parent) || stemOf(parent.after.name).length < stemOf(whole.after.name).length)
      )
        place(entry, whole);
    }
  }

  private index(entry: Entry): void {
    const [code, name] = [plainName(entry.after.code), plainName(entry.after.name)];
    this.byCode.set(code, entry);
    this.byName.set(name, (this.byName.get(name) ?? new Set()).add(entry));
  }

  private forget(entry: Entry): void {
    this.byCode.delete(plainName(entry.after.code));
    this.byName.get(plainName(entry.after.name))?.delete(entry);
  }
}

function newEntry({ code, name }: Registration): Entry {
  const unknown = { activeFrom: null, activeTo: null, filing: "", formerNames: [] };
  const facts = { ...bodyOfName(name), regionCode: null, partsComplete: false, parent: null };
  const after = { ...unknown, code, name, registered: true, sample: false };
  return { before: null, after, periods: [{ fromYear: OPEN_FROM, toYear: OPEN_TO, ...facts }], predecessors: [] };
}

/** Whether nobody entered where a body belongs: before, or with the years of this list. */
function isNew({ before, periods }: Entry): boolean {
  return before?.registered !== true && periods.length === 1;
}

/** The body directly above, as of the newest period. */
function parentOf({ periods }: Entry): Entry | null {
  return periods.at(-1)?.parent ?? null;
}

function isSummary({ periods }: Entry): boolean {
  return periods.at(-1)?.summary ?? false;
}

/** Puts a body below another one in all years. */
function place(entry: Entry, parent: Entry | null): void {
  entry.periods = withFacts(entry.periods, ALL_YEARS, { parent });
}

// The facts that differ from the newest ones. They are a correction for all years; so whoever has other facts in other
// years, or is known below another body with reports that count there, needs a year.
function changedWithoutYear({ before, after, periods }: Entry, facts: Partial<EntryPeriod>): Partial<EntryPeriod> {
  const newest = periods.at(-1) as EntryPeriod;
  const keys = (Object.keys(facts) as (keyof EntryPeriod)[]).filter((key) => facts[key] !== newest[key]);
  const isPlaced = before?.registered === true && before.filing !== "" && newest.parent !== null;
  const needing = keys.find((key) => periods.length > 1 || (key === "parent" && isPlaced));
  if (needing) throw new RefusedChange(said("YEAR_NEEDED", { code: after.code, column: needing }));
  return Object.fromEntries(keys.map((key) => [key, facts[key]]));
}

/** The name and former names of a body after a row with a name, which may be for certain years. */
function namesAfter(
  { name, formerNames }: Entry["after"],
  given: string,
  { from = null, to = null }: Registration,
): Pick<Entry["after"], "name" | "formerNames"> {
  if (plainName(name) === plainName(given)) return { name: given, formerNames };
  const isPast = to !== null;
  const former = isPast
    ? { name: given, fromYear: from, toYear: to }
    : { name, fromYear: null, toYear: from === null ? null : from - 1 };
  // Reports under the old name are still possible.
  const isKnown = formerNames.some((each) => each.name === former.name);
  return { name: isPast ? name : given, formerNames: isKnown ? formerNames : [...formerNames, former] };
}

/** Jurisdictions by the name that the names of their parts begin with, the made-up ones apart; of several, the first. */
function byStem(wholes: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map([...wholes].reverse().map((whole) => [placeKey(stemOf(whole.after.name), whole), whole]));
}

// A name puts no body into the made-up sample, and none of the sample below a real one.
function placeKey(stem: string, { after }: Entry): string {
  return `${after.sample ? "sample" : "real"} ${stem}`;
}

/** The jurisdiction with which the name of a body begins, the longest one: 丽水市科学技术局 belongs to 丽水市. */
function nearestWhole(entry: Entry, wholes: ReadonlyMap<string, Entry>): Entry | null {
  const { name } = entry.after;
  const own = stemOf(name);
  for (let length = name.length; length > 0; length--) {
    const stem = name.slice(0, length);
    const whole = stem === own ? undefined : wholes.get(placeKey(stem, entry));
    if (whole) return whole;
  }
  return null;
}

// In each year in which some body above begins another period.
function refuseCircle(entry: Entry): void {
  const years = new Set<number>();
  const known = new Set<Entry>([entry]);
  for (const each of known)
    for (const { fromYear, parent } of each.periods) {
      years.add(fromYear);
      if (parent) known.add(parent);
    }
  for (const year of years) {
    const seen = new Set<Entry>();
    for (let above: Entry | null = entry; above; above = periodIn(above.periods, year).parent) {
      if (seen.has(above)) throw new RefusedChange(said("PARENT_OF_ITSELF", { code: entry.after.code }));
      seen.add(above);
    }
  }
}

// Through all years: a body that comes back is the same body, and needs no succession.
function refuseOwnSuccessor(entry: Entry): void {
  const known = new Set<Entry>(entry.predecessors.map(({ predecessor }) => predecessor));
  for (const each of known) for (const { predecessor } of each.predecessors) known.add(predecessor);
  if (known.has(entry)) throw new RefusedChange(said("PREDECESSOR_OF_ITSELF", { code: entry.after.code }));
}

// Only what a list enters is refused: a report may have come since that contradicts what was entered before.
function refuseSuccessions(entries: readonly Entry[]): void {
  const all = entries.flatMap((entry) => entry.predecessors.map((each) => ({ ...each, successor: entry })));
  for (const { successor, predecessor, fromYear, kind } of all) {
    const isNew = !(successor.before?.predecessors ?? []).some(
      (each) => each.predecessorId === predecessor.before?.id && each.fromYear === fromYear && each.kind === kind,
    );
    const { activeTo, filing } = predecessor.after;
    if (kind !== SuccessionKind.WHOLE || (!isNew && activeTo === predecessor.before?.activeTo)) continue;
    const names = { code: successor.after.code, predecessor: predecessor.after.code };
    const later = all.find(
      (each) => each.predecessor === predecessor && each.successor !== successor && each.fromYear >= fromYear,
    );
    if (later)
      throw new RefusedChange(
        said("PREDECESSOR_SHARED", { ...names, year: fromYear, other: later.successor.after.code }),
      );
    const filed = [...filedFrom(filing).filed.keys()].find((year) => year >= fromYear);
    if (filed !== undefined)
      throw new RefusedChange(said("PREDECESSOR_STILL_FILES", { ...names, year: fromYear, filed: filed }));
    if (activeTo === null || activeTo >= fromYear)
      throw new RefusedChange(said("PREDECESSOR_NOT_ENDED", { ...names, year: fromYear, last: fromYear - 1 }));
  }
}
