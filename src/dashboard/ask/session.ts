import { ROOT } from "../address/root";
import type { PageText } from "../language/pageText";
import { OWN_PAGE } from "./ownPage";
import { NO_ANSWER, refusalIn } from "./sentenceOf";

const SESSION = new URL("session", ROOT);

/** Signs in with a token. Returns why not; null if it did. */
export function openSession(token: string): Promise<PageText | null> {
  // What no header can hold is no token: the service says so of one that is empty, too.
  const sent = /^[\x21-\x7e]*$/.test(token) ? token : "";
  return answered(fetch(SESSION, { method: "POST", headers: { ...OWN_PAGE, authorization: `Bearer ${sent}` } }));
}

/** Signs out; what was typed and not sent yet is gone. Returns where the person signs out elsewhere, too; null if nowhere. */
export async function closeSession(): Promise<string | null> {
  sessionStorage.clear();
  const response = await fetch(SESSION, { method: "DELETE", headers: OWN_PAGE });
  return response.status === 200 ? ((await response.json()) as { signOutAt: string }).signOutAt : null;
}

function answered(response: Promise<Response>): Promise<PageText | null> {
  return response.then(refusalIn, () => NO_ANSWER);
}
