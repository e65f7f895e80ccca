import { hashOfSecret, isSecret } from "../access/secret";
import { tokenPrefix } from "../access/tokenText";
import { type Viewer, viewerOfToken } from "../access/viewer";
import { tokenWithPrefix } from "../store/accessTokens";
import { now } from "../store/instant";
import { sessionWithHash } from "../store/sessions";
import type { Store } from "../store/store";

/** Who comes with a token; null if it is none, or opens nothing any more. One SQL statement. */
export async function viewerWithToken(store: Store, text: string): Promise<Viewer | null> {
  const prefix = tokenPrefix(text);
  const token = prefix === null ? null : await store.read((manager) => tokenWithPrefix(manager, prefix));
  return token !== null && isSecret(text, token.hash) ? viewerOfToken(token, now()) : null;
}

/** Who comes with a session; null if it is none, or is over. One SQL statement. */
export async function viewerWithSession(store: Store, text: string): Promise<Viewer | null> {
  const at = now();
  const found = await store.read((manager) => sessionWithHash(manager, hashOfSecret(text), at));
  return found && viewerOfToken(found.token, at);
}
