import type { RegisterResult, RegisterTrial } from "../change/register";
import { ALL_YEARS, OPEN_FROM, OPEN_TO, type Period, withFacts } from "../form/period";
import { SuccessionKind } from "../form/succession";
import { type Message, said } from "../message/message";
import type { BodyChange } from "../store/registerAll";
import { PERIOD_FACTS, type RegisteredBody } from "../store/registration";

/** Of a longer list, only the first departments are printed. */
const MOST_PRINTED = 50;

/** What a registration changed, in lines: each department that was known, with its columns, and the numbers of all. */
export function registerLines({ changes, unchanged, codes, rechecked }: RegisterResult): readonly Message[] {
  const known = changes.flatMap((change) => {
    const columns = columnsOf(change, codes);
    return change.before === null || columns.length === 0
      ? []
      : [said("LINE", { what: titleOf(change.after), sentence: columns })];
  });
  const more = known.length - MOST_PRINTED;
  const registered = changes.filter(({ before, after }) => !before?.registered && after.registered).length;
  return [
    ...known.slice(0, MOST_PRINTED),
    ...(more > 0 ? [said("REGISTERED_MORE", { count: more })] : []),
    said("REGISTERED", { registered, changed: changes.length - registered, unchanged }),
    ...(rechecked > 0 ? [said("RECHECKED", { count: rechecked })] : []),
  ];
}

/** The sums that a registration would change, in lines, and that nothing is stored. */
export function sumLines({ sums }: RegisterTrial): readonly Message[] {
  const lines = sums.map(({ body, year, before, after }) =>
    said("SUM_WOULD_CHANGE", {
      body: titleOf(body),
      year,
      reports: `${before.reports} → ${after.reports}`,
      applications: `${before.applications ?? "-"} → ${after.applications ?? "-"}`,
    }),
  );
  return [...(lines.length > 0 ? lines : [said("NO_SUM_WOULD_CHANGE")]), said("NOTHING_STORED")];
}

function titleOf({ code, name }: Pick<RegisteredBody, "code" | "name">): string {
  return code === name ? name : `${code} ${name}`;
}

function columnsOf({ before, after }: BodyChange, codes: ReadonlyMap<number, string>): readonly string[] {
  const was = before && shownColumns(before, codes);
  const is = shownColumns(after, codes);
  return Object.entries(is).flatMap(([column, value]) => {
    const old = was?.[column as keyof typeof was];
    return old === value ? [] : [`${column} ${shown(old)} → ${shown(value)}`];
  });
}

/** The columns of a body as the CSV file has them. */
function shownColumns(body: RegisteredBody, codes: ReadonlyMap<number, string>) {
  const { code, name, periods, activeFrom, activeTo, formerNames, predecessors } = body;
  const codeOf = (id: number | null) => (id === null ? null : (codes.get(id) ?? null));
  const facts = PERIOD_FACTS.map((key) => [key, shownFact(periods, (period) => period[key])] as const);
  const parent = shownFact(periods, ({ parentId }) => codeOf(parentId));
  const former = formerNames.map((each) => `${each.name}:${each.fromYear ?? ""}-${each.toYear ?? ""}`).join(";");
  const succeeded = predecessors.map(({ predecessorId, fromYear, kind }) =>
    [codeOf(predecessorId), fromYear, ...(kind === SuccessionKind.PART ? [kind] : [])].join(":"),
  );
  return {
    code,
    name,
    ...Object.fromEntries(facts),
    parent,
    activeFrom,
    activeTo,
    formerNames: former || null,
    predecessors: succeeded.join(";") || null,
  };
}

type Fact = string | boolean | null;

/** A fact of a body: what it is, or if it changes, what it is in which years: `C1:-2021;C2:2022-`. */
function shownFact(periods: readonly Period[], factOf: (period: Period) => Fact): Fact {
  const facts = periods.map((period) => ({ fromYear: period.fromYear, toYear: period.toYear, fact: factOf(period) }));
  const joined = withFacts(facts, ALL_YEARS, {});
  if (joined.length === 1) return joined[0]?.fact ?? null;
  return joined
    .map(({ fromYear, toYear, fact }) => {
      const years = [fromYear === OPEN_FROM ? "" : fromYear, toYear === OPEN_TO ? "" : toYear];
      return `${fact ?? "-"}:${years.join("-")}`;
    })
    .join(";");
}

function shown(value: string | number | boolean | null | undefined): string {
  const text = String(value ?? "-");
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}

const MOST_CHARACTERS = 80;
