import { bodyOfName, DepartmentKind } from "../form/body";
import { type Message, said } from "../message/message";
import { areOneBody, likenessOf, namesPlace, publishesForOthers } from "./head/bodyName";
import type { Remark } from "./report";

/**
 * A name of a body and where the document has it. Sources are ordered, the strongest first: what a person stated, a
 * title, a first sentence, …
 */
export interface NameSource {
  /** In words for a person: "the title". */
  readonly place: Message;
  readonly name: string;
  /** `weak`: a field or a signature. `source`: the place from which the page has its text. */
  readonly strength: "stated" | "title" | "sentence" | "beside" | "weak" | "source";
}

/** The department that reports. Null if no source is certain. */
export interface WhoReports {
  readonly department: string | null;
  /** Why it may be another department. Null if it is certain or unknown. */
  readonly doubtfulName: Message | null;
  readonly remarks: readonly Remark[];
}

/**
 * More about the title: another title that may be the report's own (`rival`), and whether a name in it cannot be
 * trusted (`unclear`).
 */
export interface TitleDoubt {
  readonly rival: string | null;
  readonly unclear: boolean;
  /** Whether it contains a year. A title without a year may be the name that a page has for its list of reports. */
  readonly dated: boolean;
}

/**
 * Chooses the department among the sources, which are in order. A person's statement, the title and the first sentence
 * decide alone; other sources decide only if they agree. A different name is a CONTRADICTION if both places are about
 * the report itself, and otherwise leaves a doubt.
 */
export function whoReports(sources: readonly NameSource[], title: TitleDoubt): WhoReports {
  const [stated] = sources.filter(({ strength }) => strength === "stated");
  if (stated) return { department: stated.name, doubtfulName: null, remarks: contradictions(stated, sources) };
  const chosen = decided(sources) ?? agreed(sources, title.unclear);
  if (!chosen) return { department: null, doubtfulName: null, remarks: [unknown(sources)] };
  const { rival } = title;
  // The document has titles of reports of several bodies, and nothing shows which one is its own.
  if (rival !== null && chosen.strength === "title" && !isConfirmed(chosen, sources))
    return {
      department: null,
      doubtfulName: null,
      remarks: [unknown([chosen, { place: said("IN_ANOTHER_TITLE"), name: rival, strength: "title" }])],
    };
  const name = completed(chosen, sources);
  return {
    department: name,
    doubtfulName: nameDoubt(name, chosen, sources, title),
    remarks: contradictions(chosen, sources),
  };
}

const DECIDING: ReadonlySet<string> = new Set(["title", "sentence"]);
/** Sources about the report itself. A different name in one of them is a contradiction. */
const OF_REPORT: ReadonlySet<string> = new Set(["stated", "title", "sentence"]);
const WEAK: ReadonlySet<string> = new Set(["weak", "source"]);

/**
 * The title, or else the first sentence. If they name two bodies, the one that another source confirms. Null if both
 * are confirmed, or neither.
 */
function decided(sources: readonly NameSource[]): NameSource | null {
  const deciding = sources.filter(({ strength }) => DECIDING.has(strength));
  const [first, second] = deciding;
  if (!first || !second || areOneBody(first.name, second.name)) return first ?? null;
  const confirmed = deciding.filter((each) => isConfirmed(each, sources));
  return confirmed.length === 1 ? (confirmed[0] as NameSource) : null;
}

/**
 * The first of the names on which most sources agree. Null if as many sources name another body, or if the title is
 * unclear and only one source has the name.
 */
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

/** The full name of 水务局 in a title, if another source has it: 示例市水务局. */
function completed({ name }: NameSource, sources: readonly NameSource[]): string {
  if (namesPlace(name)) return name;
  const fuller = sources
    .filter((other) => (areOneBody(other.name, name) || other.name.endsWith(name)) && namesPlace(other.name))
    .map((other) => other.name);
  return fuller.length > 0 && fuller.every((each) => areOneBody(each, fuller[0] as string))
    ? (fuller[0] as string)
    : name;
}

function nameDoubt(
  name: string,
  chosen: NameSource,
  sources: readonly NameSource[],
  { dated }: TitleDoubt,
): Message | null {
  const isSource = (each: NameSource) => each.strength === "source" && (dated || chosen.strength !== "title");
  const other = sources.find(
    (each) => !areOneBody(each.name, name) && !mayPublish(each, name) && !isSource(each) && !isSite(each),
  );
  if (other)
    return said("NAME_CONTRADICTED", { name, place: chosen.place, other: other.name, otherPlace: other.place });
  if (likenessOf(name) === "odd") return said("NAME_ODD", { name });
  if (!namesPlace(name)) return said("NAME_WITHOUT_PLACE", { name });
  if (WEAK.has(chosen.strength) && !isConfirmed(chosen, sources))
    return said("NAME_ONLY_IN", { place: chosen.place, name });
  return null;
}

/**
 * Whether a source may name only a publisher for other bodies. A title never does; a first sentence does for a
 * government but not for a bureau.
 */
function mayPublish({ name, strength }: NameSource, reporter: string): boolean {
  if (!publishesForOthers(name) || strength === "title") return false;
  return strength !== "sentence" || bodyOfName(reporter).kind !== DepartmentKind.BUREAU;
}

/** The name of a government in a line beside the title is often the name of the website. */
function isSite({ strength, name }: NameSource): boolean {
  return strength === "beside" && /(?:政府|[省市县区州盟旗])$/.test(name);
}

function isConfirmed(chosen: NameSource, sources: readonly NameSource[]): boolean {
  return sources.some((other) => !isSamePlace(other.place, chosen.place) && areOneBody(other.name, chosen.name));
}

function isSamePlace(one: Message, other: Message): boolean {
  return one.code === other.code && one.values.field === other.values.field;
}

function contradictions(chosen: NameSource, sources: readonly NameSource[]): readonly Remark[] {
  if (!/\p{Script=Han}/u.test(chosen.name)) return [];
  return sources
    .filter((other) => other !== chosen && (OF_REPORT.has(other.strength) || other.place.code === "IN_FILE_NAME"))
    .filter((other) => !areOneBody(other.name, chosen.name))
    .map((other) => ({
      code: "CONTRADICTION",
      message: said("DEPARTMENT_CONTRADICTED", {
        name: chosen.name,
        place: chosen.place,
        other: other.name,
        otherPlace: other.place,
      }),
      cells: [],
    }));
}

function unknown(sources: readonly NameSource[]): Remark {
  const names = sources.map(({ name, place }) => said("NAME_BY", { place, name }));
  const message = names.length === 0 ? said("DEPARTMENT_UNKNOWN") : said("DEPARTMENT_UNCERTAIN", { names });
  return { code: "DEPARTMENT_UNKNOWN", message, cells: [] };
}
