import { Role } from "./role";

/**
 * The person or program that asks. It decides which data is visible, so the key of everything that is remembered includes
 * its name.
 */
export interface Viewer {
  /** `public`, or what kind of sign-in it is and the name there: `token:7 科技局报送`. */
  readonly name: string;
  readonly role: Role;
  /** The body for which it acts, with all bodies below; null for the whole tree. */
  readonly departmentId: number | null;
}

/** Everybody: sees only published data. */
export const PUBLIC: Viewer = { name: "public", role: Role.PUBLIC, departmentId: null };

/** Whoever works at the command line of the service: the name of the system's user. */
export function localViewer(user: string): Viewer {
  return { name: `cli:${user}`, role: Role.ADMIN, departmentId: null };
}
