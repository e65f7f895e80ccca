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

/** One sentence that says how many files were passed over, and which. */
export function passedOverSaid(paths: readonly string[]): string {
  const more = paths.length > MOST_LISTED ? `, and ${paths.length - MOST_LISTED} more` : "";
  return `${paths.length} passed over, left by programs and no documents: ${paths.slice(0, MOST_LISTED).join(", ")}${more}.`;
}
