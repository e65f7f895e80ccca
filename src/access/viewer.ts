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

/** Who comes with a token, as it is kept, at a moment; null if it opens nothing any more. */
export function viewerOfToken(
  {
    id,
    name,
    role,
    departmentId,
    revokedAt,
    expiresAt,
  }: Pick<Viewer, "name" | "role" | "departmentId"> & {
    readonly id: number;
    readonly revokedAt: string | null;
    readonly expiresAt: string | null;
  },
  at: string,
): Viewer | null {
  const isOver = revokedAt !== null || (expiresAt !== null && expiresAt <= at);
  return isOver ? null : { name: `token:${id} ${name}`, role, departmentId };
}

/** Whoever works at the command line of the service: the name of the system's user. */
export function localViewer(user: string): Viewer {
  return { name: `cli:${user}`, role: Role.ADMIN, departmentId: null };
}
