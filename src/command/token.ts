import { ROLE_NAMES, type Role, TOKEN_ROLES } from "../access/role";
import { issueToken, revokeToken, TOKEN_DAYS } from "../change/accessTokens";
import { said } from "../message/message";
import { allTokens } from "../store/accessTokens";
import type { AccessToken } from "../store/entity/accessToken";
import { now } from "../store/instant";
import type { Store } from "../store/store";
import { UsageError } from "../usageError";
import { localActor } from "./localActor";
import type { Teller } from "./teller";

interface IssueWords {
  readonly role: string;
  readonly department?: string;
  readonly days?: string;
}

/** Issues a token and prints it, once. Throws UsageError if the words do not fit. */
export async function issueAccessToken(store: Store, name: string, words: IssueWords, teller: Teller): Promise<void> {
  const { text, token } = await issueToken(store, localActor(), {
    name,
    role: roleCalled(words.role),
    department: words.department ?? null,
    days: words.days === undefined ? TOKEN_DAYS.usual : Number(words.days),
    idempotencyKey: null,
  });
  teller.warn(said("TOKEN_ISSUED", { id: String(token.id), name, until: token.expiresAt ?? "" }));
  console.log(text); // alone on its stream, so that it can be piped
}

/** Prints all tokens, a line each, without their secrets. */
export async function listAccessTokens(store: Store, teller: Teller): Promise<void> {
  const tokens = await store.read(allTokens);
  if (tokens.length === 0) teller.tell(said("TOKENS_NONE"));
  for (const token of tokens) teller.tell(lineOf(token));
}

/** Revokes a token. Throws UsageError if there is none with this number. */
export async function revokeAccessToken(store: Store, id: string, teller: Teller): Promise<void> {
  const { name } = await revokeToken(store, localActor(), Number(id));
  teller.tell(said("TOKEN_REVOKED", { id, name }));
}

function roleCalled(word: string): Role {
  const role = TOKEN_ROLES.find((one) => one === word.toUpperCase());
  if (role === undefined) throw new UsageError(said("ROLE_UNKNOWN", { given: word, known: [...TOKEN_ROLES] }));
  return role;
}

function lineOf({ id, name, role, department, issuedBy, expiresAt, revokedAt }: AccessToken) {
  const values = {
    id: String(id),
    name,
    role: ROLE_NAMES[role],
    department: department ? department.name : "",
    issuedBy,
  };
  if (revokedAt !== null) return said("TOKEN_LINE_REVOKED", { ...values, at: revokedAt });
  const until = expiresAt ?? "";
  return until !== "" && until <= now()
    ? said("TOKEN_LINE_EXPIRED", { ...values, until })
    : said("TOKEN_LINE", { ...values, until });
}
