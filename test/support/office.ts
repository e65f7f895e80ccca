import { AccessRefused } from "../../src/access/accessRefused";
import { Role } from "../../src/access/role";
import { DecisionKind, type RevisionState } from "../../src/access/workflow";
import type { Actor } from "../../src/change/actor";
import type { VersionWords } from "../../src/change/changeVersion";
import { decide, type Verdict } from "../../src/change/decide";
import { RefusedInput } from "../../src/change/refusedInput";
import { pageOfAudit } from "../../src/store/audit";
import { bodiesNamed } from "../../src/store/departments";
import { versionSeen, type WorkingVersion, workingVersion } from "../../src/store/workingVersion";
import type { World } from "./world";

/** Somebody with a role, for a body (null: for all). */
export function actor(role: Role, departmentId: number | null = null, number = 1): Actor {
  return { viewer: { name: `token:${number}-${role}`, role, departmentId }, origin: "10.0.0.7" };
}

export const OFFICER = actor(Role.OFFICER);
export const REVIEWER = actor(Role.REVIEWER);
export const PUBLISHER = actor(Role.PUBLISHER);

const { SUBMIT, RETURN, REVIEW, PUBLISH, WITHDRAW } = DecisionKind;

/** Who leads a draft to each state by what. */
export const WAYS: Readonly<Record<RevisionState, readonly (readonly [Actor, Verdict])[]>> = {
  DRAFT: [],
  SUBMITTED: [[OFFICER, SUBMIT]],
  RETURNED: [
    [OFFICER, SUBMIT],
    [REVIEWER, RETURN],
  ],
  REVIEWED: [
    [OFFICER, SUBMIT],
    [REVIEWER, REVIEW],
  ],
  PUBLISHED: [
    [OFFICER, SUBMIT],
    [REVIEWER, REVIEW],
    [PUBLISHER, PUBLISH],
  ],
  WITHDRAWN: [
    [OFFICER, SUBMIT],
    [REVIEWER, REVIEW],
    [PUBLISHER, PUBLISH],
    [PUBLISHER, WITHDRAW],
  ],
};

const FOUR_EYES = { fourEyes: true };

/** `done`, or the code of the message with which something was refused. */
export function codeOf(taken: Promise<unknown>): Promise<string> {
  return taken.then(
    () => "done",
    (error) => {
      if (error instanceof AccessRefused || error instanceof RefusedInput) return error.said.code;
      throw error;
    },
  );
}

/** What people do about the report of the body K for 2020, unless they say otherwise. */
export class Office {
  constructor(private readonly world: World) {}

  async idOf(code: string): Promise<number> {
    return (await this.world.store.read((manager) => bodiesNamed(manager, code)))[0]?.id as number;
  }

  async working(code = "K", year = 2020): Promise<WorkingVersion> {
    const id = await this.idOf(code);
    return (await this.world.store.read((manager) => workingVersion(manager, id, year))) as WorkingVersion;
  }

  async seen(): Promise<string> {
    const { number, decisions } = await this.working();
    return versionSeen({ number, decisions: decisions.length });
  }

  async words(more: Partial<VersionWords> = {}): Promise<VersionWords> {
    return {
      department: "K",
      year: 2020,
      version: more.version ?? (await this.seen()),
      reason: "数字有误",
      idempotencyKey: null,
      ...more,
    };
  }

  async take(who: Actor, kind: Verdict, more: Partial<VersionWords> = {}, rules = FOUR_EYES) {
    return decide(this.world.store, who, kind, await this.words(more), rules);
  }

  /** Who did what, the first first. */
  async audited(): Promise<readonly string[]> {
    const page = { after: null, before: null, limit: 100, fromEnd: false };
    const slice = { actor: null, action: null, subject: null };
    const rows = await this.world.store.read((manager) => pageOfAudit(manager, slice, page));
    return rows.map(({ row: { action, actor: who } }) => `${who} ${action}`).reverse();
  }
}
