import { createHash } from "node:crypto";
import { said } from "../message/message";
import { ROLE_NAMES, Role, TOKEN_ROLES } from "./role";
import { SignInRefused } from "./signInRefused";
import { type Viewer, viewerName } from "./viewer";

/** Somebody for whom a provider of identities answers: a person with a browser, or a program. */
export interface Person {
  /** What the provider calls it for ever, as it is part of a viewer's name: without blanks. */
  readonly subject: string;
  /** What people call it; empty if that is not told. */
  readonly called: string;
  readonly role: Role;
  /** By code or name: the body for which it acts, with all below; null for the whole tree. */
  readonly department: string | null;
}

/** What a provider says of somebody, by name. */
export type Claims = Readonly<Record<string, unknown>> & { readonly sub: string };

/** What the claims are called that say as what somebody comes, and for which body. */
export interface ClaimNames {
  readonly role: string;
  readonly department: string;
}

/**
 * Who somebody is by its claims. Each may be a text or a list of texts; roles are written in any case. Throws SignInRefused
 * unless they name exactly one role of this service, and for an officer a body. What they say of a body does not bind an
 * administrator, who keeps the whole service.
 */
export function personIn(claims: Claims, names: ClaimNames): Person {
  const role = roleIn(claims, names.role);
  const bodies = role === Role.ADMIN ? [] : textsIn(claims[names.department]);
  if (role === Role.OFFICER && bodies.length === 0)
    throw new SignInRefused(said("SIGN_IN_WITHOUT_BODY", { claim: names.department, role: ROLE_NAMES[role] }));
  const [called = ""] = [...textsIn(claims.name), ...textsIn(claims.preferred_username)];
  return {
    subject: subjectIn(claims),
    called: called.replace(/\p{C}|\s/gu, " ").trim(),
    role,
    department: bodies.length === 0 ? null : bodies.join("、"),
  };
}

/** Somebody as viewer. `bodies` are those that its department may mean. Throws SignInRefused unless it means exactly one. */
export function viewerOfPerson(
  { subject, called, role, department }: Person,
  bodies: readonly { readonly id: number }[],
): Viewer {
  const viewer = { name: viewerName(`oidc:${subject}`, called), role };
  if (department === null) return { ...viewer, departmentId: null };
  const [body] = bodies;
  if (body === undefined || bodies.length > 1)
    throw new SignInRefused(said("SIGN_IN_BODY_UNKNOWN", { given: department }));
  return { ...viewer, departmentId: body.id };
}

function roleIn(claims: Claims, claim: string): Role {
  const given = textsIn(claims[claim]);
  if (given.length === 0) throw new SignInRefused(said("SIGN_IN_WITHOUT_ROLE", { claim }));
  const [role, ...others] = TOKEN_ROLES.filter((known) => given.some((text) => text.toUpperCase() === known));
  if (role !== undefined && others.length === 0) return role;
  const known = TOKEN_ROLES.map((each) => each.toLowerCase());
  throw new SignInRefused(said("SIGN_IN_ROLE_UNCLEAR", { claim, given: given.slice(0, MOST_SHOWN), known }));
}

const MOST_SHOWN = 10;

function textsIn(claim: unknown): readonly string[] {
  const texts = [claim].flat().filter((each) => typeof each === "string");
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

// A provider may use any characters, and more than a name here has. Hashes do not meet what is no hash.
function subjectIn({ sub }: Claims): string {
  if (/^(?!sha256:)[\x21-\x7e]{1,80}$/.test(sub)) return sub;
  return `sha256:${createHash("sha256").update(sub).digest("hex")}`;
}
