import { setImmediate } from "node:timers/promises";
import { SingleBar } from "cli-progress";
import { type CheckedFile, type ImportResult, importFile } from "../change/ingest";
import { sampleState } from "../change/upkeep";
import { FindingLevel } from "../check/finding";
import { ReaderFault, UnreadableDocument } from "../document/document";
import { Language, said } from "../message/message";
import { textOf } from "../message/textOf";
import type { Hints } from "../report/head/head";
import type { Store } from "../store/store";
import { RefusedChange } from "../store/storeError";
import { UsageError } from "../usageError";
import { type FileAt, filesAt } from "./files";
import { passedOverSaid } from "./passedOver";

/**
 * Imports files, folders and zip archives. Prints one line for each file and the totals at the end. One bad file does
 * not stop the others. When the process is told to stop (SIGINT), the current file is finished; everything reported as
 * stored is stored, and the same command can continue later. Exit codes: 0; 1 if a file was refused or could not be
 * read because of a fault; 2 if a file was kept as a document that is no report, or as a draft although it should be
 * published; 130 if stopped.
 */
export async function importAll(
  store: Store,
  paths: readonly string[],
  options: Hints & { readonly publish?: boolean; readonly author?: string; readonly reason?: string },
): Promise<number> {
  const { files, passedOver } = await filesAt(paths);
  const left = passedOver.length === 0 ? null : passedOverSaid(passedOver);
  if (files.length === 0) throw new UsageError(said("NO_FILES", { paths, passedOver: left ?? said("NOTHING") }));
  const before = await sampleState(store);
  const totals = new Map<string, number>();
  const bar = files.length > 1 && process.stderr.isTTY ? progressBar(files.length) : null;
  let stopped = false;
  process.once("SIGINT", () => {
    stopped = true;
  });
  for (const file of files) {
    if (stopped) break;
    const { outcome, line } = await importOne(store, file, options);
    totals.set(outcome, (totals.get(outcome) ?? 0) + 1);
    if (bar) process.stderr.write("\r\x1b[K"); // clear the bar, print the line, and draw the bar again below it
    (outcome === "refused" || outcome === "failed" ? console.error : console.log)(line);
    bar?.increment();
    await setImmediate(); // handles signals, and frees memory of the embedded database, which never waits itself
  }
  bar?.stop();
  if (files.length > 1) console.log([...totals].map(([outcome, count]) => `${count} ${outcome}`).join(", "));
  if (left) console.log(textOf(left, Language.EN));
  if (before.sample && (totals.get("stored") ?? 0) > 0) console.log(SAMPLE_HINT);
  if (stopped) {
    console.error("Stopped. What is reported stored is stored; the same command goes on with the rest.");
    return 130;
  }
  if (totals.has("refused") || totals.has("failed")) return 1;
  return totals.has("kept") || totals.has(LEFT_A_DRAFT) ? 2 : 0;
}

/** The outcome if a doubtful name keeps a report from being published. */
const LEFT_A_DRAFT = "left a draft";

const SAMPLE_HINT =
  "This database also holds the made-up sample city (示例市). Take it away with: npm run cli -- sample --remove";

const REFUSALS = [UnreadableDocument, UsageError, RefusedChange];

async function importOne(
  store: Store,
  { path, bytes }: FileAt,
  options: Parameters<typeof importAll>[2],
): Promise<{ readonly outcome: string; readonly line: string }> {
  try {
    const result = await importFile(
      store,
      { name: path, bytes: await bytes() },
      {
        ...options,
        publish: options.publish ?? false,
        author: options.author ?? "import",
        reason: options.reason ?? "import",
      },
    );
    const outcome = result.keptDraft === null ? result.outcome : LEFT_A_DRAFT;
    return { outcome, line: `${path}: ${sentenceOf(result, options.publish ?? false)}` };
  } catch (error) {
    if (error instanceof ReaderFault) return { outcome: "failed", line: `${path}: failed. ${error.message}` };
    if (!REFUSALS.some((kind) => error instanceof kind)) throw error;
    return { outcome: "refused", line: `${path}: refused. ${(error as Error).message}` };
  }
}

function sentenceOf(result: ImportResult, publish: boolean): string {
  const { outcome, reading, department, revision } = result;
  if (department === null)
    return outcome === "kept"
      ? `kept as a document. ${reading.noReport && textOf(reading.noReport, Language.EN)}`
      : `${outcome}, kept as a document before.`;
  const report = `${department.name} ${reading.report.year}, revision ${revision}`;
  const draft =
    result.keptDraft === null ? "" : ` It stays a draft: ${textOf(result.keptDraft, Language.EN)} ${STATE_IT}`;
  if (outcome === "unchanged") return `unchanged, ${report} has the same bytes.${draft}`;
  if (outcome === "published") return `published, ${report} was a draft with the same bytes.`;
  const isPublic = publish && draft === "";
  const state = isPublic ? "published" : "a draft: nobody sees it until it is imported with --publish";
  return [
    `${outcome}, ${report} (${reading.report.form}; ${weightsOf(reading)}), ${draft === "" ? `${state}.` : `not published.${draft}`}`,
    ...remarksOnImport(result),
  ].join(" ");
}

const STATE_IT = "Import it with --publish and --department.";

function weightsOf({ findings }: CheckedFile): string {
  const count = (level: FindingLevel) => findings.filter((finding) => finding.level === level).length;
  return `${count(FindingLevel.ERROR)} errors, ${count(FindingLevel.WARNING)} warnings, ${count(FindingLevel.NOTICE)} notices`;
}

function remarksOnImport({ registered, replacedSample, alsoOf, reading }: ImportResult): readonly string[] {
  const contradictions = reading.findings.filter((finding) => finding.check === "CONTRADICTION");
  const isNew = reading.findings.filter((finding) => finding.check === "NEW_DEPARTMENT");
  return [
    ...(registered ? isNew.map((finding) => textOf(finding.message, Language.EN)) : []),
    ...(replacedSample ? ["The sample's report made way for it."] : []),
    ...(alsoOf.length > 0 ? [`The same document stands for ${alsoOf.join(", ")} too.`] : []),
    ...contradictions.map((finding) => textOf(finding.message, Language.EN)),
  ];
}

function progressBar(total: number): SingleBar {
  const bar = new SingleBar({ format: "{bar} {value}/{total}, {eta_formatted} left", stream: process.stderr });
  bar.start(total, 0);
  return bar;
}
