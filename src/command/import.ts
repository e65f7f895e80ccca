import { setImmediate } from "node:timers/promises";
import { type ImportResult, importFile } from "../change/ingest";
import type { CheckedFile } from "../change/readFile";
import { sampleState } from "../change/upkeep";
import { FindingLevel } from "../check/finding";
import { ReaderFault, UnreadableDocument } from "../document/document";
import { type Message, said } from "../message/message";
import type { SaidError } from "../message/saidError";
import type { Hints } from "../report/head/head";
import type { Store } from "../store/store";
import { RefusedChange } from "../store/storeError";
import { UsageError } from "../usageError";
import { type FileAt, filesAt } from "./files";
import { formName } from "./formName";
import { localActor } from "./localActor";
import { passedOverSaid } from "./passedOver";
import { progressBar } from "./progressBar";
import type { Teller } from "./teller";

/** The words of the command. */
type ImportWords = Hints & { readonly publish?: boolean; readonly author?: string; readonly reason?: string };

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
  options: ImportWords,
  teller: Teller,
): Promise<number> {
  const { files, passedOver } = await filesAt(paths);
  const left = passedOver.length === 0 ? null : passedOverSaid(passedOver);
  if (files.length === 0) throw new UsageError(said("NO_FILES", { paths, passedOver: left ?? said("NOTHING") }));
  if (options.published !== undefined && files.length > 1)
    throw new UsageError(said("PUBLISHED_OF_ONE", { count: files.length }));
  const before = await sampleState(store);
  const totals = new Map<keyof typeof OUTCOMES, number>();
  const bar = files.length > 1 ? progressBar(files.length) : null;
  let stopped = false;
  process.once("SIGINT", () => {
    stopped = true;
  });
  for (const file of files) {
    if (stopped) break;
    const { outcome, line } = await importOne(store, file, options);
    totals.set(outcome, (totals.get(outcome) ?? 0) + 1);
    if (bar) process.stderr.write("\r\x1b[K"); // clear the bar, print the line, and draw the bar again below it
    if (outcome === "refused" || outcome === "failed") teller.warn(line);
    else teller.tell(line);
    bar?.increment();
    await setImmediate(); // handles signals, and frees memory of the embedded database, which never waits itself
  }
  bar?.stop();
  const counts = [...totals].map(([outcome, count]) => said("TOTAL", { outcome: OUTCOMES[outcome], count }));
  if (files.length > 1) teller.tell(said("LIST", { parts: counts }));
  if (left) teller.tell(left);
  if (before.sample && (totals.get("stored") ?? 0) > 0) teller.tell(said("SAMPLE_HINT"));
  if (stopped) {
    teller.warn(said("STOPPED"));
    return 130;
  }
  if (totals.has("refused") || totals.has("failed")) return 1;
  return totals.has("kept") || totals.has(LEFT_A_DRAFT) ? 2 : 0;
}

/** The outcome if a doubtful name keeps a report from being published. */
const LEFT_A_DRAFT = "left a draft";

const OUTCOMES = {
  stored: said("OUTCOME_STORED"),
  revised: said("OUTCOME_REVISED"),
  published: said("OUTCOME_PUBLISHED"),
  dated: said("OUTCOME_DATED"),
  unchanged: said("OUTCOME_UNCHANGED"),
  "sample kept out": said("OUTCOME_KEPT_OUT"),
  kept: said("OUTCOME_KEPT"),
  [LEFT_A_DRAFT]: said("OUTCOME_LEFT_DRAFT"),
  refused: said("OUTCOME_REFUSED"),
  failed: said("OUTCOME_FAILED"),
} as const;

const REFUSALS = [UnreadableDocument, UsageError, RefusedChange];

async function importOne(
  store: Store,
  { path, bytes }: FileAt,
  options: ImportWords,
): Promise<{ readonly outcome: keyof typeof OUTCOMES; readonly line: Message }> {
  try {
    const result = await importFile(
      store,
      { name: path, bytes: await bytes() },
      {
        ...options,
        publish: options.publish ?? false,
        author: options.author ?? "import",
        reason: options.reason ?? "import",
        actor: localActor(),
      },
    );
    const outcome = result.keptDraft === null ? result.outcome : LEFT_A_DRAFT;
    return { outcome, line: lineOf(path, sentencesOf(result, options.publish ?? false)) };
  } catch (error) {
    if (error instanceof ReaderFault)
      return { outcome: "failed", line: lineOf(path, [said("FAILED", { why: error.said })]) };
    const refusal = REFUSALS.find((kind) => error instanceof kind) ? (error as SaidError) : null;
    if (refusal === null) throw error;
    return { outcome: "refused", line: lineOf(path, [said("REFUSED", { why: refusal.said })]) };
  }
}

/** Sentences that follow each other after the path of a file. */
function lineOf(path: string, sentences: readonly Message[]): Message {
  const sentence = sentences.reduceRight((next, one) => said("THEN", { one, next }));
  return said("LINE", { what: path, sentence });
}

function sentencesOf(result: ImportResult, publish: boolean): readonly Message[] {
  const { outcome, reading, department, revision } = result;
  if (department === null)
    return [
      outcome === "kept" ? said("KEPT_AS_DOCUMENT", { why: reading.noReport ?? said("NOTHING") }) : said("KEPT_BEFORE"),
    ];
  const { year, form } = reading.report;
  const report = said("REPORT_REVISION", {
    department: department.name,
    year: String(year),
    revision: String(revision),
  });
  const draft = result.keptDraft === null ? [] : [said("STAYS_DRAFT", { why: result.keptDraft })];
  if (outcome === "unchanged") return [said("UNCHANGED", { report }), ...draft];
  if (outcome === "published") return [said("DRAFT_PUBLISHED", { report })];
  if (outcome === "dated") return [said("DATED", { report }), ...draft];
  const state = draft.length > 0 ? "NOT_PUBLISHED" : publish ? "IS_PUBLISHED" : "IS_DRAFT";
  const shown = { outcome: OUTCOMES[outcome], report, form: formName(form), ...weightsOf(reading) };
  const same = result.equals === null ? [] : [said("FIGURES_EQUAL", { revision: String(result.equals) })];
  return [said("IMPORTED", { ...shown, state: said(state) }), ...same, ...draft, ...remarksOnImport(result)];
}

function weightsOf({ findings }: CheckedFile) {
  const count = (level: FindingLevel) => findings.filter((finding) => finding.level === level).length;
  return {
    errors: count(FindingLevel.ERROR),
    warnings: count(FindingLevel.WARNING),
    notices: count(FindingLevel.NOTICE),
  };
}

function remarksOnImport({ registered, replacedSample, alsoOf, reading }: ImportResult): readonly Message[] {
  const found = (check: string) => reading.findings.flatMap((one) => (one.check === check ? one.message : []));
  return [
    ...(registered ? found("NEW_DEPARTMENT") : []),
    ...(replacedSample ? [said("SAMPLE_MADE_WAY")] : []),
    ...(alsoOf.length > 0 ? [said("ALSO_OF", { names: alsoOf })] : []),
    ...found("CONTRADICTION"),
  ];
}
