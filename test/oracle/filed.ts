import type { FigurePath, PublishedPath } from "../../src/form/figures";
import type { CellStatus } from "../../src/form/status";
import { SuccessionKind } from "../../src/form/succession";
import type { CellReading, Report } from "../../src/report/report";
import { bodiesNamed } from "../../src/store/departments";
import { storeDuty } from "../../src/store/filingDuties";
import type { Registration } from "../../src/store/registration";
import { readingOf } from "../support/reading";
import type { World } from "../support/world";
import { inUnit, whole } from "./exact";
import type { Succession } from "./randomSuccessions";
import type { Body, Cell, RandomWorld, Revision } from "./randomWorld";
import { CELL_AT } from "./statutoryForm";

/**
 * Registers the bodies of a random world and files what they filed, through the doors that other tests use: first the
 * first position of each body, then half of the reports, then the changes of the register and who took over, so that
 * sums move, and who must file, then the rest. `clock` sets the time at which each revision is published.
 */
export async function fileWorld(
  world: World,
  { bodies, revisions, successions }: RandomWorld,
  clock: (now: number) => void,
): Promise<void> {
  await world.register(...bodies.map((body) => registrationOf(body, 0)));
  const half = revisions.length / 2;
  const samples = new Set(bodies.filter(({ sample }) => sample).map(({ code }) => code));
  await fileAll(world, revisions.slice(0, half), samples, clock);
  for (const body of bodies)
    for (const i of body.positions.keys()) if (i > 0) await world.register(registrationOf(body, i));
  await world.register(...successorsOf(bodies, successions));
  for (const body of bodies) await layDown(world, body);
  await fileAll(world, revisions.slice(half), samples, clock);
}

function layDown(world: World, { code, duties }: Body): Promise<void> {
  return world.store.write(async (manager) => {
    const [body] = await bodiesNamed(manager, code);
    for (const { year, mustFile } of duties)
      await storeDuty(manager, body?.id as number, year, { mustFile, reason: "x" });
  });
}

function registrationOf({ code, name, formerName, activeFrom, activeTo, sample, positions }: Body, i: number) {
  const { parent, line, kind, region, summary, partsComplete, from } = positions[i] as Body["positions"][number];
  return {
    code,
    name,
    kind: kind as Registration["kind"],
    parent,
    line,
    regionCode: region,
    summary,
    partsComplete,
    activeFrom,
    activeTo,
    sample,
    from,
    to: null,
    formerNames: formerName === null ? [] : [{ name: formerName.name, fromYear: null, toYear: formerName.to }],
  } as Registration;
}

function successorsOf(bodies: readonly Body[], successions: readonly Succession[]): readonly Registration[] {
  return bodies
    .map(({ code, name, sample }) => {
      const taken = successions.filter(({ successor }) => successor === code);
      const predecessors = taken.map(({ predecessor, from, isWhole }) => ({
        code: predecessor,
        fromYear: from,
        kind: isWhole ? SuccessionKind.WHOLE : SuccessionKind.PART,
      }));
      return { code, name, sample, predecessors };
    })
    .filter(({ predecessors }) => predecessors.length > 0);
}

async function fileAll(
  world: World,
  revisions: readonly Revision[],
  samples: ReadonlySet<string>,
  clock: (now: number) => void,
): Promise<void> {
  for (const revision of revisions) {
    const { body, year, draft, at } = revision;
    clock(at);
    await world.file(body, year, {
      reading: readingFrom(revision),
      publish: !draft,
      sample: samples.has(body),
      text: `${body} ${year} ${at} ${draft}`,
      printed: revision.printed,
      ...(revision.stated === null ? {} : { published: revision.stated }),
    });
  }
}

function readingFrom({ body, year, form, cells }: Revision): Report {
  const printed = [...cells].filter(([path]) => !path.startsWith("published."));
  const narrative = [...cells].filter(([path]) => path.startsWith("published."));
  const statements = Object.fromEntries(narrative.map(([path, { value }]) => [path as PublishedPath, Number(value)]));
  return { ...readingOf(body, year, statements, 0, form), cells: printed.map(cellReading) };
}

function cellReading([path, { status, value, candidates }]: [string, Cell], i: number): CellReading {
  const raw = status === "MISSING" ? null : value === null ? "" : rawOf(path, value);
  return {
    path: path as FigurePath,
    value: value === null ? null : Number(value),
    status: status as CellStatus,
    raw,
    locator:
      raw === null ? null : { table: 2, row: 1, column: 1, page: null, start: i, end: i + raw.length, address: null },
    candidates: candidates.map(Number),
  };
}

/** An amount is printed in yuan, to the fen. */
function rawOf(path: string, value: bigint): string {
  return CELL_AT.get(path)?.unit === "YUAN" ? `${inUnit(whole(value), "YUAN")}元` : String(value);
}
