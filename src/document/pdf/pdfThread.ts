import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { said } from "../../message/message";
import { ReaderFault, UnreadableDocument } from "../document";
import type { Box, FormField } from "../page/page";

/** One step of a page description: the library's name of an operator, and its values. */
export type Operation = readonly [operator: string, ...values: unknown[]];

/** A character in an operation that shows text. A number instead is a distance by which the next character is moved. */
export type ShownGlyph =
  | number
  | readonly [text: string, width: number, isSpace: boolean, upright: readonly number[] | null];

export interface PdfFont {
  readonly matrix: readonly number[];
  /** Whether its text runs downwards. */
  readonly vertical: boolean;
  /** The height of its characters in its own units. Null for the usual 1000 units. */
  readonly height: number | null;
}

/** A page as its file describes it. */
export interface RawPage {
  readonly view: readonly [number, number, number, number];
  /** The rotation with which it is displayed, in degrees clockwise. */
  readonly rotate: number;
  readonly operations: readonly Operation[];
  readonly fonts: Readonly<Record<string, PdfFont>>;
  readonly fields: readonly (FormField & { readonly id: string })[];
}

/** The limits for a document. Reports have about ten pages and about ten thousand characters. */
const MAX_PAGES = 150;
const MAX_OPERATIONS = 1_500_000;
const MAX_HEAP_MEGABYTES = 300;
/** Calls `giveUp` if a thread does not answer in time. Returns a function to call when the thread has answered. */
type Patience = (giveUp: () => void) => () => void;

/** No document within these limits needs a minute. A thread that needs longer hangs. */
const AT_MOST_A_MINUTE: Patience = (giveUp) => {
  const timer = setTimeout(giveUp, 60_000);
  return () => clearTimeout(timer);
};

/**
 * Returns the pages of a PDF as the file describes them. Runs in a separate thread with limited memory, because a PDF
 * is a program. Throws `UnreadableDocument` if the document is encrypted, damaged, or larger than any report, and
 * `ReaderFault` if the thread hangs.
 */
export async function readPages(
  bytes: Uint8Array,
  name: string,
  patience: Patience = AT_MOST_A_MINUTE,
): Promise<readonly RawPage[]> {
  const thread = idle ?? startThread();
  idle = null;
  thread.ref();
  const answer = await answerOf(thread, bytes, patience);
  for (const event of ["message", "error", "exit"]) thread.removeAllListeners(event);
  served += 1;
  if (answer !== null && isRead(answer) && idle === null && served < MAX_SERVED) keepIdle(thread);
  else await thread.terminate();
  if (answer === null) throw new ReaderFault(said("PDF_NOT_READ_IN_TIME", { name }));
  if (isRead(answer)) return answer;
  throw new UnreadableDocument(refusals(name)[answer.refused](answer.counted ?? 0));
}

/** Why there are no pages, and what was counted if it is a limit. */
interface Refused {
  readonly refused: keyof ReturnType<typeof refusals>;
  readonly counted?: number;
}

function refusals(name: string) {
  return {
    locked: () => said("DOCUMENT_LOCKED", { name }),
    unreadable: () => said("PDF_UNREADABLE", { name }),
    heavy: () => said("PDF_TOO_HEAVY", { name }),
    pages: (pages: number) => said("DOCUMENT_TOO_MANY_PAGES", { name, pages, most: MAX_PAGES }),
    operations: () => said("PDF_DRAWS_TOO_MUCH", { name, steps: MAX_OPERATIONS }),
  };
}

function isRead(answer: readonly RawPage[] | Refused): answer is readonly RawPage[] {
  return Array.isArray(answer);
}

/** A thread that has loaded the library and waits for the next document. It does not keep the program running. */
let idle: Worker | null = null;

/**
 * The number of documents read by the current thread. The library keeps some memory for each document; it is freed when
 * the thread ends.
 */
let served = 0;
const MAX_SERVED = 50;

function startThread(): Worker {
  served = 0;
  const entry = require.resolve("pdfjs-dist/legacy/build/pdf.mjs");
  // Chinese fonts that are not embedded need the character maps of the library.
  const maps = join(dirname(entry), "..", "..", "cmaps", "/");
  return new Worker(EXTRACT, {
    eval: true,
    workerData: {
      library: pathToFileURL(entry).href,
      maps,
      maxPages: MAX_PAGES,
      maxOperations: MAX_OPERATIONS,
    },
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MEGABYTES },
    stderr: true,
    stdout: true,
  });
}

/** Returns the pages, or the reason why there are none. Null if the thread hangs. */
function answerOf(thread: Worker, bytes: Uint8Array, patience: Patience): Promise<readonly RawPage[] | Refused | null> {
  return new Promise((resolve) => {
    const answered = patience(() => resolve(null));
    const settle = (answer: readonly RawPage[] | Refused): void => {
      answered();
      resolve(answer);
    };
    thread.once("message", settle);
    thread.once("error", () => settle({ refused: "heavy" }));
    thread.once("exit", () => settle({ refused: "heavy" }));
    thread.postMessage(bytes);
  });
}

