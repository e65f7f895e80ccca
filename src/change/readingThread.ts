import { parentPort } from "node:worker_threads";
import { SaidError } from "../message/saidError";
import type { ReadingAnswer, ReadingRequest } from "./readAside";
import { readFile } from "./readFile";

// The code of the thread in which `readAside` reads files.

parentPort?.on("message", (request: ReadingRequest) => {
  void answerTo(request).then((answer) => parentPort?.postMessage(answer));
});

async function answerTo({ file, hints }: ReadingRequest): Promise<ReadingAnswer> {
  try {
    const { document, ...reading } = await readFile({ ...file, bytes: Buffer.from(file.bytes) }, hints);
    const { name, mediaType, text } = document;
    return { reading: { ...reading, document: { name, mediaType, text } } };
  } catch (error) {
    return error instanceof SaidError ? { refused: error.said } : { fault: String(error) };
  }
}
