import { type Message, said } from "../message/message";

/**
 * Files that programs and systems leave in folders: lock files, previews, settings, unfinished copies, data for
 * programs.
 */
const NO_DOCUMENT = /^(?:~\$.*|~wrl\d+\.tmp|\..*|thumbs\.db|ehthumbs\.db|desktop\.ini|__macosx|.*\.json|.*\.tmp)$/i;

/** Whether a file or folder with that name was left by a program and is not a document. */
export function isPassedOver(name: string): boolean {
  return NO_DOCUMENT.test(name);
}

/** At most this many names are listed. */
const MOST_LISTED = 8;

/** Says how many files were passed over, and which. */
export function passedOverSaid(paths: readonly string[]): Message {
  const left = paths.length - MOST_LISTED;
  const more = left > 0 ? [said("MORE_PLACES", { count: left })] : [];
  return said("FILES_PASSED_OVER", { count: paths.length, names: [...paths.slice(0, MOST_LISTED), ...more] });
}
