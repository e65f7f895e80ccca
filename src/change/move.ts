import { STATE_NAMES, TRANSITIONS } from "../access/workflow";
import { checkReport, RULES_VERSION } from "../check/check";
import { NEW_BODY_CHECK } from "../check/newBody";
import { said } from "../message/message";
import { readAgain } from "../report/correction";
import { differencesBetween } from "../report/difference";
import type { Department } from "../store/entity/department";
import { StoredReport } from "../store/entity/report";
import { replaceFindings } from "../store/findings";
import { moveVersion } from "../store/move";
import { loadStoredReading, type StoredReading } from "../store/rereading";
import { saveRereading } from "../store/save";
import type { Manager, Store } from "../store/store";
import type { WorkingVersion } from "../store/workingVersion";
import { bodyActedFor } from "./actingFor";
import { type Actor, audit, isDone, type NamedRequest, refuseActor } from "./actor";
import {
  type ChangedReport,
  changeVersion,
  givenReason,
  refuseUnlessCorrects,
  subjectOf,
  type VersionWords,
  versionActedFor,
} from "./changeVersion";
import { impossibleYear } from "./ingest";
import { type CheckedFile, hintsOf } from "./readFile";
import { OF_REPORTS } from "./recheck";
import { RefusedInput } from "./refusedInput";
import { readDocumentAgain, rereadingOf } from "./reread";

/** Which version goes where, and why. */
export interface MoveWords extends VersionWords {
  /** By code or name. */
  readonly toDepartment: string;
  readonly toYear: number;
}

/**
 * Files the newest version of a report, which was never public, under another department or year: it is the newest version
 * there, as a draft. Its document is read again as that report; a reading that differs is the next version there. Throws
 * AccessRefused if the actor may not, and RefusedInput if the words do not fit; then nothing has changed.
 */
export async function moveReport(store: Store, actor: Actor, words: MoveWords): Promise<ChangedReport> {
  refuseActor(actor, ACTION);
  const reason = givenReason(words.reason, true) as string;
  const { toDepartment, toYear } = words;
  const impossible = impossibleYear(toYear);
  if (impossible) throw new RefusedInput(["toYear"], impossible);
  const prepared = await prepare(store, actor, words);
  const change = async (manager: Manager, version: WorkingVersion, request: NamedRequest) => {
    refuseState(version, actor);
    const target = await targetOf(manager, actor, words);
    await refuseTarget(manager, version, target, toYear);
    const { name, id: departmentId } = target;
    const by = { actor: actor.viewer.name, reason };
    const moved = await moveVersion(manager, version, { departmentId, name, year: toYear }, by);
    await keepReading(manager, moved, prepared as Prepared, by);
    const before = { department: (prepared as Prepared).kept.reading.department, year: version.year };
    const after = { department: name, year: toYear, reason };
    await audit(manager, actor, { action: ACTION, subject: subjectOf(moved), before, after }, request);
    return moved;
  };
  return changeVersion(store, actor, ACTION, words, change, { department: toDepartment, year: toYear });
}

const ACTION = "moveReport";

/** A version as it is kept, and as its document reads for its new place. */
interface Prepared {
  readonly kept: StoredReading;
  readonly read: CheckedFile;
}

/** Reads a document before the write begins, so that no other write waits for it. Null for a request that is done already. */
async function prepare(store: Store, actor: Actor, words: MoveWords): Promise<Prepared | null> {
  const { idempotencyKey: key, ...asks } = words;
  const before = await store.read(async (manager) => {
    if (await isDone(manager, actor, ACTION, { key, asks })) return null;
    const version = await versionActedFor(manager, actor, ACTION, words);
    refuseState(version, actor);
    const kept = await loadStoredReading(manager, version.id);
    return { kept, name: (await targetOf(manager, actor, words)).name };
  });
  if (before === null) return null;
  const { kept, name } = before;
  const document = { ...kept.document, statedDepartment: name, statedYear: words.toYear };
  const moved = { ...kept, document };
  return { kept: moved, read: await readDocumentAgain(moved, hintsOf(document)) };
}

function targetOf(manager: Manager, { viewer }: Actor, { toDepartment, toYear }: MoveWords): Promise<Department> {
  return bodyActedFor(manager, viewer, toDepartment, toYear, "toDepartment");
}

/** Stores how the document of a version reads in its new place, and what the checks say there. */
async function keepReading(
  manager: Manager,
  { id, ...place }: WorkingVersion,
  { kept, read }: Prepared,
  { actor, reason }: { readonly actor: string; readonly reason: string },
): Promise<void> {
  const { statedDepartment, statedYear } = kept.document;
  const report = readAgain({ ...kept.reading, department: statedDepartment, year: statedYear }, read.report);
  if (differencesBetween(kept.reading, report).length === 0) {
    const checked = {
      ...place,
      revisionId: id,
      checks: [...OF_REPORTS, NEW_BODY_CHECK.id],
      findings: checkReport(report),
    };
    await replaceFindings(manager, [checked], RULES_VERSION);
  } else {
    const by = { publish: false, author: actor, reason, actor };
    await saveRereading(manager, rereadingOf({ ...kept, place }, read, report, by), place);
  }
}

function refuseState({ state }: WorkingVersion, { viewer: { role } }: Actor): void {
  if (!TRANSITIONS.MOVE.from.includes(state))
    throw new RefusedInput(["version"], said("NOT_MOVED_ONCE_PUBLIC", { state: STATE_NAMES[state] }));
  refuseUnlessCorrects(role, state);
}

async function refuseTarget(
  manager: Manager,
  { departmentId, year, reportId }: WorkingVersion,
  { id, name }: Department,
  toYear: number,
): Promise<void> {
  if (id === departmentId && toYear === year) throw new RefusedInput(["toDepartment"], said("NOTHING_MOVED"));
  const there = await manager.findOneBy(StoredReport, { departmentId: id, year: toYear });
  const { sample } = await manager.findOneByOrFail(StoredReport, { id: reportId });
  if (there && there.sample !== sample)
    throw new RefusedInput(["toDepartment"], said("SAMPLE_AND_REAL", { department: name, year: String(toYear) }));
}
