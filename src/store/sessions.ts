import { type EntityManager, In, IsNull, LessThanOrEqual, MoreThan, Or } from "typeorm";
import { ProvidedClaims } from "./entity/providedClaims";
import { Session } from "./entity/session";
import type { Instant } from "./instant";

/** What a session rests on: a token, or what a provider said. */
export type SessionGround =
  | { readonly tokenId: number }
  | { readonly claims: Omit<ProvidedClaims, "id" | "renewingUntil"> };

/** Stores a session; returns its id. Those that were over by then are deleted. */
export async function saveSession(
  manager: EntityManager,
  session: Pick<Session, "hash" | "begunAt" | "expiresAt">,
  ground: SessionGround,
): Promise<number> {
  await deleteSessions(manager, await manager.findBy(Session, { expiresAt: LessThanOrEqual(session.begunAt) }));
  const restsOn =
    "claims" in ground ? { claimsId: (await manager.save(ProvidedClaims, { ...ground.claims })).id } : ground;
  return (await manager.save(Session, { ...session, ...restsOn })).id;
}

/** The session with this hash and what it rests on, if it is not over at a moment. One SQL statement. */
export function sessionWithHash(manager: EntityManager, hash: string, at: Instant): Promise<Session | null> {
  return manager.findOne(Session, { where: { hash, expiresAt: MoreThan(at) }, relations: RESTS_ON });
}

/** The sessions that are not over at a moment, the oldest first, and what they rest on. */
export function openSessions(manager: EntityManager, at: Instant): Promise<Session[]> {
  return manager.find(Session, { where: { expiresAt: MoreThan(at) }, relations: RESTS_ON, order: { id: "ASC" } });
}

const RESTS_ON = { token: true, claims: true } as const;

/** Notes that a process asks the provider until a moment; returns false if another one does. */
export async function beginRenewing(
  manager: EntityManager,
  id: number,
  at: Instant,
  renewingUntil: Instant,
): Promise<boolean> {
  const { affected } = await manager.update(
    ProvidedClaims,
    { id, renewingUntil: Or(IsNull(), LessThanOrEqual(at)) },
    { renewingUntil },
  );
  return affected === 1;
}

/** Notes that nobody asks the provider any more, and what it said if it did. */
export async function endRenewing(
  manager: EntityManager,
  id: number,
  said: Partial<Pick<ProvidedClaims, "role" | "departmentId" | "heldUntil" | "refreshToken">>,
): Promise<void> {
  await manager.update(ProvidedClaims, { id }, { ...said, renewingUntil: null });
}

export async function deleteSessions(
  manager: EntityManager,
  sessions: readonly Pick<Session, "id" | "claimsId">[],
): Promise<void> {
  await manager.delete(Session, { id: In(sessions.map(({ id }) => id)) });
  const claims = sessions.flatMap(({ claimsId }) => (claimsId === null ? [] : [claimsId]));
  await manager.delete(ProvidedClaims, { id: In(claims) });
}
