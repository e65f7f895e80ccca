import { identityOf } from "../access/viewer";
import { said } from "../message/message";
import { now } from "../store/instant";
import { deleteSessions, openSessions } from "../store/sessions";
import type { Store } from "../store/store";
import { touchedBy } from "../store/touched";
import { type Actor, audit, refuseActor } from "./actor";
import { RefusedInput } from "./refusedInput";
import { viewerOfSession } from "./sessions";

/**
 * Ends all sessions of somebody, at once: `name` is that of a viewer, as the audit has it; what it is called may be left out. Returns
 * how many there were. Throws AccessRefused if the actor may not, and RefusedInput if there are none.
 */
export async function endSessions(store: Store, actor: Actor, name: string): Promise<number> {
  refuseActor(actor, "endSessions");
  const identity = identityOf(name.trim());
  return store.write(async (manager) => {
    touchedBy(manager).nothing();
    const at = now();
    const sessions = (await openSessions(manager, at)).filter((session) => {
      const viewer = viewerOfSession(session, at);
      return viewer !== null && identityOf(viewer.name) === identity;
    });
    if (sessions.length === 0) throw new RefusedInput(["name"], said("NO_SESSION_OF", { name }));
    await deleteSessions(manager, sessions);
    const before = { sessions: sessions.length };
    await audit(manager, actor, { action: "endSessions", subject: identity, before, after: null });
    return sessions.length;
  });
}
