import type { ResolveTree } from "graphql-parse-resolve-info";
import { ArgsType, Field } from "type-graphql";
import { talliesOf } from "../../arithmetic/measured";
import { indicatorOf, pathsOf } from "../../form/indicator";
import { type Measure, measureOf, RATES } from "../../form/measure";
import { statedOf, type Tally } from "../../form/tally";
import { ApplicantCode, applicantOf, IndicatorCode, MeasureCode } from "../codes";
import { subfields } from "../operation/figurePaths";

/** The arguments of `stated`. */
@ArgsType()
export class FigureArguments {
  @Field(() => IndicatorCode, { description: "Which figure. 指标。" }) readonly indicator: string;
  @Field(() => ApplicantCode, { defaultValue: "TOTAL", description: "Which column of table 3. 申请人类型。" })
  readonly applicant: string;
}

/** The argument of `rates`. */
@ArgsType()
export class RatesArguments {
  @Field(() => ApplicantCode, {
    defaultValue: "TOTAL",
    description: "Which column of table 3; rates that are not divided are the same for all. 申请人类型。",
  })
  readonly applicant: string;
}

/** The arguments of `measure`. */
@ArgsType()
export class MeasureArguments {
  @Field(() => MeasureCode, { description: "Which measure. 指标。" }) readonly of: string;
  @Field(() => ApplicantCode, { defaultValue: "TOTAL", description: "Which column of table 3. 申请人类型。" })
  readonly applicant: string;
}

/** The tally for a field `stated`. Throws QuestionError if the figure is not divided by applicant. */
export function statedTally({ indicator: code, applicant }: FigureArguments): Tally {
  const indicator = indicatorOf(code);
  return statedOf(pathsOf(indicator, applicantOf(applicant, [indicator])));
}

/** The tallies that the fields other than `figures` need. */
export function talliesIn(fields: readonly ResolveTree[]): readonly Tally[] {
  return fields.flatMap((field) => {
    if (field.name === "stated") return [statedTally(field.args as unknown as FigureArguments)];
    return measuresOf(field).flatMap(({ measure, applicant }) => talliesOf(measure, applicantOf(applicant, [measure])));
  });
}

/** The measures and indicators in the fields other than `figures`. */
export function measuresIn(fields: readonly ResolveTree[]): readonly Measure[] {
  return fields.flatMap((field) =>
    field.name === "stated"
      ? [indicatorOf(field.args.indicator as string)]
      : measuresOf(field).map(({ measure }) => measure),
  );
}

/** A measure that a field asks for, with the code of its applicant. */
export interface MeasureAsked {
  readonly measure: Measure;
  readonly applicant: string;
}

/** The measures that `measure` and `rates` ask for. */
export function measuresAsked(fields: readonly ResolveTree[]): readonly MeasureAsked[] {
  return fields.flatMap(measuresOf);
}

function measuresOf({ name, args, ...field }: ResolveTree): readonly MeasureAsked[] {
  const applicant = args.applicant as string;
  if (name === "measure") return [{ measure: measureOf(args.of as string), applicant }];
  if (name !== "rates") return [];
  const asked = new Set(subfields({ name, args, ...field }).map((child) => child.name));
  return RATES.filter((rate) => asked.has(rate.field)).map((measure) => ({
    measure,
    applicant: measure.byApplicant ? applicant : "TOTAL",
  }));
}
