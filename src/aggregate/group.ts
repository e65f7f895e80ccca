import { Dimension, type GroupKey } from "../form/dimension";
import type { FigurePath, Figures } from "../form/figures";
import type { FormCode } from "../form/status";
import { figuresFrom } from "../form/tree";
import { type BodyYear, type Coverage, coverageOf } from "./coverage";
import type { Body } from "./directory";
import { grouped } from "./grouped";
import { isStockOverYears, type Note, notesOnForms, notesOnSummaries, notesOnYears } from "./note";

/** Sums of one group as the store gives them. */
export interface GroupSums {
  readonly key: GroupKey;
  /** How many report years the group holds. */
  readonly years: number;
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
 * is one group, whether it holds a report or not. A stock over several years is left null, with a note. `lost` are the
 * years of summaries left out whose parts filed nothing.
 */
export function aggregatesOf<B extends Body>(
  groups: readonly GroupSums[],
  bodyYears: readonly BodyYear<B>[],
  lost: readonly BodyYear<B>[],
  groupBy: readonly Dimension[],
  paths: readonly FigurePath[],
): readonly Aggregate<B>[] {
  const whole: GroupSums = { key: {}, years: 0, sums: new Map(), stated: [] };
  const membersOf = grouped(bodyYears, (bodyYear) => keyText(keyOf(bodyYear, groupBy), groupBy));
  const lostFrom = grouped(lost, (bodyYear) => keyText(keyOf(bodyYear, groupBy), groupBy));
  return (groups.length === 0 && groupBy.length === 0 ? [whole] : groups).map((group) => {
    const key = keyText(group.key, groupBy);
    const members = membersOf.get(key) ?? [];
    const severalYears = group.years > 1;
    const sums = [...group.sums].filter(([path]) => !isStockOverYears(path, severalYears));
    return {
      key: group.key,
      coverage: coverageOf(members),
      figures: figuresFrom(sums),
      stated: group.stated,
      notes: [
        ...notesOnYears(paths, severalYears),
        ...notesOnForms(paths, formsOf(members)),
        ...notesOnSummaries((lostFrom.get(key) ?? []).map(({ body }) => body)),
      ],
    };
  });
}

function formsOf(members: readonly BodyYear[]): ReadonlySet<FormCode> {
  return new Set(members.flatMap(({ form, reported }) => (reported && form !== null ? [form] : [])));
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
