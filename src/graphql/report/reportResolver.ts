import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { RevisionState } from "../../access/workflow";
import { QuestionError } from "../../arithmetic/questionError";
import { Figures } from "../../form/figures";
import { DateTime } from "../../form/scalars";
import { CellStatus } from "../../form/status";
import { said } from "../../message/message";
import type { Question } from "../../question/question";
import { reportOfVersion } from "../../question/relations";
import { cellPathsOf, selectedCells } from "../../question/reportCells";
import { Department } from "../../store/entity/department";
import { Document } from "../../store/entity/document";
import { Drafts, ReportFilter, Where } from "../arguments";
import { IndicatorCode } from "../codes";
import { FindingView, findingShown } from "../finding/findingResolver";
import {
  askedPage,
  type Connection,
  connectionType,
  ORDER_BY,
  orderType,
  PageArguments,
  pageFrom,
  sortsFrom,
} from "../list";
import { figurePathsOf } from "../operation/figurePaths";
import { Cell, cellShown, StatementView, statementShown } from "./cellType";
import {
  NamedDocumentView,
  PublicationView,
  publicationShown,
  ReportView,
  RevisionView,
  reportShown,
  revisionShown,
  SectionView,
  TimelinessView,
} from "./reportType";

const ReportOrder = orderType("Report", {
  YEAR: "Report year. 报告年度。",
  DEPARTMENT: "Code of the department. 机关代码。",
  VALID_FROM: "Since when the version is valid. 生效时间。",
});
type ReportOrder = InstanceType<typeof ReportOrder>;

@ObjectType({ simpleResolvers: true, description: "A page of reports. 报告分页列表。" })
class ReportConnection extends connectionType("Report", ReportView) {}

@Resolver(() => ReportView)
export class ReportResolver {
  @Query(() => ReportView, {
    nullable: true,
    description: "One department's report for a year; null where none is published. 查询一份年度报告。",
  })
  async report(
    @Arg("department", () => String, { description: "Code or any of its names. 机关代码或名称。" }) department: string,
    @Arg("year", () => Int, { description: "Report year. 报告年度。" }) year: number,
    @Arg("asOf", () => DateTime, { nullable: true, description: "As it stood at this moment. 截至某一时刻。" })
    asOf: string | null,
    @Drafts() drafts: boolean,
    @Ctx("question") question: Question,
  ): Promise<ReportView | null> {
    const row = await question.report(department, year, await question.standing(asOf ?? null, drafts));
    return row && reportShown(row);
  }

  @Query(() => ReportConnection, {
    nullable: true,
    description:
      "Published reports, newest year first, and within a year in the order in which departments were registered, which is the quickest: order by YEAR and DEPARTMENT to have them by code. Lists show summaries and parts alike. 报告列表。",
  })
  async reports(
    @Where() where: ReportFilter | null,
    @Arg("mentions", () => String, {
      nullable: true,
      description: "Text that one of its sections holds. 正文包含的文字。",
    })
    mentions: string | null,
    @Drafts() drafts: boolean,
    @Arg("states", () => [RevisionState], {
      nullable: true,
      description: "With `drafts`: only those whose newest version is in one of these states. 指定状态。",
    })
    states: RevisionState[] | null,
    @Arg("orderBy", () => [ReportOrder], ORDER_BY) orderBy: ReportOrder[] | null,
    @Args(() => PageArguments) given: PageArguments,
    @Ctx("question") question: Question,
  ): Promise<Connection<ReportView>> {
    const standing = await question.standing(null, drafts);
    if (states && standing === null) throw new QuestionError("BAD_USER_INPUT", said("STATES_WITHOUT_DRAFTS"));
    const asked = { ...where, mentions, states: states ?? null };
    const sorts = sortsFrom(orderBy);
    const page = askedPage(given, ["reports", asked, sorts, standing], sorts.length + 2);
    const rows = await question.reports(asked, standing, sorts, page);
    return pageFrom(
      rows.map(({ row, place }) => ({ row: reportShown(row), place })),
      page,
      () => question.countReports(asked, standing),
    );
  }

  @FieldResolver(() => Department, { description: "Whose report it is. 报告机关。" })
  async department(@Root() { row }: ReportView, @Ctx("question") question: Question): Promise<Department> {
    return question.bodyOf(row);
  }

  @FieldResolver(() => String, {
    description:
      "The name that the department bore in the report year, as far as former names are known. 当年机关名称。",
  })
  departmentName(@Root() { row }: ReportView, @Ctx("question") question: Question): Promise<string> {
    return question.nameThen(row);
  }

