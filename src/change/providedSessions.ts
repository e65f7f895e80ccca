import { setTimeout as passed } from "node:timers/promises";
import { type Person, viewerOfPerson } from "../access/person";
import { sealed, unsealed } from "../access/seal";
import { hashOfSecret, randomSecret } from "../access/secret";
import { SignInRefused } from "../access/signInRefused";
import type { Viewer } from "../access/viewer";
import type { Provided, Provider } from "../provider/provider";
import { bodiesNamed } from "../store/departments";
import type { Department } from "../store/entity/department";
import type { ProvidedClaims } from "../store/entity/providedClaims";
import type { Session } from "../store/entity/session";
import { instantAfter, instantOfSeconds, now } from "../store/instant";
import { beginRenewing, endRenewing, sessionWithHash } from "../store/sessions";
import type { Manager, Store } from "../store/store";
import { touchedBy } from "../store/touched";
import { audit } from "./actor";
import { beginSession, endSession, type NewSession, type SignInTerms, viewerOfSession } from "./sessions";

/** Who somebody is for whom a provider answers. Throws SignInRefused unless its department is one body. */
export async function viewerProvided(store: Store, person: Person): Promise<Viewer> {
  return viewerOfPerson(person, await store.read((manager) => bodiesMeant(manager, person)));
}

/**
 * Begins a session of a person for whom a provider answers. It lasts for so many hours, and without a refresh token only as long
 * as what the provider said. Throws SignInRefused unless the person's department is one body.
 */
export function signInProvided(
  store: Store,
  issuer: string,
  { person, until, refreshToken }: Provided,
  { origin, hours }: SignInTerms,
): Promise<NewSession> {
  return store.write(async (manager) => {
    touchedBy(manager).nothing();
    const viewer = viewerOfPerson(person, await bodiesMeant(manager, person));
    const { role, departmentId } = viewer;
    const [text, begunAt, heldUntil] = [randomSecret(), now(), instantOfSeconds(until)];
    const last = instantAfter(begunAt, { hours });
    const expiresAt = refreshToken === null && heldUntil < last ? heldUntil : last;
    return beginSession(
      manager,
      { text, viewer, begunAt, expiresAt, origin },
      {
        claims: {
          issuer,
          subject: person.subject,
          viewer: viewer.name,
          role,
          departmentId,
          heldUntil,
          refreshToken: refreshToken === null ? null : sealed(refreshToken, text),
        },
      },
    );
  });
}

/** What is asked of a provider for a session that goes on. */
type RenewingProvider = Pick<Provider, "issuer" | "renew">;

/** Whether what a provider said of the person of a session still holds; of a token, the token itself says it. */
export function claimsHold({ claims }: Session, at: string): boolean {
  return !claims || claims.heldUntil > at;
}

/**
 * Has the provider say anew who the person of a session is. Returns null if the session is over, or is over now because the
 * provider lets the person in no more. One process asks at a time, the others wait for what it learns. Throws ProviderAway; then
 * the session is as it was.
 */
export async function renewSession(
  store: Store,
  provider: RenewingProvider | null,
  text: string,
  origin: string | null,
): Promise<Viewer | null> {
  for (;;) {
    const turn = await turnToRenew(store, text);
    if (turn === null) return null;
    if ("viewer" in turn) return turn.viewer;
    if ("session" in turn) return renewed(store, provider, { ...turn, text, origin });
    await passed(WAIT);
  }
}

/** A process that asks longer than this has ended: twice the time in which the provider must answer both questions. */
const SECONDS_TO_RENEW = 20;
/** How often a process that waits for another one looks, in milliseconds. */
const WAIT = 100;

/** Whose turn it is: nobody's, as the claims hold again; that of this process; or that of another one. */
type Turn =
  | { readonly viewer: Viewer | null }
  | { readonly session: Session; readonly claims: ProvidedClaims }
  | { readonly isOfAnother: true };

function turnToRenew(store: Store, text: string): Promise<Turn | null> {
  return store.write<Turn | null>(
    async (manager) => {
      touchedBy(manager).nothing();
      const at = now();
      const session = await sessionWithHash(manager, hashOfSecret(text), at);
      if (session === null) return null;
      const { claims } = session;
      if (!claims || claimsHold(session, at)) return { viewer: viewerOfSession(session, at) };
      const isMine = await beginRenewing(manager, claims.id, at, instantAfter(at, { seconds: SECONDS_TO_RENEW }));
      return isMine ? { session, claims } : { isOfAnother: true };
    },
    (turn) => turn !== null && "session" in turn,
  );
}

interface Renewing {
  readonly session: Session;
  readonly claims: ProvidedClaims;
  readonly text: string;
  readonly origin: string | null;
}

async function renewed(store: Store, provider: RenewingProvider | null, renewing: Renewing): Promise<Viewer | null> {
  const { claims, text } = renewing;
  const refreshToken = claims.refreshToken === null ? null : unsealed(claims.refreshToken, text);
  const isAsked = provider !== null && provider.issuer === claims.issuer && refreshToken !== null;
  const provided = isAsked ? await provider.renew(refreshToken).catch((error) => givenUp(store, claims, error)) : null;
  return store.write((manager) => keptAnew(manager, provided, renewing));
}

async function givenUp(store: Store, { id }: ProvidedClaims, error: unknown): Promise<never> {
  await store.write((manager) => {
    touchedBy(manager).nothing();
    return endRenewing(manager, id, {});
  });
  throw error;
}

async function keptAnew(
  manager: Manager,
  provided: Provided | null,
  { session, claims, text, origin }: Renewing,
): Promise<Viewer | null> {
  touchedBy(manager).nothing();
  const before = { name: claims.viewer, role: claims.role, departmentId: claims.departmentId };
  const viewer = provided && (await viewerNow(manager, provided.person, claims));
  if (provided === null || viewer === null) {
    await endSession(manager, { viewer: before, origin }, session);
    return null;
  }
  const { role, departmentId } = viewer;
  const refreshToken = provided.refreshToken && sealed(provided.refreshToken, text);
  await endRenewing(manager, claims.id, {
    role,
    departmentId,
    heldUntil: instantOfSeconds(provided.until),
    refreshToken,
  });
  if (role !== before.role || departmentId !== before.departmentId)
    await audit(
      manager,
      { viewer, origin },
      {
        action: "renewSession",
        subject: `session:${session.id}`,
        before: { role: before.role, departmentId: before.departmentId },
        after: { role, departmentId },
      },
    );
  return viewer;
}

/** The person of a session as it is now, by the name of its beginning; null if it is another one, or none who may come in. */
async function viewerNow(manager: Manager, person: Person, claims: ProvidedClaims): Promise<Viewer | null> {
  if (person.subject !== claims.subject) return null;
  try {
    return { ...viewerOfPerson(person, await bodiesMeant(manager, person)), name: claims.viewer };
  } catch (error) {
    if (error instanceof SignInRefused) return null;
    throw error;
  }
}

async function bodiesMeant(manager: Manager, { department }: Person): Promise<readonly Department[]> {
  return department === null ? [] : bodiesNamed(manager, department);
}
