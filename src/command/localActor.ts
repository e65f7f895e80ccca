import { userInfo } from "node:os";
import { localViewer } from "../access/viewer";
import type { Actor } from "../change/actor";

/** Whoever works at the command line, with all rights: the machine itself is trusted. */
export function localActor(): Actor {
  return { viewer: localViewer(userInfo().username), origin: null };
}