  @FieldResolver(() => Figures, { description: "Its figures; null where not stated. 各项数据。" })
  figures(
    @Root() { row }: ReportView,
    @Ctx("question") question: Question,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Figures> {
    return question.relations.figuresOf(row.id, figurePathsOf(info));
  }

  @FieldResolver(() => [Cell], { description: "Its cells with status, raw text and place. 逐项数据及出处。" })
  async cells(
    @Root() { row }: ReportView,
    @Arg("indicators", () => [IndicatorCode], { nullable: true, description: "These only. 指定指标。" })
    indicators: string[] | null,
    @Arg("statuses", () => [CellStatus], { nullable: true, description: "With these statuses only. 指定状态。" })
    statuses: CellStatus[] | null,
    @Ctx("question") question: Question,
  ): Promise<readonly Cell[]> {
    const filter = { indicators: indicators ?? null, statuses: statuses ?? null };
    const cells = await question.relations.cellsOf(row.id, cellPathsOf(filter.indicators));
    return selectedCells(cells, filter).map(cellShown);
  }

  @FieldResolver(() => [StatementView], { description: "Figures that its narrative states. 正文表述的数据。" })
  async statements(
    @Root() { row }: ReportView,
    @Ctx("question") question: Question,
  ): Promise<readonly StatementView[]> {
    return (await question.relations.statements.load(row.id)).map(statementShown);
  }

  @FieldResolver(() => [SectionView], { description: "Its text by heading. 正文各部分。" })
  async sections(
    @Root() { row }: ReportView,
    @Arg("containing", () => String, { nullable: true, description: "Those that hold this text only. 包含的文字。" })
    containing: string | null,
    @Ctx("question") question: Question,
  ): Promise<readonly SectionView[]> {
    const sections = await question.relations.sections.load(row.id);
    return sections.filter(
      ({ heading, text }) => heading.includes(containing ?? "") || text.includes(containing ?? ""),
    );
  }

  @FieldResolver(() => [NamedDocumentView], { description: "Normative documents that it names. 提及的规范性文件。" })
  normativeDocuments(
    @Root() { row }: ReportView,
    @Ctx("question") question: Question,
  ): Promise<readonly NamedDocumentView[]> {
    return question.relations.namedDocuments.load(row.id);
  }

  @FieldResolver(() => [FindingView], { description: "What the checks say of it. 校验结果。" })
  async findings(@Root() { row }: ReportView, @Ctx("question") question: Question): Promise<readonly FindingView[]> {
    return (await question.relations.findings.load(row.id)).map((finding) => findingShown(finding, row));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Day on which the department first published it, e.g. 2024-01-20: the earliest of its versions; null if not known. 首次发布日期。",
  })
  async publishedOn(@Root() { row }: ReportView, @Ctx("question") question: Question): Promise<string | null> {
    return (await question.firstPublished(row))?.on ?? null;
  }

  @FieldResolver(() => PublicationView, {
    nullable: true,
    description: "The same day, and what says so. 发布日期及其依据。",
  })
  async publication(@Root() { row }: ReportView, @Ctx("question") question: Question): Promise<PublicationView | null> {
    const publication = await question.relations.publicationOf(row);
    return publication && publicationShown(publication);
  }

  @FieldResolver(() => TimelinessView, { description: "Whether it was published by its deadline. 是否按期发布。" })
  timeliness(@Root() { row }: ReportView, @Ctx("question") question: Question): Promise<TimelinessView> {
    return question.timeliness(row);
  }

  @FieldResolver(() => Document, { description: "The document it was read from. 原始文件。" })
  document(@Root() { row }: ReportView, @Ctx("question") question: Question): Promise<Document> {
    return question.relations.documentOf(row);
  }

  @FieldResolver(() => [RevisionView], {
    description: "Every version that is or was public, oldest first. 历次公开版本。",
  })
  async revisions(@Root() { row }: ReportView, @Ctx("question") question: Question): Promise<readonly RevisionView[]> {
    return (await question.relations.versionsOf(row)).map(revisionShown);
  }

  @FieldResolver(() => ReportView, {
    nullable: true,
    description: "The same department's report for the year before. 上一年度报告。",
  })
  async previous(@Root() { row }: ReportView, @Ctx("question") question: Question): Promise<ReportView | null> {
    const before = await question.reportOf(row.departmentId, row.year - 1, row.asOf);
    return before && reportShown(before);
  }
}

@Resolver(() => RevisionView)
export class RevisionResolver {
  @FieldResolver(() => Figures, { description: "The figures of this version. 该版本各项数据。" })
  figures(
    @Root() { row }: RevisionView,
    @Ctx("question") question: Question,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Figures> {
    return question.relations.figuresOf(row.id, figurePathsOf(info));
  }

  @FieldResolver(() => [FindingView], {
    description:
      "What the checks say of this version; of one that was replaced, what they said last while it was valid. 该版本的校验结果。",
  })
  async findings(@Root() { row }: RevisionView, @Ctx("question") question: Question): Promise<readonly FindingView[]> {
    const report = reportOfVersion(row);
    return (await question.relations.findings.load(row.id)).map((finding) => findingShown(finding, report));
  }

  @FieldResolver(() => Document, { description: "The document it was read from. 原始文件。" })
  document(@Root() { row }: RevisionView, @Ctx("question") question: Question): Promise<Document> {
    return question.relations.documentOf(row);
  }
}
