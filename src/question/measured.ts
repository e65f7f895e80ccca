import { expectationIn } from "../arithmetic/coverage";
import { type Measured, measuredIn, perPeople, unreported } from "../arithmetic/measured";
import { namedBodies } from "../arithmetic/selection";
import { reportValues } from "../arithmetic/singleReport";
import type { ApplicantKey } from "../form/applications";
import type { FormCode } from "../form/catalogue";
import type { DenominatorKind } from "../form/denominator";
import type { FigurePath } from "../form/figures";
import { cellsOfMeasure, type Measure } from "../form/measure";
import { reportsOf } from "../store/basis";
import type { Body } from "../store/bodies";
import { denominatorsIn } from "../store/denominators";
import { loadReportFigures } from "../store/figuresOf";
import type { Ground } from "./ground";

/** The value of a measure for each body and year; where no report is in the question, the reason why there is none. */
export type MeasuredOf = (body: Body, year: number, measure: Measure) => Measured;

/** Which reports a question about single bodies is about, and what it asks of them; null means all forms. */
export interface MeasuredQuestion {
  readonly years: readonly number[];
  readonly forms: readonly FormCode[] | null;
  readonly measures: readonly Measure[];
  readonly applicant: ApplicantKey;
  /** The people against whom indicators are held. Null for none. */
  readonly per: DenominatorKind | null;
}

/** Loads the measures of some bodies with one SQL statement, and their people with another one. */
export async function loadMeasured(
  ground: Ground,
  bodies: readonly Body[],
  { years, forms, measures, applicant, per }: MeasuredQuestion,
): Promise<MeasuredOf> {
  const paths = [...new Set(measures.flatMap((measure) => cellsOfMeasure(measure, applicant)))];
  const at = new Map<FigurePath, number>(paths.map((path, i) => [path, i]));
  const { directory, asOf } = ground;
  const slice = { among: [{ ...namedBodies(bodies, directory), years }], forms, asOf };
  const rests = reportsOf(
    bodies.map(({ id }) => id),
    years,
  );
  const reports = new Map(
    (await loadReportFigures(ground.manager(rests), slice, paths)).map((report) => [
      `${report.departmentId} ${report.year}`,
      reportValues(report, at),
    ]),
  );
  const measuredOf: MeasuredOf = (body, year, measure) => {
    const report = reports.get(`${body.id} ${year}`);
    return report
      ? measuredIn(report, measure, applicant)
      : unreported(measure, applicant, expectationIn(body, year, forms));
  };
  if (per === null) return measuredOf;
  const people = new Map(
    (await denominatorsIn(ground.manager(rests), per, years)).map((row) => [
      `${row.departmentId} ${row.year}`,
      BigInt(row.value),
    ]),
  );
  return (body, year, measure) =>
    perPeople(measuredOf(body, year, measure), per, people.get(`${body.id} ${year}`) ?? null);
}
