import { Temporal } from "@js-temporal/polyfill";
import { hashOfSecret, isSecret, randomSecret } from "../access/secret";
import { tokenPrefix } from "../access/tokenText";
import { type Viewer, viewerOfToken } from "../access/viewer";
import { tokenWithPrefix } from "../store/accessTokens";
import { now } from "../store/instant";
import { deleteSession, saveSession, sessionWithHash } from "../store/sessions";
import type { Manager, Store } from "../store/store";
import { touchedBy } from "../store/touched";
import { type Actor, audit } from "./actor";

/** A session that has begun. Its text is known to the browser alone, and nowhere kept. */
export interface NewSession {
  readonly text: string;
  readonly viewer: Viewer;
  readonly expiresAt: string;
}

/** Begins a session of whoever has a token, for so many hours. Returns null if the token opens nothing. */
export function signIn(
  store: Store,
  { token: given, origin, hours }: { readonly token: string; readonly origin: string | null; readonly hours: number },
): Promise<NewSession | null> {
  return store.write(
    async (manager) => {
      touchedBy(manager).nothing();
      const begunAt = now();
      const token = await tokenWithPrefix(manager, tokenPrefix(given) ?? "");
      const viewer = token && isSecret(given, token.hash) ? viewerOfToken(token, begunAt) : null;
      if (token === null || viewer === null) return null;
      const text = randomSecret();
      const expiresAt = hoursAfter(begunAt, hours);
      const { id } = await saveSession(manager, { hash: hashOfSecret(text), tokenId: token.id, begunAt, expiresAt });
      await audit(manager, { viewer, origin }, { action: "signIn", ...changeOf(id, null, expiresAt) });
      return { text, viewer, expiresAt };
    },
    (session) => session !== null,
  );
}

/** Ends a session, if it is one that is not over. */
export async function signOut(store: Store, actor: Actor, text: string): Promise<void> {
  await store.write(
    async (manager: Manager) => {
      touchedBy(manager).nothing();
      const found = await sessionWithHash(manager, hashOfSecret(text), now());
      if (found === null) return false;
      const { id, expiresAt } = found.session;
      await deleteSession(manager, id);
      await audit(manager, actor, { action: "signOut", ...changeOf(id, expiresAt, null) });
      return true;
    },
    (isEnded) => isEnded,
  );
}

function changeOf(id: number, before: string | null, after: string | null) {
  const until = (expiresAt: string | null) => (expiresAt === null ? null : { expiresAt });
  return { subject: `session:${id}`, before: until(before), after: until(after) };
}

function hoursAfter(moment: string, hours: number): string {
  return Temporal.Instant.from(moment).add({ hours }).toString({ smallestUnit: "microsecond" });
}
