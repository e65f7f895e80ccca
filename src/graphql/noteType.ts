import { Field, ObjectType, registerEnumType } from "type-graphql";
import { type Note, NoteCode } from "../arithmetic/note";
import { upperSnake } from "../form/indicator";
import { isRate } from "../form/measure";
import { SafeInt } from "../form/scalars";
import type { Body } from "../store/bodies";
import { Department } from "../store/entity/department";
import { ApplicantCode, IndicatorCode, MeasureCode } from "./codes";
import { messageType } from "./message";

registerEnumType(NoteCode, {
  name: "NoteCode",
  description: "Why a figure is not all that it seems. 数据说明类别。",
  valuesConfig: {
    STOCK_OVER_YEARS: { description: "A stock is not summed over years: null. 时点数不跨年相加。" },
    PENDING_IN_TOTAL: { description: "The total holds pending cases that come back next year. 总计含尚未审结。" },
    NOT_IN_EVERY_FORM: { description: "Some of the reports are on a form without the figure. 部分报告的格式无此项。" },
    PARTLY_STATED: {
      description:
        "Some of the reports whose form has the measure do not state it, or leave items of it blank. 部分报告未填报该项。",
    },
    SAMPLE_COUNTED: {
      description: "Bodies of the made-up sample are counted together with others. 虚构示例与其他机关一并计入。",
    },
    SUMMARY_WITHOUT_PARTS: {
      description:
        "A summary was left out, and none of its parts filed for a year. 未计入汇总报告，且所属机关当年均未报送。",
    },
    INCOMPLETE: { description: "Reports that are due are not there. 部分报告未报送。" },
    PROVISIONAL: { description: "Some reports are not there and not due yet. 部分报告未到报送期限。" },
    REVISED: {
      description:
        "Reports were published again in another version; with `asOf`, up to that moment. 部分报告发布后修订过。",
    },
  },
});

@ObjectType("Note", { simpleResolvers: true, description: "Why a figure is not all that it seems. 数据说明。" })
export class NoteView extends messageType({ description: "Why, and what to do. 说明。" }) {
  @Field(() => NoteCode, { description: "What kind of note. 类别。" }) readonly code: NoteCode;
  @Field(() => IndicatorCode, {
    nullable: true,
    description: "The measure it speaks of, if that is no rate; see `measure`. 涉及指标。",
  })
  readonly indicator: string | null;
  @Field(() => MeasureCode, {
    nullable: true,
    description: "The measure it speaks of; null if it speaks of the reports as a whole. 涉及指标或比率。",
  })
  readonly measure: string | null;
  @Field(() => ApplicantCode, {
    nullable: true,
    description: "Of PARTLY_STATED: which column of table 3; null elsewhere. 申请人类型。",
  })
  readonly applicant: string | null;
  @Field(() => [Department], { description: "The departments it speaks of, each once. 涉及机关。" })
  readonly departments: Department[];
  @Field(() => SafeInt, {
    nullable: true,
    description:
      "How many reports: that state it (PARTLY_STATED), that are filed (INCOMPLETE), not due (PROVISIONAL), revised (REVISED); of SAMPLE_COUNTED, how many departments. Null of all others. 份数。",
  })
  readonly count: number | null;
  @Field(() => SafeInt, {
    nullable: true,
    description:
      "Of how many reports: that could state it, that are expected (of PROVISIONAL with those not due), or that are counted. 总份数。",
  })
  readonly of: number | null;
  @Field(() => SafeInt, {
    nullable: true,
    description:
      "Of PARTLY_STATED: how many items of the measure are blank or uncertain in reports that state others; null if that is not known, as of rates over several reports. 空白项数。",
  })
  readonly blank: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of REVISED: the day in China of the newest revision, "2026-02-01". 最近修订日期。',
  })
  readonly date: string | null;
}

/** Notes as the API shows them. */
export function notesShown(notes: readonly Note<Body>[]): readonly NoteView[] {
  return notes.map(({ measure, applicant, departments, ...note }) => ({
    ...note,
    indicator: measure && !isRate(measure) ? measure.code : null,
    measure: measure?.code ?? null,
    applicant: measure?.byApplicant && applicant !== null ? upperSnake(applicant) : null,
    departments: [...departments],
  }));
}
