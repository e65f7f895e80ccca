import { bodyOfName, namesOfBody, plainName, stemOf } from "../form/body";
import { said } from "../message/message";
import type { RegisteredBody, Registration } from "./registration";
import { isVisible } from "./seen";
import { RefusedChange } from "./storeError";

/** A body while a list is entered: as it was (null for a new one), and as it is to be. */
export interface Entry {
  readonly before: RegisteredBody | null;
  after: Omit<RegisteredBody, "id" | "parentId">;
  parent: Entry | null;
}

/** The bodies that a list of registrations may concern (see `loadRegister`) in memory, while it is entered. */
export class Register {
  readonly entries: Entry[];
  /** By code and by name, as `plainName` gives them: an older version stored them as they were typed. */
  private readonly byCode = new Map<string, Entry>();
  private readonly byName = new Map<string, Set<Entry>>();

  constructor(known: ReadonlyMap<number, RegisteredBody>) {
    const byId = new Map<number, Entry>();
    for (const before of known.values()) byId.set(before.id, { before, after: before, parent: null });
    this.entries = [...byId.values()];
    for (const entry of this.entries) {
      entry.parent = byId.get(entry.before?.parentId ?? 0) ?? null;
      this.index(entry);
    }
  }

  /**
   * Enters a list; a parent may come later than its parts. The sample does not change bodies that a person entered or a
   * real document named. Returns the bodies that were entered. Throws RefusedChange if the list is contradictory.
   */
  enter(given: readonly Registration[]): readonly Entry[] {
    const entered = given.flatMap((registration) => {
      const entry = this.enterOne(registration);
      return entry ? [{ entry, registration }] : [];
    });
    for (const { entry, registration } of entered) this.setParent(entry, registration);
    const visible = byStem(this.entries.filter(({ after }) => after.summary && isVisible(after)));
    for (const { entry, registration } of entered)
      if (registration.parent === undefined && entry.parent === null) entry.parent = nearestWhole(entry, visible);
    const bodies = entered.map(({ entry }) => entry);
    this.adopt(byStem(bodies.filter(({ after }) => after.summary)));
    for (const entry of bodies) refuseCircle(entry);
    return bodies;
  }

  // Null for a body that the sample must not change.
  private enterOne(registration: Registration): Entry | null {
    const { parent: _, sample = false, ...given } = registration;
    const columns = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const known = this.meantBy(registration);
    if (sample && known && !known.after.sample) return null;
    const entry = known ?? newEntry(registration);
    if (known) this.forget(known);
    else this.entries.push(entry);
    const { name } = entry.after;
    entry.after = { ...entry.after, ...columns, sample, registered: true };
    // Reports under the old name are still possible.
    if (plainName(name) !== plainName(given.name) && !entry.after.formerNames.some((former) => former.name === name))
      entry.after = {
        ...entry.after,
        formerNames: [...entry.after.formerNames, { name, fromYear: null, toYear: null }],
      };
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

  private setParent(entry: Entry, { code, parent }: Registration): void {
    if (parent === undefined) return;
    const above = parent === null ? null : this.byCode.get(plainName(parent));
    if (above === undefined) throw new RefusedChange(said("PARENT_UNKNOWN", { code, parent: parent ?? "" }));
    entry.parent = above;
  }

  // If a jurisdiction comes later than its parts, they move below it, unless a person entered where they belong.
  private adopt(wholes: ReadonlyMap<string, Entry>): void {
    for (const entry of this.entries) {
      const { parent } = entry;
      const whole = entry.after.registered ? null : nearestWhole(entry, wholes);
      if (whole && (!parent?.after.summary || stemOf(parent.after.name).length < stemOf(whole.after.name).length))
        entry.parent = whole;
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
  const unknown = {
    regionCode: null,
    partsComplete: false,
    activeFrom: null,
    activeTo: null,
    filing: "",
    formerNames: [],
  };
  const after = { ...unknown, code, name, ...bodyOfName(name), registered: true, sample: false };
  return { before: null, after, parent: null };
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

function refuseCircle(entry: Entry): void {
  const seen = new Set<Entry>();
  for (let above: Entry | null = entry; above; above = above.parent) {
    if (seen.has(above)) throw new RefusedChange(said("PARENT_OF_ITSELF", { code: entry.after.code }));
    seen.add(above);
  }
}