function keepIdle(thread: Worker): void {
  const drop = (): void => {
    if (idle === thread) idle = null;
  };
  thread.once("error", drop);
  thread.once("exit", drop);
  thread.unref();
  idle = thread;
}

/** Puts the edges of a box in order: PDF allows any order. */
export function boxOf([a, b, c, d]: readonly [number, number, number, number]): Box {
  return { x1: Math.min(a, c), y1: Math.min(b, d), x2: Math.max(a, c), y2: Math.max(b, d) };
}

// The code that runs in the thread. It is a string because it must load an ES module from CommonJS, in tests too. It
// only copies the library's results; their meaning is decided outside.
const EXTRACT = `
const { parentPort, workerData } = require("node:worker_threads");
const { library, maps, maxPages, maxOperations } = workerData;
parentPort.on("message", (bytes) => pagesOf(bytes).then(
  (pages) => parentPort.postMessage(pages),
  (error) => parentPort.postMessage({ refused: error.name === "PasswordException" ? "locked" : "unreadable" }),
));
async function pagesOf(bytes) {
  const { getDocument, OPS } = await import(library);
  const names = [];
  for (const [name, number] of Object.entries(OPS)) names[number] = name;
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, disableFontFace: true,
    useSystemFonts: false, stopAtErrors: false, enableXfa: false, cMapUrl: maps, cMapPacked: true });
  try {
    const document = await loading.promise;
    if (document.numPages > maxPages) return { refused: "pages", counted: document.numPages };
    const layers = await document.getOptionalContentConfig();
    const pages = [];
    let operations = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const list = await page.getOperatorList();
      operations += list.fnArray.length;
      if (operations > maxOperations) return { refused: "operations" };
      pages.push(await rawPage(page, list, names, layers));
      page.cleanup();
    }
    return pages;
  } finally {
    await loading.destroy();
  }
}
async function rawPage(page, { fnArray, argsArray }, names, layers) {
  const fonts = {};
  const use = async (name) => {
    if (fonts[name] !== undefined) return;
    const font = await new Promise((resolve) => page.commonObjs.get(name, resolve));
    const box = font.isType3Font && font.bbox ? font.bbox[3] - font.bbox[1] : 0;
    fonts[name] = { matrix: Array.from(font.fontMatrix ?? [0.001, 0, 0, 0.001, 0, 0]), vertical: font.vertical === true, height: box > 0 ? box : null, metrics: font.defaultVMetrics };
  };
  const operations = [];
  let upright = null;
  for (let index = 0; index < fnArray.length; index++) {
    const operator = names[fnArray[index]];
    const values = argsArray[index] ?? [];
    if (operator === "setFont") {
      await use(values[0]);
      upright = fonts[values[0]].vertical ? fonts[values[0]].metrics : null;
      operations.push([operator, values[0], values[1]]);
    } else if (operator === "showText")
      operations.push([operator, values[0].map((glyph) => typeof glyph === "number" ? glyph
        : [glyph.unicode, glyph.width, glyph.isSpace === true, upright && (glyph.vmetric ?? [upright[0], glyph.width / 2, upright[2]])])]);
    else if (operator === "setGState") {
      for (const [key, value] of values[0]) if (key === "Font") await use(value[0]);
      operations.push([operator, values[0].filter(([key]) => KEPT.has(key))]);
    } else if (operator === "beginMarkedContentProps")
      operations.push([operator, values[0] !== "OC" || layers.isVisible(values[1])]);
    else if (operator === "constructPath") operations.push([operator, names[values[0]], values[1][0], values[2]]);
    else if (operator === "beginGroup") operations.push([operator, values[0].matrix, values[0].bbox]);
    else if (PLAIN.has(operator)) operations.push([operator, ...values]);
    else if (PAINTED.has(operator)) operations.push([operator]);
  }
  const annotations = await page.getAnnotations();
  const fields = annotations.filter(({ subtype, hidden }) => subtype === "Widget" && !hidden).map(({ id, rect, fieldValue, fieldType }) => ({
    id, x1: rect[0], y1: rect[1], x2: rect[2], y2: rect[3],
    value: fieldType === "Tx" || fieldType === "Ch" ? [fieldValue ?? ""].flat().join(" ") : "",
  }));
  for (const font of Object.values(fonts)) delete font.metrics;
  return { view: page.view, rotate: page.rotate, operations, fonts, fields };
}
const KEPT = new Set(["ca", "CA", "LW", "BM", "SMask", "Font"]);
const PLAIN = new Set(["save", "restore", "transform", "setLineWidth", "clip", "eoClip", "beginText", "setCharSpacing",
  "setWordSpacing", "setHScale", "setLeading", "setTextRenderingMode", "setTextRise", "moveText", "setLeadingMoveText", "setTextMatrix",
  "nextLine", "setFillRGBColor", "setStrokeRGBColor", "setFillTransparent", "setStrokeTransparent",
  "endMarkedContent", "paintFormXObjectBegin", "paintFormXObjectEnd", "endGroup", "beginAnnotation", "endAnnotation"]);
const PAINTED = new Set(["beginMarkedContent", "setFillColorN", "setStrokeColorN", "shadingFill", "paintImageXObject", "paintInlineImageXObject", "paintImageMaskXObject", "paintSolidColorImageMask"]);
`;
