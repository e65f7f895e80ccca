import type { Question } from "../question/question";
import type { Answer } from "./answer";
import type { Computed } from "./desk";
import { Refusal } from "./refusal";

/** Has a file made from the snapshot of a question, which ends with it, and says on what the file rests. */
export async function fileAnswer(
  question: Question,
  asOfVersion: string | null,
  made: () => Promise<Answer>,
): Promise<Computed> {
  try {
    const value = await made();
    const rested = await question.rested();
    const version = rested.version ?? asOfVersion;
    const kept = version === null ? null : { version, value, basis: rested.basis };
    return { status: 200, headers: new Map(), answer: value, kept };
  } finally {
    await question.close();
  }
}

/** The name and the format in the last part of an address. Throws Refusal if its ending is of no known format. */
export function fileIn<Format>(
  file: string,
  formatOf: (ending: string) => Format | undefined,
): { readonly name: string; readonly format: Format } {
  const dot = file.lastIndexOf(".");
  const format = dot < 0 ? undefined : formatOf(file.slice(dot + 1));
  if (!format) throw new Refusal("NOT_FOUND");
  return { name: file.slice(0, dot), format };
}
