import type { EntityManager } from "typeorm";
import { AccessToken } from "./entity/accessToken";

/** Stores a token; returns it with its id. */
export function saveToken(
  manager: EntityManager,
  token: Omit<AccessToken, "id" | "department" | "revokedAt">,
): Promise<AccessToken> {
  return manager.save(AccessToken, { ...token, revokedAt: null });
}

/** The token with this public part, whether it still opens anything or not. One SQL statement. */
export function tokenWithPrefix(manager: EntityManager, prefix: string): Promise<AccessToken | null> {
  return manager.findOneBy(AccessToken, { prefix });
}

export function tokenWithId(manager: EntityManager, id: number): Promise<AccessToken | null> {
  return manager.findOneBy(AccessToken, { id });
}

/** All tokens, the oldest first, with the bodies for which they act. */
export function allTokens(manager: EntityManager): Promise<AccessToken[]> {
  return manager.find(AccessToken, { order: { id: "ASC" }, relations: { department: true } });
}

/** Whether a token was ever issued. */
export async function hasTokens(manager: EntityManager): Promise<boolean> {
  return manager.exists(AccessToken);
}

/** Notes from when on a token opens nothing. */
export async function endToken(manager: EntityManager, id: number, revokedAt: string): Promise<void> {
  await manager.update(AccessToken, { id }, { revokedAt });
}
