import type { Contest, Measured } from "./contest";
import { KINDS, type Kind } from "./contestants";
import { CONNECTIONS, type DatabaseName, type Size } from "./options";
import { GROWTH, PEAK_MEMORY, SHARE_OF_BARE, TIMES_BY_HAND } from "./targets";

const TITLES: Readonly<Record<Kind, string>> = { cold: "cold", hot: "hot", byHand: "SQL by hand", bare: "bare bytes" };

/** The tables of one kind of database, and each target with ok or MISSED. */
export function printContest(name: DatabaseName, { measured, peaks }: Contest): void {
  for (const connections of CONNECTIONS) {
    console.log(
      `\n${name}, ${connections} ${connections === 1 ? "connection" : "connections"}: requests/s, p50 ms, p99 ms`,
    );
    console.log(`${"".padEnd(6)}${KINDS.map((kind) => TITLES[kind].padStart(26)).join("")}`);
    for (const { question, size, loads } of measured) {
      const columns = KINDS.map((kind) => {
        const load = loads.get(kind)?.[connections];
        return load ? `${load.perSecond.toFixed(0).padStart(10)}${ms(load.p50)}${ms(load.p99)}` : "—".padStart(26);
      });
      console.log(`${`${question.name} ${size}`.padEnd(6)}${columns.join("")}`);
    }
  }
  console.log(`\n${name}: statements for a request, cold and hot; ms of the first answer after a write; the answer`);
  for (const one of measured) console.log(detailOf(one));
  console.log(`\n${name}: targets`);
  for (const line of [
    ...measured.flatMap((one) => targetsOf(name, one)),
    ...growthOf(name, measured),
    ...memoryOf(peaks),
  ])
    console.log(`  ${line}`);
}

function detailOf({ question, size, statements, afterWrite, fault }: Measured): string {
  const counts = statements ? `${statements.cold} ${statements.hot}` : "— —";
  const first = afterWrite === null ? "—" : afterWrite.toFixed(2);
  return `${`${question.name} ${size}`.padEnd(6)}${counts.padStart(10)}${first.padStart(10)}  ${fault ?? "same answer as by hand"}`;
}

function targetsOf(name: DatabaseName, { question, size, loads }: Measured): readonly string[] {
  const place = `${question.name} ${size}`;
  const cold = loads.get("cold")?.[1];
  const byHand = loads.get("byHand")?.[1];
  const hot = loads.get("hot")?.[16];
  const bare = loads.get("bare")?.[16];
  if (!cold || !byHand || !hot || !bare) return [`${place} MISSED: the service does not answer`];
  const most = TIMES_BY_HAND[size][question.name] as number;
  const times = cold.p50 / byHand.p50;
  const share = hot.perSecond / bare.perSecond;
  // The times are set for MariaDB; on SQLite they are shown beside.
  const verdict = name === "MariaDB" ? `, at most ${factor(most)}: ${verdictOf(times <= most)}` : "";
  return [
    `${place} cold takes ${factor(times)} of SQL by hand${verdict}`,
    `${place} hot gives ${share.toFixed(2)} of bare bytes, at least ${SHARE_OF_BARE}: ${verdictOf(share >= SHARE_OF_BARE)}`,
  ];
}

function growthOf(name: DatabaseName, measured: readonly Measured[]): readonly string[] {
  const p50 = (kind: Kind, question: string, size: Size) =>
    measured.find((one) => one.question.name === question && one.size === size)?.loads.get(kind)?.[1]?.p50;
  return [...new Set(measured.map((one) => one.question.name))].flatMap((question) => {
    const [small, large] = [p50("cold", question, "S"), p50("cold", question, "L")];
    const [handSmall, handLarge] = [p50("byHand", question, "S"), p50("byHand", question, "L")];
    if (!small || !large || !handSmall || !handLarge) return [];
    const growth = large / small;
    const verdict = name === "MariaDB" ? `, at most ${GROWTH}: ${verdictOf(growth <= GROWTH)}` : "";
    return [
      `${question} grows ${growth.toFixed(2)} times from S to L (by hand ${(handLarge / handSmall).toFixed(2)})${verdict}`,
    ];
  });
}

function memoryOf(peaks: Contest["peaks"]): readonly string[] {
  return peaks.map(({ size, kind, megabytes }) => {
    if (megabytes === null) return `${size} ${TITLES[kind]}: peak memory is not known on this system`;
    const isOurs = kind === "cold" || kind === "hot";
    const verdict = isOurs ? `, at most ${PEAK_MEMORY}: ${verdictOf(megabytes <= PEAK_MEMORY)}` : "";
    return `${size} ${TITLES[kind]}: peak memory ${megabytes.toFixed(0)} MB${verdict}`;
  });
}

/** 0.25 is "1/4.0", 1.6 is "1.60". */
function factor(times: number): string {
  return times < 1 ? `1/${(1 / times).toFixed(1)}` : times.toFixed(2);
}

function ms(value: number): string {
  return value.toFixed(value < 10 ? 2 : 1).padStart(8);
}

function verdictOf(isMet: boolean): string {
  return isMet ? "ok" : "MISSED";
}
