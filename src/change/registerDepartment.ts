import { z } from "zod";
import { plainName } from "../form/body";
import { type Message, said } from "../message/message";
import { messageFrom, storedMessage } from "../message/textOf";
import type { AuditValues } from "../store/entity/auditEntry";
import { Department } from "../store/entity/department";
import type { RegisteredBody, Registration } from "../store/registration";
import type { Store } from "../store/store";
import { RefusedChange } from "../store/storeError";
import { type Actor, audit, isDone, refuseActor } from "./actor";
import { RefusedInput } from "./refusedInput";
import { registerChecked } from "./register";

/** A body as it is to be registered: what is not given keeps its value, null takes it away. */
export interface BodyWords extends Omit<Registration, "sample"> {
  readonly idempotencyKey: string | null;
}

/**
 * Registers a body, or changes the one with the same code; what the checks say of it is worked out again. Throws AccessRefused if
 * the actor may not, and RefusedInput if the words do not fit or contradict the register; then nothing has changed.
 */
export async function registerDepartment(
  store: Store,
  actor: Actor,
  { idempotencyKey: key, ...words }: BodyWords,
): Promise<Department> {
  const action = "registerDepartment";
  refuseActor(actor, action);
  const body = fitting(words);
  const request = { key, asks: { ...words } };
  const work = store.write(
    async (manager) => {
      const isRepeated = await isDone(manager, actor, action, request);
      const change = isRepeated ? null : (await registerChecked(manager, [body])).changes.at(0);
      const registered = await manager.findOneByOrFail(Department, { code: body.code });
      if (change) {
        const [before, after] = [change.before && valuesOf(change.before), valuesOf(change.after)];
        await audit(manager, actor, { action, subject: `department:${registered.id}`, before, after }, request);
      }
      return { registered, isChange: change !== null && change !== undefined };
    },
    ({ isChange }) => isChange,
  );
  const { registered } = await work.catch((error) => {
    throw error instanceof RefusedChange ? new RefusedInput(["code"], error.said) : error;
  });
  return registered;
}

/** A body that fits, with its names written plainly. Throws RefusedInput with the input that does not. */
function fitting(words: Registration): Registration {
  const { success, error } = Fitting.safeParse(words);
  if (!success) {
    const [issue] = error.issues;
    const field = issue?.path.map(String) ?? [];
    const must: Message = messageFrom(issue?.message ?? "");
    throw new RefusedInput(field, said("INPUT_MUST", { field: field.join("."), must }));
  }
  return { ...words, name: plainName(words.name) };
}

const text = (most: number) =>
  z
    .string()
    .refine((given) => given.trim() !== "", storedMessage(said("MUST_BE_GIVEN")))
    .max(most, storedMessage(said("MUST_BE_SHORTER", { most })))
    .regex(/^\P{Cc}*$/u, storedMessage(said("MUST_BE_PRINTABLE")));
const year = z
  .int()
  .refine((given) => given >= 1900 && given <= 2099, storedMessage(said("MUST_BE_A_YEAR")))
  .nullish();
type InOrder = [isSo: (given: Record<string, unknown>) => boolean, says: { message: string; path: PropertyKey[] }];

const inOrder = (from: string, to: string): InOrder => [
  (given) => Number(given[from] ?? 0) <= Number(given[to] ?? 9999),
  { message: storedMessage(said("MUST_NOT_COME_BEFORE", { column: from })), path: [to] },
];

/** What a person may give, as the columns of a list do: docs/domain.md, the register. */
const Fitting = z
  .looseObject({
    code: text(160),
    name: text(160),
    line: text(40).nullish(),
    regionCode: text(12).nullish(),
    parent: text(160).nullish(),
    activeFrom: year,
    activeTo: year,
    from: year,
    to: year,
    formerNames: z
      .array(z.looseObject({ name: text(160), fromYear: year, toYear: year }).refine(...inOrder("fromYear", "toYear")))
      .optional(),
    predecessors: z.array(z.looseObject({ code: text(160), fromYear: year })).optional(),
  })
  .refine(...inOrder("activeFrom", "activeTo"))
  .refine(...inOrder("from", "to"));

/** A body as the audit keeps it. */
function valuesOf({
  code,
  name,
  activeFrom,
  activeTo,
  periods,
  formerNames,
  predecessors,
}: RegisteredBody): AuditValues {
  const newest = periods.at(-1);
  return {
    code,
    name,
    activeFrom,
    activeTo,
    kind: newest?.kind ?? null,
    line: newest?.line ?? null,
    regionCode: newest?.regionCode ?? null,
    summary: newest?.summary ?? null,
    periods: periods.length,
    formerNames: formerNames.map((former) => former.name).join("; "),
    predecessors: predecessors
      .map(({ predecessorId, fromYear, kind }) => `${predecessorId}:${fromYear}:${kind}`)
      .join("; "),
  };
}
