import { isToken, tokenPrefix } from "../access/tokenText";
import type { Viewer } from "../access/viewer";
import { tokenWithPrefix } from "../store/accessTokens";
import { now } from "../store/instant";
import type { Store } from "../store/store";

/** Who comes with a token; null if it is none, or opens nothing any more. One SQL statement. */
export async function viewerWithToken(store: Store, text: string): Promise<Viewer | null> {
  const prefix = tokenPrefix(text);
  const token = prefix === null ? null : await store.read((manager) => tokenWithPrefix(manager, prefix));
  if (token === null || !isToken(text, token.hash)) return null;
  const { id, name, role, departmentId, revokedAt, expiresAt } = token;
  const isOver = revokedAt !== null || (expiresAt !== null && expiresAt <= now());
  return isOver ? null : { name: `token:${id} ${name}`, role, departmentId };
}
