import type { Standing } from "../access/standing";
import { QuestionError } from "../arithmetic/questionError";
import { bodiesMatching, namedBodies, selectedIn } from "../arithmetic/selection";
import { CHECKS, CHECKS_OF_SEVERAL } from "../check/check";
import type { FindingLevel } from "../check/finding";
import { plainName } from "../form/body";
import { indicatorOf } from "../form/indicator";
import { said } from "../message/message";
import { type Basis, both, NOTHING, reportsOf } from "../store/basis";
import type { Body } from "../store/bodies";
import type { FindingSlice } from "../store/findingList";
import type { Slice } from "../store/slice";
import type { ReportQuestion } from "./aggregate";
import type { Directory } from "./directory";

/** The findings that a question is about; null means no restriction. */
export interface FindingQuestion extends ReportQuestion {
  readonly checks?: readonly string[] | null;
  readonly levels?: readonly FindingLevel[] | null;
  /** Codes of indicators; a finding must name a cell of one of them. */
  readonly indicators?: readonly string[] | null;
  /** Of the reports that were valid at this moment, or count with drafts; null for now. */
  readonly asOf?: Standing;
  /** Whether also those of versions that had been replaced or withdrawn by then. */
  readonly superseded?: boolean;
}

/**
 * The reports of a list, which may contain a summary and its parts. `directory` is that of the moment (null: now).
 * `superseded`: versions that had been replaced or withdrawn by then, too.
 */
export function sliceOfReports(
  question: ReportQuestion,
  directory: Directory,
  asOf: Standing,
  superseded = false,
): Slice {
  // Earlier, bodies may have filed that are not visible now, so the requested bodies are listed one by one.
  const conditionOn = (bodies: readonly Body[]) =>
    asOf === null && !superseded ? namedBodies(bodies, directory) : { departmentIds: bodies.map(({ id }) => id) };
  return {
    among: selectedIn(question.years ?? null, directory, (year) => bodiesMatching(question, directory, year)).map(
      ({ years, selected }) => ({ ...conditionOn(selected), years }),
    ),
    forms: question.forms ?? null,
    asOf,
    superseded,
    mentions: question.mentions ?? null,
    states: question.states ?? null,
  };
}

/** The findings of a list. Throws QuestionError for an unknown check, and for one of several reports at a moment in the past. */
export function sliceOfFindings(question: FindingQuestion, directory: Directory): FindingSlice {
  const { levels, indicators, asOf = null, superseded = false } = question;
  const asked = question.checks?.map(plainName) ?? null;
  refuseUnknownChecks(asked ?? []);
  const rows = indicators?.flatMap((code) => {
    const { parts, byApplicant } = indicatorOf(code);
    return parts.map((path) => ({ path, byApplicant }));
  });
  return {
    ...sliceOfReports(question, directory, asOf, superseded),
    checks: asOf === null ? asked : checksOfOneReport(asked),
    levels: levels ?? null,
    rows: rows ?? null,
  };
}

/** The reports that a list rests on. */
export function basisOfList({ among }: Slice): Basis {
  return among.map(({ departmentIds, years }) => reportsOf(departmentIds, years)).reduce(both, NOTHING);
}

/**
 * Of some checks (null: all) those of a single report. Findings that compare reports are stored as they are judged against
 * the reports of today: for another moment they would be wrong. Throws QuestionError if one of them is asked for.
 */
function checksOfOneReport(names: readonly string[] | null): readonly string[] {
  const refused = names?.filter((name) => !isOfOneReport(name)) ?? [];
  if (refused.length > 0) throw new QuestionError("BAD_USER_INPUT", said("CHECKS_AS_OF", { names: refused }));
  return names ?? CHECKS.map(({ id }) => id).filter(isOfOneReport);
}

/** Whether a check judges a report alone, so that its findings are right for any moment. */
export function isOfOneReport(check: string): boolean {
  return !COMPARING.has(check);
}

const COMPARING: ReadonlySet<string> = new Set(CHECKS_OF_SEVERAL.map(({ id }) => id));

function refuseUnknownChecks(names: readonly string[]): void {
  const known = CHECKS.map(({ id }) => id);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new QuestionError("BAD_USER_INPUT", said("CHECKS_UNKNOWN", { names: unknown, known }));
}
