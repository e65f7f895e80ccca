import type { FigurePath } from "../form/figures";
import type { CellReading } from "../report/report";
import type { Instant } from "../store/instant";
import { loadCells } from "../store/loadCells";
import type { Manager } from "../store/store";
import { waiversOf } from "../store/waivers";
import { loadDecisions, loadVersionsMade, type VersionMade } from "../store/workingVersion";

/** A cell of one version, and the same cell of the version before. */
export interface CellChange {
  readonly path: FigurePath;
  readonly before: CellReading;
  readonly after: CellReading;
}

/** What can have happened to a report: besides the decisions, that a version was made, or an error waived. */
export enum HistoryKind {
  MAKE = "MAKE",
  SUBMIT = "SUBMIT",
  REVIEW = "REVIEW",
  RETURN = "RETURN",
  PUBLISH = "PUBLISH",
  WITHDRAW = "WITHDRAW",
  MOVE = "MOVE",
  WAIVE = "WAIVE",
}

/** What happened to a report: a version was made, somebody decided, or an error was waived. */
export interface HistoryEntry {
  readonly what: HistoryKind;
  readonly at: Instant;
  /** Who: the name of a viewer, or who was given as the author at the command line. */
  readonly by: string;
  readonly reason: string | null;
  /** The number of the version. */
  readonly revision: number;
  /** Of a waiver: the check. */
  readonly check: string | null;
  /** Of a version that is not the first: the cells that are other than in the version before. */
  readonly changes: () => Promise<readonly CellChange[]>;
}

/** What happened to a report, the newest first. */
export async function historyOf(manager: Manager, reportId: number): Promise<readonly HistoryEntry[]> {
  const versions = await loadVersionsMade(manager, reportId);
  const numbers = new Map(versions.map(({ id, number }) => [id, number]));
  const none = async () => [];
  const made = versions.map((version, i): HistoryEntry => {
    const { createdAt: at, author: by, reason, number: revision } = version;
    const before = versions[i - 1];
    const changes = before ? () => changesBetween(manager, before, version) : none;
    return { what: HistoryKind.MAKE, at, by, reason, revision, check: null, changes };
  });
  const decisions = await loadDecisions(manager, [...numbers.keys()]);
  const decided = decisions.map(
    ({ kind, at, actor, reason, revisionId }): HistoryEntry => ({
      what: HistoryKind[kind],
      at,
      by: actor,
      reason,
      revision: numbers.get(revisionId) as number,
      check: null,
      changes: none,
    }),
  );
  const waived = (await waiversOf(manager, [reportId])).map(
    ({ at, actor, reason, revisionId, rule }): HistoryEntry => ({
      what: HistoryKind.WAIVE,
      at,
      by: actor,
      reason,
      revision: numbers.get(revisionId) as number,
      check: rule,
      changes: none,
    }),
  );
  return [...made, ...decided, ...waived].sort((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : b.revision - a.revision,
  );
}

async function changesBetween(
  manager: Manager,
  before: VersionMade,
  after: VersionMade,
): Promise<readonly CellChange[]> {
  const cells = await loadCells(manager, [before.id, after.id]);
  const cellsOf = ({ id }: VersionMade) => new Map((cells.get(id)?.printed ?? []).map((cell) => [cell.path, cell]));
  const [earlier, later] = [cellsOf(before), cellsOf(after)];
  return [...later].flatMap(([path, cell]) => {
    const old = earlier.get(path);
    const isSame = !old || (old.value === cell.value && old.status === cell.status);
    return isSame ? [] : [{ path, before: old, after: cell }];
  });
}
