import { parentPort } from "node:worker_threads";
import { said } from "../message/message";
import { SaidError } from "../message/saidError";
import { openDocument } from "./open";
import type { AsideAnswer, AsideRequest } from "./openAside";

// The code of the thread in which `openAside` opens documents.

/** In paragraphs and cells. Reports have some hundreds. */
const MOST_PIECES = 10_000;

parentPort?.on("message", (request: AsideRequest) => {
  void answerTo(request).then((answer) => {
    const places = "text" in answer ? answer.places : null;
    parentPort?.postMessage(
      answer,
      places ? [places.lines.buffer as ArrayBuffer, places.edges.buffer as ArrayBuffer] : [],
    );
  });
});

async function answerTo({ bytes, name }: AsideRequest): Promise<AsideAnswer> {
  try {
    const { text, blocks, places = null } = await openDocument(bytes, name, { places: true });
    const pieces = blocks.reduce((sum, block) => sum + (block.kind === "grid" ? block.cells.length : 1), 0);
    if (pieces > MOST_PIECES)
      return { refused: said("DOCUMENT_TOO_LARGE_TO_SHOW", { name, pieces, most: MOST_PIECES }) };
    return { text, blocks, places };
  } catch (error) {
    return error instanceof SaidError ? { refused: error.said } : { fault: String(error) };
  }
}
