import type { ResolveTree } from "graphql-parse-resolve-info";
import { talliesOf } from "../arithmetic/measured";
import { indicatorOf, pathsOf } from "../form/indicator";
import { type Measure, measureOf, RATES } from "../form/measure";
import { statedOf, type Tally } from "../form/tally";
import { applicantOf } from "./applicant";
import { childrenOf } from "./figurePaths";

/** The arguments of `stated`. */
export interface FigureArguments {
  readonly indicator: string;
  readonly applicant: string;
}

/** The tally of a `stated`. Throws QuestionError where the figure is not divided by applicant. */
export function countOf({ indicator: code, applicant }: FigureArguments): Tally {
  const indicator = indicatorOf(code);
  return statedOf(pathsOf(indicator, applicantOf(applicant, [indicator])));
}

/** The tallies that the fields besides `figures` ask for. */
export function talliesIn(fields: readonly ResolveTree[]): readonly Tally[] {
  return fields.flatMap((field) => {
    if (field.name === "stated") return [countOf(field.args as unknown as FigureArguments)];
    return measuresOf(field).flatMap(({ measure, applicant }) => talliesOf(measure, applicantOf(applicant, [measure])));
  });
}

/** The measures and indicators that the fields besides `figures` ask for. */
export function measuresIn(fields: readonly ResolveTree[]): readonly Measure[] {
  return fields.flatMap((field) =>
    field.name === "stated"
      ? [indicatorOf(field.args.indicator as string)]
      : measuresOf(field).map(({ measure }) => measure),
  );
}

function measuresOf({ name, args, ...field }: ResolveTree): readonly { measure: Measure; applicant: string }[] {
  const applicant = args.applicant as string;
  if (name === "measure") return [{ measure: measureOf(args.of as string), applicant }];
  if (name !== "rates") return [];
  const asked = new Set(childrenOf({ name, args, ...field }).map((child) => child.name));
  return RATES.filter((rate) => asked.has(rate.field)).map((measure) => ({
    measure,
    applicant: measure.byApplicant ? applicant : "TOTAL",
  }));
}
