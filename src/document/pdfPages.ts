import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { UnreadableDocument } from "./document";

/** A run of text on a page; the origin is the lower left corner, units are points. */
export interface PageText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A straight line drawn on a page, level or upright, or an edge of a filled box. */
export interface PageLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Whether it was drawn as a line; edges of boxes may only shade what they hold. */
  readonly drawn: boolean;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PageText[];
  readonly lines: readonly PageLine[];
}

const MAX_PAGES = 60;
const MAX_MILLISECONDS = 5000;
const MAX_HEAP_MEGABYTES = 200;

/**
 * The texts and lines of a PDF's pages. Runs in a thread of its own with bounded time and memory, since a PDF is a program.
 * Throws `UnreadableDocument` where it is encrypted, damaged, or takes too long.
 */
export async function readPages(bytes: Uint8Array, name: string): Promise<readonly Page[]> {
  const thread = idle ?? startThread();
  idle = null;
  thread.ref();
  const answer = await answerOf(thread, bytes);
  for (const event of ["message", "error", "exit"]) thread.removeAllListeners(event);
  served += 1;
  if (typeof answer !== "string" && idle === null && served < MAX_SERVED) keepIdle(thread);
  else await thread.terminate();
  if (typeof answer !== "string") return answer;
  throw new UnreadableDocument(`${name} ${answer}: give the report as text, a web page or a Word document.`);
}

/** A thread that has loaded the library and waits for the next document; it does not keep the program alive. */
let idle: Worker | null = null;

/** Documents read since a thread was started; what the library keeps of each goes with its thread. */
let served = 0;
const MAX_SERVED = 50;

function startThread(): Worker {
  served = 0;
  const entry = require.resolve("pdfjs-dist/legacy/build/pdf.mjs");
  // Chinese fonts that are not embedded need the character maps that come with the library.
  const maps = join(dirname(entry), "..", "..", "cmaps", "/");
  return new Worker(EXTRACT, {
    eval: true,
    workerData: { library: pathToFileURL(entry).href, maps, maxPages: MAX_PAGES },
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MEGABYTES },
    stderr: true,
    stdout: true,
  });
}

/** The pages, or why there are none. */
function answerOf(thread: Worker, bytes: Uint8Array): Promise<readonly Page[] | string> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve("takes too long to read"), MAX_MILLISECONDS);
    const settle = (answer: readonly Page[] | string): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    thread.once("message", settle);
    thread.once("error", () => settle("is damaged, or too large to read"));
    thread.once("exit", () => settle("is damaged"));
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

// Runs in the thread. As text, because it must load an ES module from CommonJS, under test too.
const EXTRACT = `
const { parentPort, workerData } = require("node:worker_threads");
parentPort.on("message", (bytes) => pagesOf(bytes).then(
  (pages) => parentPort.postMessage(pages),
  (error) => parentPort.postMessage(error.name === "PasswordException" ? "is protected by a password" : "is no PDF that can be opened, or is cut off"),
));
async function pagesOf(bytes) {
  const { getDocument, OPS } = await import(workerData.library);
  const options = { data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, disableFontFace: true,
    useSystemFonts: false, stopAtErrors: false, enableXfa: false, cMapUrl: workerData.maps, cMapPacked: true };
  const loading = getDocument(options);
  const document = await loading.promise;
  const pages = [];
  for (let number = 1; number <= Math.min(document.numPages, workerData.maxPages); number++) {
    const page = await document.getPage(number);
    const [left, bottom, right, top] = page.view;
    const { items } = await page.getTextContent({ disableNormalization: true });
    const texts = items.filter((item) => item.str !== undefined && item.str.trim() !== "").map((item) => ({
      text: item.str, x: item.transform[4], y: item.transform[5], width: item.width,
      height: Math.hypot(item.transform[2], item.transform[3]) || item.height,
    }));
    pages.push({ width: right - left, height: top - bottom, texts, lines: linesOf(await page.getOperatorList(), OPS) });
    page.cleanup();
  }
  await loading.destroy();
  return pages;
}
function linesOf(list, OPS) {
  const lines = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  const stack = [];
  const place = (x, y) => [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
  const strokes = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
  const fills = new Set([OPS.fill, OPS.eoFill]);
  const add = (from, to, drawn) => {
    const [x1, y1] = from, [x2, y2] = to;
    if (Math.abs(x1 - x2) > 1.5 && Math.abs(y1 - y2) > 1.5) return;
    if (lines.length < 20000) lines.push({ x1: Math.min(x1, x2), y1: Math.min(y1, y2), x2: Math.max(x1, x2), y2: Math.max(y1, y2), drawn });
  };
  list.fnArray.forEach((operator, index) => {
    const values = list.argsArray[index];
    if (operator === OPS.save) stack.push(matrix);
    else if (operator === OPS.restore) matrix = stack.pop() ?? matrix;
    else if (operator === OPS.transform) {
      const [a, b, c, d, e, f] = values, m = matrix;
      matrix = [m[0]*a + m[2]*b, m[1]*a + m[3]*b, m[0]*c + m[2]*d, m[1]*c + m[3]*d, m[0]*e + m[2]*f + m[4], m[1]*e + m[3]*f + m[5]];
    } else if (operator === OPS.constructPath) {
      const [painted, [path], bounds] = values;
      if (!path || !(strokes.has(painted) || fills.has(painted))) return;
      if (fills.has(painted)) {
        const [x1, y1] = place(bounds[0], bounds[1]), [x2, y2] = place(bounds[2], bounds[3]);
        const width = Math.abs(x2 - x1), height = Math.abs(y2 - y1);
        if (width < 3 || height < 3) {
          if (width > height) add([x1, (y1 + y2) / 2], [x2, (y1 + y2) / 2], true);
          else add([(x1 + x2) / 2, y1], [(x1 + x2) / 2, y2], true);
        } else for (const [from, to] of [[[x1, y1], [x2, y1]], [[x1, y2], [x2, y2]], [[x1, y1], [x1, y2]], [[x2, y1], [x2, y2]]]) add(from, to, false);
        return;
      }
      let first = null, last = null;
      for (let at = 0; at < path.length; ) {
        const code = path[at];
        if (code === 0) { first = last = place(path[at + 1], path[at + 2]); at += 3; }
        else if (code === 1) { const to = place(path[at + 1], path[at + 2]); if (last) add(last, to, true); last = to; at += 3; }
        else if (code === 2) { last = place(path[at + 5], path[at + 6]); at += 7; }
        else if (code === 3) { last = place(path[at + 3], path[at + 4]); at += 5; }
        else { if (first && last) add(last, first, true); last = first; at += 1; }
      }
    }
  });
  return lines;
}
`;
