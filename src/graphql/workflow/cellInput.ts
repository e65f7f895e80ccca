import { Field, InputType } from "type-graphql";
import { RefusedInput } from "../../change/refusedInput";
import type { ApplicantKey } from "../../form/applications";
import type { FigurePath } from "../../form/figures";
import { APPLICANT_CODES, indicatorOf } from "../../form/indicator";
import { Decimal } from "../../form/scalars";
import { said } from "../../message/message";
import { ApplicantCode, IndicatorCode } from "../codes";

@InputType({ description: "What a cell is to say. 数据更正。" })
export class CellInput {
  @Field(() => IndicatorCode, { description: "Which figure. 指标。" }) readonly indicator: string;
  @Field(() => ApplicantCode, {
    nullable: true,
    description: "Which column of table 3: needed there, and nowhere else. 申请人类型。",
  })
  readonly applicant?: string | null;
  @Field(() => Decimal, {
    nullable: true,
    description: "A count, or yuan; null says that there is no figure. 数值，金额单位为元；null 表示没有数值。",
  })
  readonly value?: string | null;
}

/** The cells with their paths. Throws RefusedInput for one without a value, without its applicant, or with one too many. */
export function cellsGiven(cells: readonly CellInput[]) {
  return cells.map((cell, i) => cellOf(cell, ["cells", `${i}`]));
}

function cellOf(cell: CellInput, field: readonly string[]) {
  const { value } = cell;
  if (value === undefined) throw new RefusedInput([...field, "value"], said("VALUE_NEEDED"));
  return { path: pathGiven(cell, field), value };
}

/** The path of a figure by its codes. Throws RefusedInput if the applicant is missing, or too many. */
export function pathGiven(
  { indicator, applicant }: Pick<CellInput, "indicator" | "applicant">,
  field: readonly string[],
) {
  const { path, byApplicant } = indicatorOf(indicator);
  if (byApplicant !== (typeof applicant === "string"))
    throw new RefusedInput(
      [...field, "applicant"],
      said(byApplicant ? "APPLICANT_NEEDED" : "APPLICANT_NOT_HERE", { indicator }),
    );
  if (!byApplicant) return path as FigurePath;
  return `${path}.${APPLICANT_CODES.get(applicant as string) as ApplicantKey}` as FigurePath;
}
