import { type Random, randomOf } from "../../src/sample/random";
import type { Succession } from "./randomSuccessions";
import { CELLS, type Form, formIn, UNDIVIDED } from "./statutoryForm";

export type Kind = "GOVERNMENT" | "ZONE" | "TOWNSHIP" | "BUREAU";

/** What holds of a body in some report years. */
export interface Position {
  readonly parent: string | null;
  readonly line: string | null;
  readonly kind: Kind;
  readonly region: string | null;
  readonly summary: boolean;
  readonly partsComplete: boolean;
}

export interface Body {
  readonly code: string;
  readonly name: string;
  readonly formerName: { readonly name: string; readonly to: number } | null;
  readonly activeFrom: number | null;
  readonly activeTo: number | null;
  /** What somebody laid down: that it must file for a year, or need not. */
  readonly duties: readonly { readonly year: number; readonly mustFile: boolean }[];
  readonly sample: boolean;
  /** Its positions, the first from the beginning, each other one from a year on. */
  readonly positions: readonly (Position & { readonly from: number | null })[];
}

export type Status = "REPORTED" | "DECODED" | "BLANK" | "UNCERTAIN" | "UNREADABLE" | "MISSING";

export interface Cell {
  readonly status: Status;
  /** A count, or fen. */
  readonly value: bigint | null;
  readonly candidates: readonly bigint[];
}

/** A version of a report that was published at a moment, or a draft. */
export interface Revision {
  readonly body: string;
  readonly year: number;
  readonly form: Form;
  /** When it was published, in milliseconds. */
  readonly at: number;
  readonly draft: boolean;
  /** The day on which its document says that it was published, and the one that a person states. */
  readonly printed: string | null;
  readonly stated: string | null;
  /** Every cell of the form, and of the narrative those that it states. */
  readonly cells: ReadonlyMap<string, Cell>;
}

/** Bodies and all that they filed, in the order of time. */
export interface RandomWorld {
  readonly seed: string;
  readonly bodies: readonly Body[];
  readonly revisions: readonly Revision[];
  readonly successions: readonly Succession[];
  /** The moment at which questions are asked. */
  readonly today: number;
}

export const YEARS = [2019, 2020, 2021, 2022, 2023];
export const LINES = ["科技", "教育", "水利"];
export const DAY = 86_400_000;
const REGIONS = ["330100", "330200", null];

/** A world of two cities, their counties and zones, and bureaus of all of them. The same seed gives the same world. */
export function randomWorld(seed: string): RandomWorld {
  const random = randomOf(seed);
  const today = Date.parse(
    random.pick([
      ["2024-01-20T04:00:00Z", 1],
      ["2024-02-20T04:00:00Z", 1],
      ["2024-07-01T04:00:00Z", 2],
    ]),
  );
  const bodies = randomBodies(random);
  const revisions = bodies
    .flatMap((body) => YEARS.flatMap((year) => randomRevisions(random, body, year)))
    .filter(({ at }) => at < today)
    .sort((a, b) => a.at - b.at);
  return { seed, bodies, revisions, successions: [], today };
}

function randomBodies(random: Random): readonly Body[] {
  const ownSample = random.once(3);
  const summaries: Body[] = [];
  for (const [code, name, kind] of [
    ["C", "甲市", "GOVERNMENT"],
    ["D", "乙市", "GOVERNMENT"],
    ["X", "甲市丙县", "GOVERNMENT"],
    ["Y", "甲市丁区", "GOVERNMENT"],
    ["Z", "甲市高新区", "ZONE"],
  ] as const) {
    const isTop = summaries.length < 2;
    const parents = summaries.slice(0, isTop ? 0 : undefined).map((body) => body.code);
    summaries.push(randomBody(random, { code, name, kind, parents, summary: true, sample: ownSample && code === "D" }));
  }
  const bureaus = Array.from({ length: random.between(6, 12) }, (_, i) =>
    randomBody(random, {
      code: `B${String(i).padStart(2, "0")}`,
      name: `第${i}局`,
      kind: random.once(5) ? "TOWNSHIP" : "BUREAU",
      parents: summaries.map((body) => body.code),
      summary: false,
      sample: ownSample && random.once(4),
    }),
  );
  return [...summaries, ...bureaus];
}

interface Origin {
  readonly code: string;
  readonly name: string;
  readonly kind: Kind;
  /** Where it may belong. */
  readonly parents: readonly string[];
  readonly summary: boolean;
  readonly sample: boolean;
}

