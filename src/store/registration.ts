import type { EntityManager } from "typeorm";
import type { DepartmentKind } from "../form/body";
import { Department } from "./entity/department";
import { DepartmentName } from "./entity/departmentName";

/** A former name as a person registers it, with its years. */
export type FormerName = Pick<DepartmentName, "name" | "fromYear" | "toYear">;

/** A body as a person registers it. A missing property keeps its value; for a new body it is derived from the name. */
export interface Registration {
  readonly code: string;
  readonly name: string;
  readonly kind?: DepartmentKind;
  readonly line?: string | null;
  readonly regionCode?: string | null;
  /** Code of its parent. */
  readonly parent?: string | null;
  readonly summary?: boolean;
  readonly activeFrom?: number | null;
  readonly activeTo?: number | null;
  readonly formerNames?: readonly FormerName[];
  readonly sample?: boolean;
}

const COLUMNS = {
  id: true,
  code: true,
  name: true,
  kind: true,
  line: true,
  regionCode: true,
  parentId: true,
  summary: true,
  activeFrom: true,
  activeTo: true,
  registered: true,
  sample: true,
  filing: true,
} as const;

/** A body in the register, with its former names, oldest first. */
export type RegisteredBody = Pick<Department, keyof typeof COLUMNS> & {
  readonly formerNames: readonly FormerName[];
};

/** Loads the whole register by id, with the bodies that are known from drafts only. */
export async function loadRegister(manager: EntityManager): Promise<ReadonlyMap<number, RegisteredBody>> {
  const rows = await manager.find(Department, { select: COLUMNS, order: { id: "ASC" } });
  const names = new Map<number, FormerName[]>();
  for (const { departmentId, name, fromYear, toYear } of await manager.find(DepartmentName, { order: { id: "ASC" } }))
    names.set(departmentId, [...(names.get(departmentId) ?? []), { name, fromYear, toYear }]);
  return new Map(rows.map((row) => [row.id, { ...row, formerNames: names.get(row.id) ?? [] }]));
}
