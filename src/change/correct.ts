import { CORRECTIONS } from "../access/workflow";
import { checkReport, RULES_VERSION } from "../check/check";
import { NEW_BODY_CHECK } from "../check/newBody";
import type { FormCode } from "../form/catalogue";
import type { FigurePath } from "../form/figures";
import { figureShown } from "../form/shown";
import { leafAt } from "../form/tree";
import { said } from "../message/message";
import { corrected } from "../report/correction";
import type { CellReading, Report } from "../report/report";
import { Department } from "../store/entity/department";
import { now } from "../store/instant";
import { saveEdited } from "../store/save";
import type { Store } from "../store/store";
import { loadReading } from "../store/validReports";
import { type Actor, audit, refuseActor } from "./actor";
import { type CellWords, namedCell, valuesGiven, wholeOf } from "./cellWords";
import {
  type ChangedReport,
  changeVersion,
  givenReason,
  refuseUnlessCorrects,
  subjectOf,
  type VersionWords,
} from "./changeVersion";
import { RefusedInput } from "./refusedInput";

/**
 * Sets cells of the newest version of a report: the result is its next version, in which each of them says what was read,
 * and who set it. A cell that is set to what was read is as it was read. Throws AccessRefused if the actor may not, and
 * RefusedInput if the words do not fit or change nothing; then nothing has changed.
 */
export function correctCells(
  store: Store,
  actor: Actor,
  words: VersionWords & { readonly cells: readonly CellWords[] },
): Promise<ChangedReport> {
  return edit(store, actor, "correctCells", words, (cells, form) =>
    valuesGiven(words.cells, form, (path) => cells.has(path)),
  );
}

/**
 * Settles a cell of the newest version of a report that has several readings: one of its candidates is its value. Throws as
 * `correctCells` does, and if it has no such candidate.
 */
export function chooseReading(
  store: Store,
  actor: Actor,
  words: VersionWords & { readonly path: FigurePath; readonly value: string },
): Promise<ChangedReport> {
  return edit(store, actor, "chooseReading", words, (cells, form) => {
    const { path } = words;
    const cell = cells.get(path);
    const { unit } = leafAt(path);
    if (!cell || cell.candidates.length === 0)
      throw new RefusedInput(["indicator"], said("NOTHING_TO_CHOOSE", { cell: namedCell(path, form) }));
    const value = wholeOf(words.value, path, ["value"]);
    if (!cell.candidates.includes(value)) {
      const candidates = cell.candidates.map((candidate) => figureShown(candidate, unit));
      throw new RefusedInput(
        ["value"],
        said("NO_CANDIDATE", { cell: namedCell(path, form), given: words.value, candidates }),
      );
    }
    return new Map([[path, value]]);
  });
}

type Cells = ReadonlyMap<FigurePath, CellReading>;

/** Stores a version with the values that `choose` returns. */
function edit(
  store: Store,
  actor: Actor,
  action: "correctCells" | "chooseReading",
  words: VersionWords,
  choose: (cells: Cells, form: FormCode) => ReadonlyMap<FigurePath, number | null>,
): Promise<ChangedReport> {
  refuseActor(actor, action);
  const reason = givenReason(words.reason, true) as string;
  return changeVersion(store, actor, action, words, async (manager, version, request) => {
    refuseUnlessCorrects(actor.viewer.role, version.state);
    const { id, departmentId, year, form } = version;
    const { name: department } = await manager.findOneByOrFail(Department, { id: departmentId });
    const before = await loadReading(manager, { revisionId: id, department, year, form });
    const chosen = choose(new Map(before.cells.map((cell) => [cell.path, cell])), form);
    const by = { by: actor.viewer.name, at: now(), reason };
    const cells = before.cells.map((cell) => {
      const value = chosen.get(cell.path);
      return value === undefined ? cell : corrected(cell, value, by);
    });
    const changed = cells.flatMap((cell, i) => (isOther(cell, before.cells[i] as CellReading) ? [cell.path] : []));
    if (changed.length === 0) throw new RefusedInput(["cells"], said("NOTHING_CORRECTED"));
    const after: Report = { ...before, cells };
    const number = await saveEdited(manager, id, {
      reading: after,
      findings: checkReport(after),
      rules: RULES_VERSION,
      author: actor.viewer.name,
      reason,
      state: CORRECTIONS[version.state].to,
      repeated: NEW_BODY_CHECK.id, // found at import, and true of the same document and body
    });
    await audit(
      manager,
      actor,
      {
        action,
        subject: subjectOf({ ...version, number }),
        before: valuesAt(before.cells, changed),
        after: { reason, ...valuesAt(cells, changed) },
      },
      request,
    );
    return version;
  });
}

function isOther(one: CellReading, other: CellReading): boolean {
  return one.value !== other.value || one.status !== other.status;
}

/** Cells as the audit keeps them: their values as the API shows them. */
function valuesAt(cells: readonly CellReading[], paths: readonly FigurePath[]) {
  return Object.fromEntries(
    cells
      .filter(({ path }) => paths.includes(path))
      .map(({ path, value }) => [path, value === null ? null : figureShown(value, leafAt(path).unit)]),
  );
}
