import { type Measured, measuredIn, unreported } from "../arithmetic/measured";
import { namedBodies } from "../arithmetic/selection";
import { reportValues } from "../arithmetic/singleReport";
import type { ApplicantKey } from "../form/applications";
import { isExpected } from "../form/expectation";
import type { FigurePath } from "../form/figures";
import { cellsOfMeasure, type Measure } from "../form/measure";
import { reportsOf } from "../store/basis";
import type { Body } from "../store/bodies";
import { loadReportFigures } from "../store/figuresOf";
import type { Ground } from "./ground";

/** The value of a measure for each body and year; for a body without a report, the reason why there is none. */
export type MeasuredOf = (body: Body, year: number, measure: Measure) => Measured;

/** Loads the measures of some bodies in some years with one SQL statement. */
export async function loadMeasured(
  ground: Ground,
  bodies: readonly Body[],
  years: readonly number[],
  measures: readonly Measure[],
  applicant: ApplicantKey,
): Promise<MeasuredOf> {
  const paths = [...new Set(measures.flatMap((measure) => cellsOfMeasure(measure, applicant)))];
  const at = new Map<FigurePath, number>(paths.map((path, i) => [path, i]));
  const { directory, asOf } = ground;
  const slice = { ...namedBodies(bodies, directory), years, forms: null, asOf };
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
  return (body, year, measure) => {
    const report = reports.get(`${body.id} ${year}`);
    return report ? measuredIn(report, measure, applicant) : unreported(measure, applicant, isExpected(body, year));
  };
}
