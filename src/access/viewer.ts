import { Role } from "./role";

/** The person or program that asks. It decides which data is visible: the key of everything that is remembered has its sight. */
export interface Viewer {
  /** `public`, or what kind of sign-in it is and the name there: `token:7 科技局报送`, `oidc:f3a9 王芳`, `cli:root`. */
  readonly name: string;
  readonly role: Role;
  /** The body for which it acts, with all bodies below; null for the whole tree. */
  readonly departmentId: number | null;
}

/** Everybody: sees only published data. */
export const PUBLIC: Viewer = { name: "public", role: Role.PUBLIC, departmentId: null };

/** What decides which answers a viewer gets, as text. The role and body of one name may change: a provider says them anew. */
export function sightOf({ name, role, departmentId }: Viewer): string {
  return `${role} ${departmentId ?? "all"} ${name}`;
}

/**
 * The part of a viewer's name that never changes and no two have: all before the first blank. What follows is what somebody is
 * called, which may change.
 */
export function identityOf(name: string): string {
  return name.split(" ", 1).join();
}

/** The name of a viewer who is called something, cut to what is kept of one. */
export function viewerName(identity: string, called: string): string {
  return [...`${identity} ${called}`].slice(0, NAME_LENGTH).join("").trimEnd();
}

/** The most characters of a name: those of the author of a version. */
const NAME_LENGTH = 100;

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
  return isOver ? null : { name: viewerName(`token:${id}`, name), role, departmentId };
}

/** Whoever works at the command line of the service: the name of the system's user. */
export function localViewer(user: string): Viewer {
  return { name: `cli:${user}`, role: Role.ADMIN, departmentId: null };
}
