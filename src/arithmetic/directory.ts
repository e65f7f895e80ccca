import { bearersOf, type DepartmentKind, namesOfBody, withoutSecondName } from "../form/body";
import type { FormCode } from "../form/catalogue";
import { grouped } from "./grouped";
import { QuestionError } from "./questionError";

/** The properties of a department that questions need. */
export interface DirectoryBody {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: DepartmentKind;
  readonly line: string | null;
  readonly regionCode: string | null;
  readonly parentId: number | null;
  /** Whether its report contains the sums of its parts' reports. */
  readonly summary: boolean;
  readonly activeFrom: number | null;
  readonly activeTo: number | null;
  /** The first and last year with a published report. Null if there is none. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** The years with a published report, each with the form of the report. */
  readonly filed: ReadonlyMap<number, FormCode>;
}

interface FormerNameRow {
  readonly departmentId: number;
  readonly name: string;
  readonly fromYear: number | null;
  readonly toYear: number | null;
}

const REMEMBERED = 50;

/** The departments that may be seen: found by code or by any of their names, and as a tree as it is today. */
export class Directory<B extends DirectoryBody = DirectoryBody> {
  private readonly byId: ReadonlyMap<number, B>;
  private readonly byCode: ReadonlyMap<string, B>;
  private readonly byName: ReadonlyMap<string, readonly B[]>;
  private readonly byFirstName: ReadonlyMap<string, readonly B[]>;
  private readonly byFormerName: ReadonlyMap<string, readonly FormerNameRow[]>;
  private readonly formerNames: ReadonlyMap<number, readonly FormerNameRow[]>;
  private readonly parts: ReadonlyMap<number | null, readonly B[]>;
  private readonly workedOut = new Map<string, unknown>();
  /** The last year for which anyone filed. Null if nobody did. */
  readonly lastYear: number | null;

  constructor(
    readonly bodies: readonly B[],
    formerNames: readonly FormerNameRow[],
  ) {
    this.byId = new Map(bodies.map((body) => [body.id, body]));
    this.byCode = new Map(bodies.map((body) => [body.code, body]));
    this.byName = grouped(bodies, (body) => body.name);
    this.byFirstName = grouped(bodies, (body) => withoutSecondName(body.name));
    this.byFormerName = grouped(formerNames, (former) => former.name);
    this.formerNames = grouped(formerNames, (former) => former.departmentId);
    this.parts = grouped(bodies, (body) => body.parentId);
    this.lastYear = bodies.reduce<number | null>(
      (last, body) => (body.lastYear !== null && body.lastYear > (last ?? 0) ? body.lastYear : last),
      null,
    );
  }

  /** Returns a value that depends only on this directory. It is computed once for each key. */
  remembered<T>(key: string, make: () => T): T {
    if (this.workedOut.has(key)) return this.workedOut.get(key) as T;
    if (this.workedOut.size >= REMEMBERED) this.workedOut.clear();
    const value = make();
    this.workedOut.set(key, value);
    return value;
  }

  get(id: number): B | undefined {
    return this.byId.get(id);
  }

  /**
   * Returns the department with a code or any of its names. If several departments had a name in different years,
   * `year` decides. Throws QuestionError if there is none (the message suggests similar names), or if there are several
   * (the message lists their codes).
   */
  named(name: string, year: number | null = null): B {
    const found = this.find(name, year);
    if (found.length === 1) return found[0] as B;
    if (found.length === 0) throw new QuestionError("DEPARTMENT_UNKNOWN", this.unknown(name));
    const codes = found.map((body) => body.code).join(", ");
    throw new QuestionError(
      "DEPARTMENT_AMBIGUOUS",
      `Several departments bear the name "${name}": ask by code (${codes}).`,
    );
  }

  /** The direct parts of a body, in order of code. */
  partsOf(id: number): readonly B[] {
    return this.parts.get(id) ?? [];
  }

  /** All bodies below a body, at any depth, without the body itself. */
  below(id: number): readonly B[] {
    const found: B[] = [];
    const seen = new Set([id]);
    const open = [...this.partsOf(id)];
    for (let body = open.pop(); body; body = open.pop()) {
      if (seen.has(body.id)) continue;
      seen.add(body.id);
      found.push(body);
      open.push(...this.partsOf(body.id));
    }
    return found;
  }

  private find(name: string, year: number | null): readonly B[] {
    const names = namesOfBody(name);
    const candidates = new Set([
      ...[this.byCode.get(name)].filter((body) => body !== undefined),
      ...names.flatMap((other) => this.byName.get(other) ?? []),
      ...(this.byFirstName.get(withoutSecondName(name)) ?? []),
      ...names
        .flatMap((other) => this.byFormerName.get(other) ?? [])
        .flatMap((each) => this.byId.get(each.departmentId) ?? []),
    ]);
    const bearers = [...candidates].map((body) => ({
      body,
      code: body.code,
      name: body.name,
      formerNames: this.formerNames.get(body.id) ?? [],
    }));
    return bearersOf(name, year, bearers).map(({ body }) => body);
  }

  private unknown(name: string): string {
    const near = this.bodies
      .map((body) => ({ body, common: commonCharacters(name, body.name) }))
      .filter(({ body, common }) => common >= 2 && common * 2 >= Math.min(name.length, body.name.length))
      .sort((a, b) => b.common - a.common)
      .slice(0, 3)
      .map(({ body }) => body.name);
    const hint =
      near.length > 0 ? `Did you mean ${near.join(", ")}?` : "departments { nodes { code name } } lists those known.";
    return `No department has the code or name "${name}". ${hint}`;
  }
}

function commonCharacters(a: string, b: string): number {
  const left = [...b];
  return [...a].filter((character) => {
    const at = left.indexOf(character);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}
