import { type CheckedFile, readFile } from "../change/readFile";
import { FindingLevel } from "../check/finding";
import { UnreadableDocument } from "../document/document";
import { CellStatus } from "../form/status";
import { type Message, said } from "../message/message";
import { textOf } from "../message/textOf";
import type { Hints } from "../report/head/head";
import { UsageError } from "../usageError";
import { filesAt } from "./files";
import { formName } from "./formName";
import { passedOverSaid } from "./passedOver";
import type { Teller } from "./teller";

/** Exit codes: 0; 1 if a report has ERROR findings; 2 if a file is no report. The highest one counts. */
export async function read(
  paths: readonly string[],
  options: Hints & { readonly json?: boolean },
  teller: Teller,
): Promise<number> {
  let exit = 0;
  const { files, passedOver } = await filesAt(paths);
  if (passedOver.length > 0) teller.warn(passedOverSaid(passedOver));
  for (const { path, bytes } of files) {
    try {
      const reading = await readFile({ name: path, bytes: await bytes() }, options);
      console.log(options.json ? jsonOf(path, reading, teller) : readingText(path, reading, teller));
      exit = Math.max(exit, exitOf(reading));
    } catch (error) {
      if (!(error instanceof UnreadableDocument) && !(error instanceof UsageError)) throw error;
      const refusal = { file: path, error: teller.text(error.said), code: error.said.code };
      if (options.json) console.log(JSON.stringify(refusal));
      else teller.warn(said("LINE", { what: path, sentence: error.said }));
      exit = 2;
    }
  }
  return exit;
}

function exitOf({ noReport, findings }: CheckedFile): number {
  if (noReport !== null) return 2;
  return findings.some((finding) => finding.level === FindingLevel.ERROR) ? 1 : 0;
}

// The README documents this shape, and the place of each cell.
function jsonOf(file: string, { report, findings }: CheckedFile, teller: Teller): string {
  const cells = report.cells.map(({ path, ...cell }) => [path, cell]);
  return JSON.stringify({
    file,
    department: report.department === null ? null : { name: report.department },
    year: report.year,
    form: report.form,
    publication: report.publication,
    cells: Object.fromEntries(cells),
    statements: report.statements,
    findings: findings.map(({ message, ...finding }) => ({
      ...finding,
      code: message.code,
      message: teller.text(message),
    })),
  });
}

const STATUSES = {
  REPORTED: said("STATUS_REPORTED"),
  BLANK: said("STATUS_BLANK"),
  DECODED: said("STATUS_DECODED"),
  UNCERTAIN: said("STATUS_UNCERTAIN"),
  UNREADABLE: said("STATUS_UNREADABLE"),
  MISSING: said("STATUS_MISSING"),
  NOT_IN_FORM: said("STATUS_NOT_IN_FORM"),
  CORRECTED: said("STATUS_CORRECTED"),
} as const satisfies Readonly<Record<CellStatus, Message>>;

const LEVELS = {
  ERROR: said("LEVEL_ERROR"),
  WARNING: said("LEVEL_WARNING"),
  NOTICE: said("LEVEL_NOTICE"),
} as const satisfies Readonly<Record<FindingLevel, Message>>;

function readingText(file: string, { report, findings, noReport }: CheckedFile, { language }: Teller): string {
  const counts = Object.values(CellStatus)
    .map((status) => [status, report.cells.filter((cell) => cell.status === status).length] as const)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => said("COUNT_OF", { status: STATUSES[status], count }));
  const { department, year, form } = report;
  const head =
    noReport ?? said("READ_HEAD", { department: department ?? "", year: String(year), form: formName(form), counts });
  const lines = [
    said("LINE", { what: file, sentence: head }),
    ...findings.map(({ level, check, message }) => said("FINDING_LINE", { level: LEVELS[level], check, message })),
  ];
  return lines.map((line) => textOf(line, language)).join("\n");
}
