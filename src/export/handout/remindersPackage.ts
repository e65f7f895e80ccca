import type { Readable } from "node:stream";
import type { Question } from "../../question/question";
import type { Round, RoundBody } from "../../question/rounds";
import { documentName } from "../year/documentName";
import { zipStream } from "../zip/zipStream";
import { HANDOUT_FORMATS, handoutFile } from "./handoutFile";
import { isReminded, reminderDocument, roundListDocument } from "./reminder";

/** The reminders of a round, before they are made. */
export interface Reminders {
  readonly round: Round;
  readonly board: readonly RoundBody[];
  /** The day in China. */
  readonly day: string;
}

/**
 * Prepares the reminders of the round of a body for a year, in the viewer's part of the tree. Throws AccessRefused, and
 * QuestionError if there is no such round.
 */
export async function reminders(question: Question, caller: string, year: number): Promise<Reminders> {
  const rounds = await question.rounds();
  const round = await rounds.known(caller, year);
  return { round, board: await rounds.board(round), day: rounds.today };
}

/** A letter as Word for each body that owes its report, and how far all have come as Word and Excel; as a zip that is made while it is read. */
export function remindersZip({ round, board, day }: Reminders): Readable {
  const modified = new Date();
  return zipStream(async (add) => {
    const taken = new Set<string>();
    const list = roundListDocument(round, board, day);
    for (const format of HANDOUT_FORMATS) {
      const { name, bytes } = await handoutFile(list, format);
      await add({ name, content: bytes, isCompressed: true, modified });
    }
    for (const body of board.filter(isReminded)) {
      const letter = reminderDocument(round, body, day);
      for (const format of HANDOUT_FORMATS.filter(({ ending }) => ending === "docx")) {
        const { name, bytes } = await handoutFile(letter, format);
        const own = documentName(body.body.code, round.year, name, taken);
        await add({ name: own, content: bytes, isCompressed: true, modified });
      }
    }
  });
}