function randomBody(random: Random, { code, name, kind, parents, summary, sample }: Origin): Body {
  const parent = () => (parents.length === 0 || random.once(8) ? null : one(random, parents));
  const first: Position = {
    parent: parent(),
    line: summary || random.once(6) ? null : random.once(2) ? (LINES[0] as string) : one(random, LINES),
    kind,
    region: one(random, REGIONS),
    summary,
    partsComplete: summary && random.once(2),
  };
  const changed = (position: Position): Position =>
    random.pick<() => Position>([
      [() => ({ ...position, parent: parent() }), 4],
      [() => ({ ...position, line: one(random, [...LINES, null]) }), 2],
      [() => ({ ...position, region: one(random, REGIONS) }), 1],
      [() => ({ ...position, kind: one(random, ["TOWNSHIP", "BUREAU", "ZONE"]) }), 1],
      [() => ({ ...position, summary: parents.length > 0 && !position.summary }), summary ? 1 : 0],
      [() => ({ ...position, partsComplete: !position.partsComplete }), summary ? 1 : 0],
    ])();
  const positions: Body["positions"][number][] = [{ ...first, from: null }];
  for (const year of YEARS.slice(1))
    if (random.once(7)) positions.push({ ...changed(positions.at(-1) as Position), from: year });
  return {
    code,
    name,
    formerName: random.once(4) ? { name: `原${name}`, to: one(random, YEARS) } : null,
    activeFrom: random.once(5) ? random.between(2018, 2022) : null,
    activeTo: random.once(8) ? random.between(2019, 2023) : null,
    duties: randomDuties(randomOf(`duties ${code} ${JSON.stringify(positions)}`)),
    sample,
    positions,
  };
}

function randomDuties(random: Random): Body["duties"] {
  if (!random.once(2)) return [];
  return YEARS.filter(() => random.once(2)).map((year) => ({ year, mustFile: random.once(2) }));
}

function randomRevisions(random: Random, { code }: Body, year: number): readonly Revision[] {
  if (random.once(5)) return [];
  const form = random.once(12) ? one<Form>(random, ["FORM_2019", "FORM_2021"]) : (formIn(year) as Form);
  const filed = Date.UTC(year + 1, 0, 5) + random.between(0, random.once(3) ? 400 : 60) * DAY;
  const editions = random.pick([
    [1, 6],
    [2, 2],
    [3, 1],
  ]);
  return Array.from({ length: editions }, (_, i) => ({
    body: code,
    year,
    form,
    at: filed + (i * 150 + random.between(0, 140)) * DAY,
    draft: random.once(15),
    ...randomDays(randomOf(`days ${code} ${year} ${filed} ${i}`), year),
    cells: randomCells(random, form),
  }));
}

function randomDays(random: Random, year: number): Pick<Revision, "printed" | "stated"> {
  const day = () => new Date(Date.UTC(year + 1, 0, 1) + random.between(0, random.once(2) ? 60 : 120) * DAY);
  const written = () => day().toISOString().slice(0, 10);
  return { printed: random.once(4) ? null : written(), stated: random.once(4) ? written() : null };
}

function randomCells(random: Random, form: Form): ReadonlyMap<string, Cell> {
  const usual = random.pick<number>([
    [2, 1], // most cells are not stated
    [8, 2],
    [60, 4],
  ]);
  const isVariant = form === "FORM_2021" && random.once(6);
  const isPrinted = (path: string, forms: readonly Form[]) =>
    path.startsWith(`${UNDIVIDED}.`) ? form === "FORM_2019" || isVariant : forms.includes(form);
  return new Map(
    CELLS.filter(({ path, forms }) => isPrinted(path, forms)).flatMap(({ path, unit }): [string, Cell][] => {
      if (path.startsWith("published.")) return random.once(3) ? [[path, stated(BigInt(random.between(0, 5000)))]] : [];
      if (isVariant && /otherwise\.(uncorrected|unpaid|other)\./.test(path)) return [];
      if (random.once(usual)) return [[path, unstated(random)]];
      return [[path, stated(randomValue(random, path, unit === "YUAN"), random.once(20) ? "DECODED" : "REPORTED")]];
    }),
  );
}

function randomValue(random: Random, path: string, isMoney: boolean): bigint {
  const large = isMoney ? 9_000_000_000_000_00 : 2_147_483_647;
  const size = random.pick([
    [0, 4],
    [/outcomes\.total\.|received\.|decisions$/.test(path) ? 90 : 20, 12],
    [isMoney ? 500_000_00 : 2000, isMoney ? 20 : 1],
  ]);
  const value = random.once(400) ? BigInt(large) : BigInt(random.between(0, size));
  const isBelowZero = path.endsWith("itemsChange") ? random.once(2) : random.once(300);
  return isBelowZero ? -value : value;
}

function unstated(random: Random): Cell {
  const status = random.pick<Status>([
    ["BLANK", 4],
    ["UNCERTAIN", 1],
    ["UNREADABLE", 1],
    ["MISSING", 1],
  ]);
  return status === "UNCERTAIN" ? { status, value: null, candidates: [1n, 12n] } : without(status);
}

function without(status: Status): Cell {
  return { status, value: null, candidates: [] };
}

function stated(value: bigint, status: Status = "REPORTED"): Cell {
  return { status, value, candidates: [] };
}

/** One of several values, each as likely. */
export function one<T>(random: Random, choices: readonly T[]): T {
  return choices[random.between(0, choices.length - 1)] as T;
}
