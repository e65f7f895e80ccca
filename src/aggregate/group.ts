import { Dimension, type GroupKey } from "../form/dimension";
import type { FigurePath, Figures } from "../form/figures";
import { figuresFrom } from "../form/tree";
import { type BodyYear, type Coverage, coverageOf } from "./coverage";
import type { Body } from "./directory";
import { grouped } from "./grouped";
import type { Note } from "./note";

/** Sums of one group as the store gives them. */
export interface GroupSums {
  readonly key: GroupKey;
  readonly sums: ReadonlyMap<FigurePath, number | bigint | null>;
  /** How many reports state at least one path of each set asked. */
  readonly stated: readonly number[];
}

/** Figures summed over the reports of one group, with how complete they are. */
export interface Aggregate<B extends Body = Body> {
  readonly key: GroupKey;
  readonly coverage: Coverage<B>;
  readonly figures: Figures;
  readonly stated: readonly number[];
  readonly notes: readonly Note[];
}

/**
 * The groups of a question with their coverage. A group exists where a report does; without dimensions the whole slice
 * is one group, whether it holds a report or not.
 */
export function aggregatesOf<B extends Body>(
  groups: readonly GroupSums[],
  bodyYears: readonly BodyYear<B>[],
  groupBy: readonly Dimension[],
  notes: readonly Note[],
): readonly Aggregate<B>[] {
  const whole: GroupSums = { key: {}, sums: new Map(), stated: [] };
  const members = grouped(bodyYears, (bodyYear) => keyText(keyOf(bodyYear, groupBy), groupBy));
  return (groups.length === 0 && groupBy.length === 0 ? [whole] : groups).map(({ key, sums, stated }) => ({
    key,
    coverage: coverageOf(members.get(keyText(key, groupBy)) ?? []),
    figures: figuresFrom(sums),
    stated,
    notes,
  }));
}

function keyOf({ body, year, form }: BodyYear, groupBy: readonly Dimension[]): GroupKey {
  const all: Readonly<Record<Dimension, GroupKey>> = {
    YEAR: { year },
    DEPARTMENT: { departmentId: body.id },
    PARENT: { parentId: body.parentId },
    LINE: { line: body.line },
    KIND: { kind: body.kind },
    FORM: { form },
  };
  return Object.assign({}, ...groupBy.map((dimension) => all[dimension]));
}

function keyText(key: GroupKey, groupBy: readonly Dimension[]): string {
  const values: Readonly<Record<Dimension, unknown>> = {
    YEAR: key.year,
    DEPARTMENT: key.departmentId,
    PARENT: key.parentId,
    LINE: key.line,
    KIND: key.kind,
    FORM: key.form,
  };
  return JSON.stringify(groupBy.map((dimension) => values[dimension]));
}
