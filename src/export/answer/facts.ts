import type { Term } from "../../form/term";
import type { Fact } from "../table/table";
import { BESIDE } from "./additions";
import { labelOf } from "./labels";
import type { Fields } from "./place";
import type { SelectedField } from "./selected";
import { isList } from "./valueKind";

/** What an answer says beside its lists: of one object, or of a sum in one year. */
interface Beside {
  /** What the question calls that. */
  readonly of: Term;
  readonly coverage?: CoverageSaid;
  readonly notes?: readonly Term[];
  readonly breaks?: readonly Term[];
  readonly year?: number | null;
}

interface CoverageSaid {
  readonly expected: number;
  readonly reported: number;
  readonly notDue: number;
  readonly missing: readonly { readonly code: string; readonly name: string; readonly year: number }[];
}

/**
 * Returns the facts that an answer holds: how complete it is, who is missing, what to know, where series break. Where several
 * objects say how complete they are, each with its name.
 */
export function factsIn(fields: readonly SelectedField[], prefix: string, answer: Fields): readonly Fact[] {
  const said = topBesides(fields, prefix, answer);
  const facts = said.flatMap(({ of, coverage, notes, breaks, year }) =>
    [
      ...(coverage ? coverageFacts(coverage, year ?? null) : []),
      ...(notes ?? []).map((text) => fact(NOTE, inYear(text, year ?? null))),
      ...(breaks ?? []).map((text) => fact(BREAK, text)),
    ].map((each) => ({ ...each, of })),
  );
  const texts = facts.map(({ subject, text }) => `${subject.en} ${text.zh}`);
  const told = facts.filter((_, at) => texts.indexOf(texts[at] as string) === at);
  const isOne = new Set(said.flatMap(({ of, coverage }) => (coverage ? [of.en] : []))).size < 2;
  return told.map(({ of, subject, text }) => fact(isOne ? subject : joined(of, subject), text));
}

function joined(of: Term, subject: Term): Term {
  return { zh: `${of.zh}·${subject.zh}`, en: `${of.en}, ${subject.en.toLowerCase()}` };
}

const COVERAGE: Term = { zh: "报送情况", en: "Coverage" };
const MISSING: Term = { zh: "未报", en: "Missing" };
const NOTE: Term = { zh: "数据说明", en: "Note" };
const BREAK: Term = { zh: "序列中断", en: "Break in series" };

/** What the parts of a question say: its own fields, and the sums that were asked besides for one of them. */
function topBesides(fields: readonly SelectedField[], prefix: string, answer: Fields): readonly Beside[] {
  return fields.flatMap((field) => {
    const [, at] = field.name.startsWith(prefix) ? (/whole(\d+)$/.exec(field.name) ?? []) : [];
    const asked = (at === undefined ? field : fields[Number(at)]) as SelectedField;
    return besidesIn([field], prefix, answer).map((said) => ({ ...said, of: labelOf([asked]) }));
  });
}

function besidesIn(fields: readonly SelectedField[], prefix: string, object: Fields): readonly Omit<Beside, "of">[] {
  const here: Record<string, unknown> = {};
  for (const name of Object.keys(BESIDE)) if (object[`${prefix}${name}`]) here[name] = object[`${prefix}${name}`];
  const below = fields.flatMap((field): readonly Omit<Beside, "of">[] => {
    const value = object[field.name];
    if (value == null || field.below.length === 0) return [];
    if (field.name.startsWith(`${prefix}whole`)) return value as readonly Omit<Beside, "of">[];
    if (field.name.startsWith(prefix) || isList(field.type)) return [];
    return besidesIn(field.below, prefix, value as Fields);
  });
  return Object.keys(here).length > 0 ? [here, ...below] : below;
}

function coverageFacts({ expected, reported, notDue, missing }: CoverageSaid, year: number | null): readonly Fact[] {
  const later: Term = notDue > 0 ? { zh: `，未到期${notDue}份`, en: `, not due ${notDue}` } : { zh: "", en: "" };
  const text = {
    zh: `应报${expected}份，已报${reported}份${later.zh}`,
    en: `expected ${expected}, reported ${reported}${later.en}`,
  };
  const years = [...new Set(missing.map((one) => one.year))].sort((a, b) => a - b);
  return [
    fact(COVERAGE, inYear(text, year)),
    ...years.map((of) => {
      const names = missing.filter((one) => one.year === of).map(({ name }) => name);
      return fact(MISSING, inYear({ zh: names.join("、"), en: names.join(", ") }, of));
    }),
  ];
}

function inYear({ zh, en }: Term, year: number | null): Term {
  return year === null ? { zh, en } : { zh: `${year}年：${zh}`, en: `${year}: ${en}` };
}

function fact(subject: Term, { zh, en }: Term): Fact {
  return { subject, text: { zh, en } };
}
