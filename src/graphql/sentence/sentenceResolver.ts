import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver, registerEnumType } from "type-graphql";
import type { Measured } from "../../arithmetic/measured";
import { type OfficialSentence, SentenceTopic, textTogether } from "../../arithmetic/sentence";
import type { Message } from "../../message/message";
import type { Question } from "../../question/question";
import type { YearSentences } from "../../question/sentences";
import { AsOf, Drafts, ReportFilter, Where } from "../arguments";
import { ChangeView, changeOverShown } from "../changeType";
import { CoverageView, coverageShown } from "../coverage";
import { MeasureView } from "../measureType";
import { messageType } from "../message";
import { NoteView, notesShown } from "../noteType";

registerEnumType(SentenceTopic, {
  name: "SentenceTopic",
  description: "What a sentence is about. 语句主题。",
  valuesConfig: {
    COVERAGE: { description: "On whose reports the sentences rest. 统计依据。" },
    RECEIVED: { description: "Applications received, and their change. 新收申请。" },
    OUTCOMES: { description: "How applications ended. 办理结果。" },
    CARRIED: { description: "Applications carried in and out. 结转。" },
    RECONSIDERATION: { description: "Administrative reconsideration. 行政复议。" },
    LITIGATION: { description: "Administrative litigation, both groups together. 行政诉讼。" },
    RULES: { description: "Rules. 规章。" },
    NORMATIVE_DOCUMENTS: { description: "Normative documents. 行政规范性文件。" },
    DECISIONS: { description: "Licences, penalties, compulsion. 行政许可、行政处罚、行政强制。" },
    FEES: { description: "Administrative fees. 行政事业性收费。" },
    PROCUREMENT: { description: "Central government procurement; form of 2019. 政府集中采购。" },
  },
});

@ObjectType("SentenceFigure", { simpleResolvers: true, description: "A measure that a sentence says. 语句中的数据。" })
class SentenceFigure {
  @Field(() => MeasureView, { description: "The value; of a share, the rate with both of its sums. 指标值。" })
  readonly value: MeasureView;
  @Field(() => ChangeView, {
    nullable: true,
    description: "Against the year before, where the sentence may say it; else null. 同比。",
  })
  readonly change: ChangeView | null;
}

@ObjectType("Sentence", {
  simpleResolvers: true,
  description: "A sentence as yearly reports have it, with the measures on which it rests. 年报语句及其依据。",
})
class SentenceView extends messageType({
  description: 'The sentence, such as "In 2022, applications received: 184, up 12.17 % on the year before." 语句。',
}) {
  @Field(() => SentenceTopic, { description: "What it is about. 主题。" }) readonly topic: SentenceTopic;
  @Field(() => [SentenceFigure], { description: "The measures that it says, in its order. 所依据的数据。" })
  readonly figures: readonly SentenceFigure[];
}

@ObjectType("YearSentences", { simpleResolvers: true, description: "The sentences of a yearly report. 年报语句。" })
class SentencesView extends messageType<Message | null>({
  nullable: true,
  description: "All sentences as one text. Null if nothing is filed. 全文。",
}) {
  @Field(() => Int, { description: "Report year. 报告年度。" }) readonly year: number;
  @Field(() => CoverageView, { description: "Who filed and who did not. 报送情况。" }) readonly coverage: CoverageView;
  @Field(() => [NoteView], {
    description: "What to know of the measures that are said, and of the reports. 数据说明。",
  })
  readonly notes: () => Promise<readonly NoteView[]>;
  @Field(() => [SentenceView], {
    description: "In the order of the form, the coverage first; none where nothing is filed. 各语句。",
  })
  readonly sentences: readonly SentenceView[];
  @Field(() => [MeasureView], {
    description:
      "The measures that are not said, as their figures do not carry it: not stated, partly stated, or contradictory. 因数据不足而未写入的指标。",
  })
  readonly leftOut: readonly MeasureView[];
}

@Resolver()
export class SentenceResolver {
  @Query(() => SentencesView, {
    nullable: true,
    description:
      "The official sentences of a year as data: of one report, where `where` names one department (a city's own, too), else of a sum. Only what the figures carry is said. 年报语句。",
  })
  async sentences(
    @Arg("year", () => Int, { description: "Report year. 报告年度。" }) year: number,
    @Where() where: ReportFilter | null,
    @AsOf() asOf: string | null,
    @Drafts() drafts: boolean,
    @Ctx("question") question: Question,
  ): Promise<SentencesView> {
    return sentencesShown(
      await question.sentences({ year, where: where ?? {} }, await question.standing(asOf ?? null, drafts)),
    );
  }
}

function sentencesShown(told: YearSentences): SentencesView {
  const { year, coverage, sentences, leftOut } = told;
  const measureShown = (measured: Measured) =>
    new MeasureView(measured, () => told.pointOf(measured.measure).coverage(year).expected);
  return {
    said: textTogether(sentences),
    year,
    get coverage() {
      return coverageShown(coverage);
    },
    notes: async () => notesShown(await told.notes()),
    sentences: sentences.map((sentence) => sentenceShown(sentence, told, measureShown)),
    leftOut: leftOut.map(measureShown),
  };
}

function sentenceShown(
  { topic, said, parts }: OfficialSentence,
  { year, pointOf }: YearSentences,
  measureShown: (measured: Measured) => MeasureView,
): SentenceView {
  const figures = parts.map(({ measured }): SentenceFigure => {
    const { change, movers, coverage } = pointOf(measured.measure);
    const expectedIn = (of: number) => () => coverage(of).expected;
    return {
      value: measureShown(measured),
      change: change && changeOverShown(change, movers, expectedIn(year - 1), expectedIn(year)),
    };
  });
  return { topic, said, figures };
}
