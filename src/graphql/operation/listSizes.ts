import { DIMENSIONS, type Dimension } from "../../form/dimension";

/** The arguments of a field, with the values of variables. */
type Arguments = Readonly<Record<string, unknown>>;

/** The assumed number of entries of each list field. For a connection it is the size of a page. */
export const LIST_SIZES: Readonly<Record<string, number | ((given: Arguments) => number)>> = {
  "Query.aggregate": ({ first, groupBy }) => Math.min(countGiven(first, MOST_GROUPS), groupsBy(groupBy)),
  // The cells of a comparison and the points of a trend are counted here, where the arguments give their number.
  "Query.comparison": ({ departments, first, years, measures }) =>
    Math.min(countGiven(first, MOST_BODIES), countGiven(departments, MOST_BODIES)) *
    countGiven(years, 1) *
    countGiven(measures, 1),
  "Query.contributions": page,
  // The measures of each version are counted here, where the arguments give their number.
  "Query.revisions": ({ of, ...given }) => page(given) * countGiven(of, 1),
  "Query.trend": ({ of, from, to, groupBy, followLinks }) =>
    countGiven(of, 1) * (followLinks === true ? 2 : 1) * yearsGiven(from, to) * groupsBy(groupBy ? [groupBy] : []),
  "Query.accessTokens": 100,
  "Query.signInWays": 2,
  "Query.auditEntries": page,
  "Query.departments": page,
  "Query.documents": page,
  "Query.findings": page,
  "Query.forms": 2,
  "Query.importJobs": page,
  "Query.keptDocuments": page,
  "Query.indicators": 77,
  "Query.measures": 89,
  "Query.ranking": page,
  "Query.reports": page,
  "Query.rounds": 10,
  "AuditEntry.changes": 5,
  "EndSessionsPayload.userErrors": 1,
  "DepartmentPayload.userErrors": 1,
  "RoundPayload.userErrors": 1,
  "Round.bodies": page,
  "Round.stages": 4,
  "ReportPayload.userErrors": 1,
  "HistoryEntry.changes": 20,
  "Report.history": 20,
  "Workflow.decisions": 5,
  "Workflow.may": 2,
  "ImportReportPayload.userErrors": 1,
  "IssueTokenPayload.userErrors": 1,
  "RevokeTokenPayload.userErrors": 1,
  "Aggregate.contributors": page,
  "Aggregate.breaks": 1,
  "Aggregate.notes": 2,
  "Comparison.breaks": 0.01, // one list for the whole comparison, like the next two
  "Comparison.columns": 0.1,
  "Comparison.notes": 0.01,
  "Comparison.rows": 0.1,
  "ComparisonCell.notes": 0.2,
  "ComparisonRow.cells": 10,
  "Contribution.movements": 1, // a body moves in one group only
  "ContributionConnection.breaks": 0.01, // one list for all of them, like the next one
  "ContributionConnection.byStatus": 0.1,
  "ContributionConnection.notes": 0.1,
  "Contributor.cells": 2,
  "Coverage.lateReports": 1,
  "Coverage.missing": 1, // a missing report is missing from one group only
  "Department.denominators": 10,
  "Department.filings": 10,
  "Department.formerNames": 2,
  "Department.parts": 30,
  "Department.periods": 2,
  "Department.predecessors": 0.1,
  "Department.successors": 0.1,
  "Department.reports": 10,
  "Document.statements": 30,
  "DocumentTable.cells": 120,
  "Finding.cells": 5,
  "Finding.unstated": 5,
  "FindingConnection.counts": 0.1, // one list for all of them
  "Form.tables": 3,
  "FormBlock.rows": 10,
  "FormRow.cells": 4,
  "FormTable.blocks": 3,
  "IndicatorInfo.links": 0.1,
  "MeasureInfo.links": 0.1,
  "Note.departments": 5,
  "OpenedDocument.boxes": ({ spans }) => countGiven(spans, 250),
  "OpenedDocument.pages": 8,
  "OpenedDocument.paragraphs": 60,
  "OpenedDocument.tables": 4,
  "Point.notes": 1,
  "RankingConnection.notes": 1,
  "RankingEntry.notes": 0.2,
  "Reconciliation.rows": ({ indicators }) => countGiven(indicators, 33) * 7,
  "Report.cells": ({ indicators }) => countGiven(indicators, 33) * 7,
  "Report.findings": 20,
  "Report.normativeDocuments": 10,
  "Report.revisions": 3,
  "Report.sections": 8,
  "Report.statements": 30,
  "Revision.findings": 20,
  "Search.departments": page,
  "Search.normativeDocuments": page,
  "Search.sections": page,
  "Sentence.figures": 3,
  "SumVersion.causes": page,
  "SumVersion.values": 1,
  "SumVersionConnection.notes": 0.1, // one list for all of them
  "VersionCause.values": 1,
  "YearSentences.leftOut": 5,
  "YearSentences.notes": 3,
  "YearSentences.sentences": 10,
  "MatchedChange.entered": 5,
  "MatchedChange.left": 5,
  "Series.breaks": 1,
  "Series.links": 0.1,
  "Series.points": 1,
};

/** The same for what the schema says of itself; about as many as it has. */
export const INTROSPECTION_SIZES: Readonly<Record<string, number>> = {
  "__Schema.types": 150,
  "__Schema.directives": 6,
  "__Directive.args": 2,
  "__Type.enumValues": 5,
  "__Type.fields": 8,
  "__Type.inputFields": 1,
  "__Type.interfaces": 1,
  "__Type.possibleTypes": 1,
  "__Field.args": 1,
};

/** The points of what is work of its own, besides its part in the answer. A request may open up to three documents again. */
export const WORKS: Readonly<Record<string, number>> = { "Document.opened": 30_000 };

/** As how many values a text counts that is much longer than a name. */
export const TEXT_SIZES: Readonly<Record<string, number>> = {
  "Document.text": 500,
  "Section.text": 100,
  "Statement.sentence": 5,
};

const MOST_GROUPS = 10_000;
const MOST_BODIES = 1000;
const USUAL_YEARS = 10;

function groupsBy(dimensions: unknown): number {
  const product = (Array.isArray(dimensions) ? (dimensions as Dimension[]) : []).reduce(
    (groups, dimension) => groups * (DIMENSIONS[dimension]?.groups ?? 1),
    1,
  );
  return Math.min(MOST_GROUPS, product);
}

// Values that are not allowed are refused later, with their own message.
function page({ first, last }: Arguments): number {
  return Math.min(1000, countGiven(first, countGiven(last, 50)));
}

function yearsGiven(from: unknown, to: unknown): number {
  if (typeof from !== "number" || typeof to !== "number") return USUAL_YEARS;
  return Math.min(51, Math.max(1, to - from + 1));
}

function countGiven(given: unknown, otherwise: number): number {
  if (Array.isArray(given)) return given.length;
  return typeof given === "number" ? Math.max(0, given) : otherwise;
}
