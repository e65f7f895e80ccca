import { hashOfSecret, isSecret, randomSecret } from "../access/secret";
import { tokenPrefix } from "../access/tokenText";
import { type Viewer, viewerOfToken } from "../access/viewer";
import { tokenWithPrefix } from "../store/accessTokens";
import type { Session } from "../store/entity/session";
import { type Instant, instantAfter, now } from "../store/instant";
import { deleteSessions, type SessionGround, saveSession, sessionWithHash } from "../store/sessions";
import type { Manager, Store } from "../store/store";
import { touchedBy } from "../store/touched";
import { type Actor, audit } from "./actor";

/** A session that has begun. Its text is known to the browser alone, and nowhere kept. */
export interface NewSession {
  readonly text: string;
  readonly viewer: Viewer;
  readonly expiresAt: Instant;
}

/** From where somebody signs in, and for how many hours at most. */
export interface SignInTerms {
  readonly origin: string | null;
  readonly hours: number;
}

/** Who comes with a token of this service; null if it is none, or opens nothing any more. One SQL statement. */
export async function viewerWithToken(store: Store, text: string): Promise<Viewer | null> {
  const prefix = tokenPrefix(text);
  const token = prefix === null ? null : await store.read((manager) => tokenWithPrefix(manager, prefix));
  return token !== null && isSecret(text, token.hash) ? viewerOfToken(token, now()) : null;
}

/** Whose a session is; null if what it rests on opens nothing any more. */
export function viewerOfSession({ token, claims }: Session, at: Instant): Viewer | null {
  if (token) return viewerOfToken(token, at);
  return claims ? { name: claims.viewer, role: claims.role, departmentId: claims.departmentId } : null;
}

/** Begins a session of whoever has a token of this service. Returns null if the token opens nothing. */
export function signIn(store: Store, given: string, { origin, hours }: SignInTerms): Promise<NewSession | null> {
  return store.write(
    async (manager) => {
      touchedBy(manager).nothing();
      const begunAt = now();
      const token = await tokenWithPrefix(manager, tokenPrefix(given) ?? "");
      const viewer = token && isSecret(given, token.hash) ? viewerOfToken(token, begunAt) : null;
      if (token === null || viewer === null) return null;
      const session = { text: randomSecret(), viewer, expiresAt: instantAfter(begunAt, { hours }) };
      return beginSession(manager, { ...session, begunAt, origin }, { tokenId: token.id });
    },
    (session) => session !== null,
  );
}

/** Stores a session that begins, and adds it to the audit. */
export async function beginSession(
  manager: Manager,
  { begunAt, origin, ...session }: NewSession & { readonly begunAt: Instant; readonly origin: string | null },
  ground: SessionGround,
): Promise<NewSession> {
  const { text, viewer, expiresAt } = session;
  const id = await saveSession(manager, { hash: hashOfSecret(text), begunAt, expiresAt }, ground);
  await audit(manager, { viewer, origin }, { action: "signIn", ...changeOf(id, null, expiresAt) });
  return session;
}

/**
 * Ends a session, if there is one with this text that is not over, and returns it as it was; else null. It needs nothing of what
 * the session rests on.
 */
export function signOut(store: Store, text: string, origin: string | null): Promise<Session | null> {
  return store.write(
    async (manager) => {
      touchedBy(manager).nothing();
      const at = now();
      const session = await sessionWithHash(manager, hashOfSecret(text), at);
      const viewer = session && viewerOfSession(session, at);
      if (session === null || viewer === null) return null;
      await endSession(manager, { viewer, origin }, session);
      return session;
    },
    (ended) => ended !== null,
  );
}

/** Deletes a session, and adds that its own person signed out to the audit. */
export async function endSession(manager: Manager, actor: Actor, session: Session): Promise<void> {
  await deleteSessions(manager, [session]);
  await audit(manager, actor, { action: "signOut", ...changeOf(session.id, session.expiresAt, null) });
}

function changeOf(id: number, before: Instant | null, after: Instant | null) {
  const until = (expiresAt: Instant | null) => (expiresAt === null ? null : { expiresAt });
  return { subject: `session:${id}`, before: until(before), after: until(after) };
}
