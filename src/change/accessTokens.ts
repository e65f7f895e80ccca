import { ROLE_NAMES, Role } from "../access/role";
import { newToken } from "../access/tokenText";
import { said } from "../message/message";
import { endToken, hasTokens, saveToken, tokenWithId } from "../store/accessTokens";
import { entryOfRequest } from "../store/audit";
import type { AccessToken } from "../store/entity/accessToken";
import type { AuditEntry } from "../store/entity/auditEntry";
import { now } from "../store/instant";
import type { Manager, Store } from "../store/store";
import { touchedBy } from "../store/touched";
import { bodyActedFor } from "./actingFor";
import { type Actor, audit, isDone, type NamedRequest, refuseActor } from "./actor";
import { RefusedInput } from "./refusedInput";

/** What is asked of a new token. */
export interface TokenWords {
  readonly name: string;
  readonly role: Role;
  /** By code or name: the body for which it acts, with all below; null for the whole tree. */
  readonly department: string | null;
  /** How many days it is valid. */
  readonly days: number;
  /** What the sender calls the request, so that it is done once; null for no name. */
  readonly idempotencyKey: string | null;
}

/** A token that was issued. Its text is known to nobody else, and nowhere kept. */
export interface IssuedToken {
  readonly token: AccessToken;
  readonly text: string;
}

/** How long a token is valid, in days, unless said; and at most. */
export const TOKEN_DAYS = { usual: 365, most: 3650 } as const;

const LONGEST_NAME = 100;

/**
 * Issues a token. Throws AccessRefused if the actor may not, and RefusedInput if the words do not fit, or if the same request came
 * before: the text of its token was shown then, and is not kept. Then there is no new token.
 */
export async function issueToken(store: Store, actor: Actor, words: TokenWords): Promise<IssuedToken> {
  refuseActor(actor, ISSUE);
  const given = { ...words, name: words.name.trim() };
  refuseWords(given);
  const { idempotencyKey: key, ...asks } = given;
  return store.write(async (manager) => {
    await refuseRepeated(manager, actor, { key, asks });
    return issued(manager, actor, given);
  });
}

/** Issues a token for an administrator if there was never one of any kind; returns its text, or null if there was. */
export async function issueFirstToken(store: Store, actor: Actor, name: string): Promise<string | null> {
  if (await store.read(hasTokens)) return null;
  const words = { name, role: Role.ADMIN, department: null, days: TOKEN_DAYS.usual, idempotencyKey: null };
  return store.write(
    async (manager) => ((await hasTokens(manager)) ? null : (await issued(manager, actor, words)).text),
    (text) => text !== null,
  );
}

/**
 * Revokes a token, at once and for ever. Throws AccessRefused if the actor may not, and RefusedInput if there is no such token,
 * or if it was revoked before.
 */
export async function revokeToken(store: Store, actor: Actor, id: number): Promise<AccessToken> {
  refuseActor(actor, "revokeToken");
  return store.write(async (manager) => {
    touchedBy(manager).nothing();
    const token = await tokenWithId(manager, id);
    if (token === null) throw new RefusedInput(["number"], said("TOKEN_MISSING", { id: String(id) }));
    const { name, revokedAt: at } = token;
    if (at !== null) throw new RefusedInput(["number"], said("TOKEN_ENDED_ALREADY", { id: String(id), name, at }));
    const revokedAt = now();
    await endToken(manager, id, revokedAt);
    await audit(manager, actor, {
      action: "revokeToken",
      subject: subjectOf(token),
      before: { revokedAt: null },
      after: { revokedAt },
    });
    return { ...token, revokedAt };
  });
}

async function issued(
  manager: Manager,
  actor: Actor,
  { idempotencyKey: key, ...asks }: TokenWords,
): Promise<IssuedToken> {
  const { name, role, department, days } = asks;
  touchedBy(manager).nothing();
  const body = department === null ? null : await bodyActedFor(manager, actor.viewer, department, null);
  const { text, prefix, hash } = newToken();
  const issuedAt = now();
  const token = await saveToken(manager, {
    name,
    role,
    departmentId: body?.id ?? null,
    prefix,
    hash,
    issuedAt,
    issuedBy: actor.viewer.name,
    expiresAt: daysAfter(issuedAt, days),
  });
  const after = { name, role, department: body?.code ?? null, expiresAt: token.expiresAt };
  await audit(manager, actor, { action: ISSUE, subject: subjectOf(token), before: null, after }, { key, asks });
  return { token, text };
}

const ISSUE = "issueToken";

async function refuseRepeated(manager: Manager, actor: Actor, request: NamedRequest): Promise<void> {
  if (!(await isDone(manager, actor, ISSUE, request))) return;
  const { subject, at } = (await entryOfRequest(manager, actor.viewer.name, request.key as string)) as AuditEntry;
  const id = subject.slice(SUBJECT.length);
  throw new RefusedInput(["idempotencyKey"], said("TOKEN_ISSUED_BEFORE", { id, at }));
}

function refuseWords({ name, role, department, days }: TokenWords): void {
  if (name === "") throw new RefusedInput(["name"], said("TOKEN_NAME_EMPTY"));
  if (name.length > LONGEST_NAME)
    throw new RefusedInput(["name"], said("TOKEN_NAME_TOO_LONG", { most: LONGEST_NAME, given: name.length }));
  if (role === Role.OFFICER && department === null)
    throw new RefusedInput(["department"], said("TOKEN_ROLE_WITHOUT_BODY", { role: ROLE_NAMES[role] }));
  if (role === Role.ADMIN && department !== null)
    throw new RefusedInput(["department"], said("TOKEN_ROLE_WITH_BODY", { role: ROLE_NAMES[role] }));
  if (!Number.isInteger(days) || days < 1 || days > TOKEN_DAYS.most)
    throw new RefusedInput(["days"], said("TOKEN_DAYS_OUT_OF_RANGE", { most: TOKEN_DAYS.most, given: String(days) }));
}

const SUBJECT = "token:";

function subjectOf({ id }: AccessToken): string {
  return `${SUBJECT}${id}`;
}

function daysAfter(moment: string, days: number): string {
  const day = new Date(moment);
  day.setUTCDate(day.getUTCDate() + days);
  return `${day.toISOString().slice(0, 19)}${moment.slice(19)}`;
}
