import { type EntityManager, LessThanOrEqual } from "typeorm";
import type { AccessToken } from "./entity/accessToken";
import { Session } from "./entity/session";
import type { Instant } from "./instant";

/** Stores a session; returns it with its id. Those that were over by then are deleted. */
export async function saveSession(manager: EntityManager, session: Omit<Session, "id" | "token">): Promise<Session> {
  await manager.delete(Session, { expiresAt: LessThanOrEqual(session.begunAt) });
  return manager.save(Session, session);
}

/** The session with this hash and its token, if it is not over at a moment. One SQL statement. */
export async function sessionWithHash(
  manager: EntityManager,
  hash: string,
  at: Instant,
): Promise<{ readonly session: Session; readonly token: AccessToken } | null> {
  const session = await manager.findOne(Session, { where: { hash }, relations: { token: true } });
  return session?.token && session.expiresAt > at ? { session, token: session.token } : null;
}

export async function deleteSession(manager: EntityManager, id: number): Promise<void> {
  await manager.delete(Session, { id });
}
