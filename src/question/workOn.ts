import { mayDo } from "../access/rights";
import type { Viewer } from "../access/viewer";
import {
  CORRECTIONS,
  type DecisionKind,
  decisionsFrom,
  isSameEyes,
  type RevisionState,
  TRANSITIONS,
} from "../access/workflow";
import type { Decision } from "../store/entity/decision";
import { versionSeen } from "../store/workingVersion";
import type { Relations, ReportRow } from "./relations";

/** How far a version of a report has come on its way to the public. */
export interface Work {
  readonly state: RevisionState;
  /** What a decision must name, so that nobody decides about what another one has changed. */
  readonly version: string;
  /** What the viewer's role may decide from here; whether another one must, the rules of the service say. */
  readonly may: readonly DecisionKind[];
  /** Whether the viewer may correct its figures: a new version comes of it. */
  readonly mayCorrect: boolean;
  readonly decisions: readonly Decision[];
}

/** How far a version has come, for a viewer who may see it. Decisions are about the newest version; only what is valid is withdrawn. */
export async function workOn(relations: Relations, viewer: Viewer, row: ReportRow): Promise<Work> {
  const decisions = await relations.decisions.load(row.id);
  const isNewest = (await relations.newestNumbers.load(row.reportId)) === row.number;
  const isOwn = isSameEyes({ author: row.author, decisions }, viewer.name);
  const corrects = isNewest && mayDo(viewer, "correctCells") && CORRECTIONS[row.state].by.includes(viewer.role);
  const may = decisionsFrom(row.state).filter((kind) => {
    const { action, byAnother } = TRANSITIONS[kind];
    if (kind === "MOVE") return mayDo(viewer, action) && corrects;
    return mayDo(viewer, action) && (kind === "WITHDRAW" ? row.current : isNewest) && !(byAnother && isOwn);
  });
  return {
    state: row.state,
    version: versionSeen({ number: row.number, decisions: decisions.length }),
    may,
    mayCorrect: corrects,
    decisions,
  };
}
