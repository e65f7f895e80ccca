import { createHash } from "node:crypto";
import type { Place } from "../form/page";
import { said } from "../message/message";
import { QuestionError } from "./questionError";

/** A cursor contains the place of an entry, so that it stays valid when other entries are added or removed. */
export function cursorFrom(list: string, place: Place): string {
  return Buffer.from(JSON.stringify([list, ...place])).toString("base64url");
}

/**
 * The place in a cursor. `parts` is how many values a place of this list has. Throws QuestionError for a cursor that the
 * list did not return.
 */
export function placeFrom(cursor: string, list: string, parts: number): Place {
  try {
    const [of, ...place]: unknown[] = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (of === list && place.length === parts && place.every(isKeyPart)) return place;
  } catch {}
  throw cursorInvalid();
}

/** The error for a cursor that the list did not return. */
export function cursorInvalid(): QuestionError {
  return new QuestionError("CURSOR_INVALID", said("CURSOR_OF_NO_LIST"));
}

/**
 * A short name for everything that decides which entries a list has and in which order. The same arguments give the same
 * name, in whichever order they are written; null counts as left out.
 */
export function nameOfList(list: readonly unknown[]): string {
  const text = JSON.stringify(list, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, each]) => each != null)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  );
  return createHash("sha256").update(text).digest("base64url").slice(0, 12);
}

function isKeyPart(part: unknown): part is string | number {
  return typeof part === "string" || Number.isSafeInteger(part);
}
