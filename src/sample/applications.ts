import type { ApplicantKey } from "../form/applications";
import type { ApplicantRowPath, CellPath } from "../form/figures";
import { APPLICANTS, type Layout, printedRows, rowsIn } from "../form/layout";
import type { Random } from "./random";

/** A kind of applicant. The total is not one. */
export type Applicant = Exclude<ApplicantKey, "total">;

/** Applications that are still open, by kind of applicant. */
export type OpenApplications = Readonly<Record<Applicant, number>>;

export const NONE_OPEN: OpenApplications = {
  naturalPerson: 0,
  enterprise: 0,
  research: 0,
  publicInterest: 0,
  legalService: 0,
  other: 0,
};

/**
 * Table 3 of one year. For each application, its kind of applicant and its outcome are drawn separately and counted in
 * their row and column, so that R1-R3 hold. If nothing may be carried forward, every application ends within the year.
 */
export function applicationsOf(
  form: Layout,
  received: number,
  open: OpenApplications,
  mayCarry: boolean,
  random: Random,
): { readonly cells: ReadonlyMap<CellPath, number>; readonly open: OpenApplications } {
  const rows = applicantRows(form);
  const cells = new Map<CellPath, number>(
    rows.flatMap((row) => APPLICANTS.map((key) => [`${row}.${key}`, 0] as const)),
  );
  const endings = ENDINGS.filter(([row]) => rows.includes(row) && (mayCarry || row !== "applications.carriedOut"));

  function count(row: ApplicantRowPath, applicant: Applicant): void {
    for (const cell of [`${row}.${applicant}`, `${row}.total`] as const) cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }

  function end(applicant: Applicant): void {
    const row = random.pick(endings);
    count(row, applicant);
    if (row !== "applications.carriedOut") count("applications.outcomes.total", applicant);
  }

  for (const applicant of SINGLE_APPLICANTS)
    for (let index = 0; index < open[applicant]; index++) {
      count("applications.carriedIn", applicant);
      end(applicant);
    }
  for (let index = 0; index < received; index++) {
    const applicant = random.pick(WHO_APPLIES);
    count("applications.received", applicant);
    end(applicant);
  }
  return { cells, open: openAfter(cells) };
}

const SINGLE_APPLICANTS = APPLICANTS.filter((applicant): applicant is Applicant => applicant !== "total");

const WHO_APPLIES: readonly (readonly [Applicant, weight: number])[] = [
  ["naturalPerson", 86],
  ["enterprise", 8],
  ["research", 1],
  ["publicInterest", 1],
  ["legalService", 2],
  ["other", 2],
];

/** How an application ends, or that it stays open. Rows that are not on a form are left out. */
const ENDINGS: readonly (readonly [ApplicantRowPath, weight: number])[] = [
  ["applications.outcomes.granted", 450],
  ["applications.outcomes.partlyGranted", 80],
  ["applications.outcomes.refused.stateSecret", 4],
  ["applications.outcomes.refused.prohibitedByLaw", 8],
  ["applications.outcomes.refused.securityAndStability", 2],
  ["applications.outcomes.refused.thirdPartyRights", 20],
  ["applications.outcomes.refused.internalAffairs", 24],
  ["applications.outcomes.refused.processInformation", 26],
  ["applications.outcomes.refused.enforcementFile", 20],
  ["applications.outcomes.refused.inquiryMatter", 16],
  ["applications.outcomes.unavailable.notHeld", 180],
  ["applications.outcomes.unavailable.notExisting", 46],
  ["applications.outcomes.unavailable.unclear", 18],
  ["applications.outcomes.notProcessed.petition", 24],
  ["applications.outcomes.notProcessed.repeated", 14],
  ["applications.outcomes.notProcessed.publication", 3],
  ["applications.outcomes.notProcessed.excessive", 3],
  ["applications.outcomes.notProcessed.reissue", 4],
  ["applications.outcomes.otherwise.undivided", 20],
  ["applications.outcomes.otherwise.uncorrected", 11],
  ["applications.outcomes.otherwise.unpaid", 1],
  ["applications.outcomes.otherwise.other", 8],
  ["applications.carriedOut", 60],
];

function applicantRows(form: Layout): readonly ApplicantRowPath[] {
  const rows = form.tables.filter((table) => table.kind === "applications").flatMap(rowsIn);
  return printedRows(rows, () => false).map(
    (row) => (row.cells[0] as string).replace(/\.naturalPerson$/, "") as ApplicantRowPath,
  );
}

function openAfter(cells: ReadonlyMap<CellPath, number>): OpenApplications {
  const open = SINGLE_APPLICANTS.map(
    (applicant) => [applicant, cells.get(`applications.carriedOut.${applicant}`) ?? 0] as const,
  );
  return { ...NONE_OPEN, ...Object.fromEntries(open) };
}
