import { type DepartmentKind, namesOfBody } from "../form/body";
import { grouped } from "./grouped";
import { QuestionError } from "./questionError";

/** What questions need to know of a department. */
export interface Body {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: DepartmentKind;
  readonly line: string | null;
  readonly parentId: number | null;
  /** Its report sums its parts' reports. */
  readonly summary: boolean;
  readonly activeFrom: number | null;
  readonly activeTo: number | null;
  /** First year with a published report; null where there is none. */
  readonly firstYear: number | null;
}

interface FormerName {
  readonly departmentId: number;
  readonly name: string;
}

/** The departments that may be seen: found by code or any of their names, and as the tree of today. */
export class Directory<B extends Body = Body> {
  private readonly byId: ReadonlyMap<number, B>;
  private readonly byCode: ReadonlyMap<string, B>;
  private readonly byName: ReadonlyMap<string, readonly B[]>;
  private readonly byFormerName: ReadonlyMap<string, readonly FormerName[]>;
  private readonly parts: ReadonlyMap<number | null, readonly B[]>;

  constructor(
    readonly bodies: readonly B[],
    formerNames: readonly FormerName[],
  ) {
    this.byId = new Map(bodies.map((body) => [body.id, body]));
    this.byCode = new Map(bodies.map((body) => [body.code, body]));
    this.byName = grouped(bodies, (body) => body.name);
    this.byFormerName = grouped(formerNames, (former) => former.name);
    this.parts = grouped(bodies, (body) => body.parentId);
  }

  get(id: number): B | undefined {
    return this.byId.get(id);
  }

  /**
   * The department of a code or any of its names. Throws QuestionError where there is none, naming the nearest, or
   * several, naming their codes.
   */
  named(name: string): B {
    const found = this.find(name);
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

  /** Everything below a body, itself not included. */
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

  private find(name: string): readonly B[] {
    const coded = this.byCode.get(name);
    if (coded) return [coded];
    const names = namesOfBody(name);
    const named = [...new Set(names.flatMap((other) => this.byName.get(other) ?? []))];
    if (named.length > 0) return named;
    const former = names.flatMap((other) => this.byFormerName.get(other) ?? []);
    return [...new Set(former.flatMap(({ departmentId }) => this.byId.get(departmentId) ?? []))];
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
