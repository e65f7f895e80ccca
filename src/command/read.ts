import { type CheckedFile, readFile } from "../change/ingest";
import { FindingLevel } from "../check/finding";
import { UnreadableDocument } from "../document/document";
import { CellStatus } from "../form/status";
import { Language } from "../message/message";
import { textOf } from "../message/textOf";
import type { Hints } from "../report/head/head";
import { UsageError } from "../usageError";
import { filesAt } from "./files";
import { passedOverSaid } from "./passedOver";

/** Exit codes: 0; 1 if a report has ERROR findings; 2 if a file is no report. The highest one counts. */
export async function read(paths: readonly string[], options: Hints & { readonly json?: boolean }): Promise<number> {
  let exit = 0;
  const { files, passedOver } = await filesAt(paths);
  if (passedOver.length > 0) console.error(textOf(passedOverSaid(passedOver), Language.EN));
  for (const { path, bytes } of files) {
    try {
      const reading = await readFile({ name: path, bytes: await bytes() }, options);
      console.log(options.json ? jsonOf(path, reading) : readingText(path, reading));
      exit = Math.max(exit, exitOf(reading));
    } catch (error) {
      if (!(error instanceof UnreadableDocument) && !(error instanceof UsageError)) throw error;
      if (options.json) console.log(JSON.stringify({ file: path, error: error.message }));
      else console.error(`${path}: ${error.message}`);
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
function jsonOf(file: string, { report, findings }: CheckedFile): string {
  const cells = report.cells.map(({ path, ...cell }) => [path, cell]);
  return JSON.stringify({
    file,
    department: report.department === null ? null : { name: report.department },
    year: report.year,
    form: report.form,
    cells: Object.fromEntries(cells),
    statements: report.statements,
    findings: findings.map((finding) => ({ ...finding, message: textOf(finding.message, Language.EN) })),
  });
}

function readingText(file: string, { report, findings, noReport }: CheckedFile): string {
  const counts = Object.values(CellStatus)
    .map((status) => [status, report.cells.filter((cell) => cell.status === status).length] as const)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${count} ${status}`);
  const head =
    noReport === null
      ? `${report.department} ${report.year} ${report.form}: ${counts.join(", ")}`
      : textOf(noReport, Language.EN);
  return [
    `${file}: ${head}`,
    ...findings.map((finding) => `  ${finding.level} ${finding.check}: ${textOf(finding.message, Language.EN)}`),
  ].join("\n");
}
