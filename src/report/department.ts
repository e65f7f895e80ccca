import { bodyOfName, DepartmentKind } from "../form/body";
import { areOneBody, likenessOf, namesPlace, publishesForOthers } from "./head/bodyName";
import type { Remark } from "./report";

/** A place of a document that names a body, the strongest first: what a person states, a title, a first sentence, … */
export interface NameSource {
  /** In words for a person: "the title". */
  readonly place: string;
  readonly name: string;
  /** `weak`: a field or a signature; `source`: where the page has the text from. */
  readonly strength: "stated" | "title" | "sentence" | "beside" | "weak" | "source";
}

/** The department that reports, or null where nothing says so for certain. */
export interface WhoReports {
  readonly department: string | null;
  /** Why it may be another, in one sentence; null where it is sure or unknown. */
  readonly doubtfulName: string | null;
  readonly remarks: readonly Remark[];
}

/** What else is known of the title: another one that may be the report's own, a name in it that cannot be trusted. */
export interface TitleDoubt {
  readonly rival: string | null;
  readonly unclear: boolean;
  /** It names a year, too; without one it may be what a page calls the list of all reports. */
  readonly dated: boolean;
}

/**
 * Chooses among the places that name a body, given in their order: what a person states, the title and the first sentence
 * decide alone; others only where they agree. Names that differ are a CONTRADICTION where both places speak of the report,
 * and leave a doubt elsewhere.
 */
export function whoReports(sources: readonly NameSource[], title: TitleDoubt): WhoReports {
  const [stated] = sources.filter(({ strength }) => strength === "stated");
  if (stated) return { department: stated.name, doubtfulName: null, remarks: contradictions(stated, sources) };
  const chosen = decided(sources) ?? agreed(sources, title.unclear);
  if (!chosen) return { department: null, doubtfulName: null, remarks: [unknown(sources)] };
  const { rival } = title;
  // The document has titles of several bodies' reports, and nothing tells which is its own.
  if (rival !== null && chosen.strength === "title" && !isConfirmed(chosen, sources))
    return {
      department: null,
      doubtfulName: null,
      remarks: [unknown([chosen, { place: "another title", name: rival, strength: "title" }])],
    };
  const name = completed(chosen, sources);
  return {
    department: name,
    doubtfulName: doubtOf(name, chosen, sources, title),
    remarks: contradictions(chosen, sources),
  };
}

const DECIDING: ReadonlySet<string> = new Set(["title", "sentence"]);
/** What speaks of the report itself: another name there is a contradiction. */
const OF_REPORT: ReadonlySet<string> = new Set(["stated", "title", "sentence"]);
const WEAK: ReadonlySet<string> = new Set(["weak", "source"]);

/**
 * The title, or else the first sentence. Where they name two bodies, the one that another place confirms; null where both
 * or neither are confirmed.
 */
function decided(sources: readonly NameSource[]): NameSource | null {
  const deciding = sources.filter(({ strength }) => DECIDING.has(strength));
  const [first, second] = deciding;
  if (!first || !second || areOneBody(first.name, second.name)) return first ?? null;
  const confirmed = deciding.filter((each) => isConfirmed(each, sources));
  return confirmed.length === 1 ? (confirmed[0] as NameSource) : null;
}

/** The first of those on whom the most places agree; null where as many name another, or where fields alone stand against a title. */
function agreed(sources: readonly NameSource[], unclear: boolean): NameSource | null {
  const usable = sources.filter(
    (each) => !sources.some((other) => !publishesForOthers(other.name) && mayPublish(each, other.name)),
  );
  const counted = usable.map((source) => ({
    source,
    count: usable.filter((other) => areOneBody(other.name, source.name)).length,
  }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  const best = counted
    .filter(
      ({ source, count }) =>
        count === most && (count > 1 || !WEAK.has(source.strength) || !publishesForOthers(source.name)),
    )
    .map(({ source }) => source);
  const [first] = best;
  if (!first || best.some((other) => !areOneBody(other.name, first.name))) return null;
  return unclear && most < 2 ? null : first;
}

/** A title's 水务局 in full, where another place has it so: 示例市水务局. */
function completed({ name }: NameSource, sources: readonly NameSource[]): string {
  if (namesPlace(name)) return name;
  const fuller = sources
    .filter((other) => (areOneBody(other.name, name) || other.name.endsWith(name)) && namesPlace(other.name))
    .map((other) => other.name);
  return fuller.length > 0 && fuller.every((each) => areOneBody(each, fuller[0] as string))
    ? (fuller[0] as string)
    : name;
}

function doubtOf(
  name: string,
  chosen: NameSource,
  sources: readonly NameSource[],
  { dated }: TitleDoubt,
): string | null {
  const isSource = (each: NameSource) => each.strength === "source" && (dated || chosen.strength !== "title");
  const other = sources.find(
    (each) => !areOneBody(each.name, name) && !mayPublish(each, name) && !isSource(each) && !isSite(each),
  );
  if (other) return `The department is ${name} by ${chosen.place}, but ${other.name} by ${other.place}.`;
  if (likenessOf(name) === "odd") return `${name} does not end as names of bodies do.`;
  if (!namesPlace(name)) return `${name} does not say of which place the body is.`;
  if (WEAK.has(chosen.strength) && !isConfirmed(chosen, sources))
    return `Only ${chosen.place === "the signature" || chosen.place === "who drew it up" ? chosen.place : `the field ${chosen.place}`} names ${name}, no title and no first sentence does.`;
  return null;
}

/** Whether a place names whoever publishes for others: no title does, and a sentence for a place and not for a bureau. */
function mayPublish({ name, strength }: NameSource, reporter: string): boolean {
  if (!publishesForOthers(name) || strength === "title") return false;
  return strength !== "sentence" || bodyOfName(reporter).kind !== DepartmentKind.BUREAU;
}

/** The name of a government in a line beside the title is often the site's. */
function isSite({ strength, name }: NameSource): boolean {
  return strength === "beside" && /(?:政府|[省市县区州盟旗])$/.test(name);
}

function isConfirmed(chosen: NameSource, sources: readonly NameSource[]): boolean {
  return sources.some((other) => other.place !== chosen.place && areOneBody(other.name, chosen.name));
}

function contradictions(chosen: NameSource, sources: readonly NameSource[]): readonly Remark[] {
  if (!/\p{Script=Han}/u.test(chosen.name)) return [];
  return sources
    .filter((other) => other !== chosen && (OF_REPORT.has(other.strength) || other.place === "the file name"))
    .filter((other) => !areOneBody(other.name, chosen.name))
    .map((other) => ({
      code: "CONTRADICTION",
      message: `The department is ${chosen.name} by ${chosen.place}, but ${other.name} by ${other.place}; the first holds.`,
      cells: [],
    }));
}

function unknown(sources: readonly NameSource[]): Remark {
  const said = sources.map(({ name, place }) => `${name} by ${place}`).join(", ");
  const message =
    said === ""
      ? "No title names the department that reports: state it at import (--department)."
      : `The department is not certain (${said}): state it at import (--department).`;
  return { code: "DEPARTMENT_UNKNOWN", message, cells: [] };
}
