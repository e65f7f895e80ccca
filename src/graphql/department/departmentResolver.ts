import { Arg, Args, Ctx, Field, FieldResolver, InputType, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { DepartmentKind } from "../../form/body";
import { isOrderedByCloseness } from "../../question/departmentList";
import type { Question } from "../../question/question";
import { Denominator } from "../../store/entity/denominator";
import { Department, DepartmentPeriod } from "../../store/entity/department";
import { DepartmentName } from "../../store/entity/departmentName";
import { StoredSuccession } from "../../store/entity/succession";
import { Drafts } from "../arguments";
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
import { ReportView, reportShown } from "../report/reportType";
import { FilingView, filingShown } from "./filingType";

@InputType({ description: "Which departments. 机关筛选条件。" })
class DepartmentFilter {
  @Field(() => [String], { nullable: true, description: "By code or any of their names. 指定机关。" })
  readonly departments?: string[] | null;
  @Field(() => String, {
    nullable: true,
    description: "Direct parts of this body, as of their newest periods. 直属下级（最新）。",
  })
  readonly parent?: string | null;
  @Field(() => String, { nullable: true, description: "Everything below this body. 全部下级。" })
  readonly under?: string | null;
  @Field(() => [String], { nullable: true, description: "Lines of work. 条线。" }) readonly lines?: string[] | null;
  @Field(() => [DepartmentKind], { nullable: true, description: "Kinds of body. 机关类别。" })
  readonly kinds?: DepartmentKind[] | null;
  @Field(() => Boolean, { nullable: true, description: "Bodies whose report sums its parts'. 汇总机关。" })
  readonly summary?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: "Text that its name or a former one contains; the closest come first. 名称（含曾用名）包含。",
  })
  readonly nameContains?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      "With a published report (true), or those that never filed one (false); with `drafts`, a draft counts. 是否报送过报告。",
  })
  readonly filed?: boolean | null;
}

const DepartmentOrder = orderType("Department", {
  CODE: "Code. 机关代码。",
  NAME: "Name, by its characters. 机关名称。",
});
type DepartmentOrder = InstanceType<typeof DepartmentOrder>;

@ObjectType({ simpleResolvers: true, description: "A page of departments. 机关分页列表。" })
class DepartmentConnection extends connectionType("Department", Department) {}

@Resolver(() => Department)
export class DepartmentResolver {
  @Query(() => Department, {
    nullable: true,
    description:
      "One department, by code or any of its names; with `drafts`, also one that only a draft knows. 查询一个机关。",
  })
  async department(
    @Arg("code", () => String, { description: "Code or any of its names. 机关代码或名称。" }) code: string,
    @Drafts() drafts: boolean,
    @Ctx("question") question: Question,
  ): Promise<Department> {
    return (await question.directory(await question.standing(null, drafts))).named(code);
  }

  @Query(() => DepartmentConnection, {
    nullable: true,
    description:
      "Departments, by code unless asked otherwise; with `drafts`, also those that only a draft knows. 机关列表。",
  })
  async departments(
    @Arg("where", () => DepartmentFilter, { nullable: true, description: "Which departments. 筛选条件。" })
    where: DepartmentFilter | null,
    @Arg("orderBy", () => [DepartmentOrder], ORDER_BY) orderBy: DepartmentOrder[] | null,
    @Args(() => PageArguments) given: PageArguments,
    @Drafts() drafts: boolean,
    @Ctx("question") question: Question,
  ): Promise<Connection<Department>> {
    const standing = await question.standing(null, drafts);
    const sorts = sortsFrom(orderBy);
    const parts = sorts.length + (isOrderedByCloseness(where ?? {}, sorts) ? 2 : 1);
    const page = askedPage(given, ["departments", where, sorts, standing], parts);
    const list = await question.departments(where ?? {}, standing, sorts);
    return pageFrom(list.page(page), page, () => list.count);
  }

  // No filter uses these fields, so a department in a remembered sum may have old values of them: they are read again.
  @FieldResolver(() => String, { nullable: true, description: "Region code, GB/T 2260. 行政区划代码。" })
  async regionCode(@Root() department: Department, @Ctx("question") question: Question): Promise<string | null> {
    return (await question.body(department)).periods.at(-1)?.regionCode ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "First report year in which it is expected, where someone set it. 起始年度。",
  })
  async activeFrom(@Root() department: Department, @Ctx("question") question: Question): Promise<number | null> {
    return (await question.body(department)).activeFrom;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Last report year in which it is expected, where someone set it. 截止年度。",
  })
  async activeTo(@Root() department: Department, @Ctx("question") question: Question): Promise<number | null> {
    return (await question.body(department)).activeTo;
  }

  @FieldResolver(() => Boolean, { description: "Part of the made-up sample. 虚构示例数据。" })
  async sample(@Root() department: Department, @Ctx("question") question: Question): Promise<boolean> {
    return (await question.body(department)).sample;
  }

  @FieldResolver(() => Department, {
    nullable: true,
    description: "The body it belongs to, as of its newest period. 上级机关（最新）。",
  })
  async parent(@Root() department: Department, @Ctx("question") question: Question): Promise<Department | null> {
    if (department.parentId === null) return null;
    return (await question.directory()).get(department.parentId) ?? null;
  }

  @FieldResolver(() => [Department], {
    description: "Its direct parts, in order of code, as of their newest periods. 直属下级机关（最新）。",
  })
  async parts(@Root() department: Department, @Ctx("question") question: Question): Promise<readonly Department[]> {
    return (await question.directory()).partsOf(department.id);
  }

  @FieldResolver(() => [DepartmentPeriod], {
    description:
      "Its parent, line, kind and region through the report years, the oldest period first; sums of a year use those of that year. 历年隶属、条线与类别。",
  })
  async periods(@Root() department: Department, @Ctx("question") question: Question): Promise<DepartmentPeriod[]> {
    return (await question.body(department)).periods;
  }

  @FieldResolver(() => [DepartmentName], { description: "Names that it bore before. 曾用名。" })
  async formerNames(
    @Root() department: Department,
    @Ctx("question") question: Question,
  ): Promise<readonly DepartmentName[]> {
    return (await question.directory()).formerNamesOf(department.id);
  }

  @FieldResolver(() => [StoredSuccession], {
    description: "The bodies that it took over from, by year. 前身（由哪些机关合并、分立、更名而来）。",
  })
  async predecessors(
    @Root() department: Department,
    @Ctx("question") question: Question,
  ): Promise<readonly StoredSuccession[]> {
    return (await question.directory()).predecessorsOf(department.id);
  }

  @FieldResolver(() => [StoredSuccession], {
    description: "The bodies that took over from it, by year. 后继（职能由哪些机关承接）。",
  })
  async successors(
    @Root() department: Department,
    @Ctx("question") question: Question,
  ): Promise<readonly StoredSuccession[]> {
    return (await question.directory()).successorsOf(department.id);
  }

  @FieldResolver(() => [Denominator], {
    description: "How many people it has by year, as registered by `denominators`. 登记的人口、人员数。",
  })
  async denominators(
    @Root() department: Department,
    @Ctx("question") question: Question,
  ): Promise<readonly Denominator[]> {
    return question.relations.denominators.load(department.id);
  }

  @FieldResolver(() => [FilingView], {
    description:
      "What it had to file, year by year, the newest first, with the reason where no report is there: from the first year for which it or a body beside it reports. 历年报送情况，未报的说明原因。",
  })
  async filings(
    @Root() department: Department,
    @Drafts() drafts: boolean,
    @Ctx("question") question: Question,
  ): Promise<readonly FilingView[]> {
    const standing = await question.standing(null, drafts);
    return (await question.filings(department, standing)).map((filing) => filingShown(filing, standing));
  }

  @FieldResolver(() => [ReportView], { description: "Its published reports, newest first. 历年报告。" })
  async reports(
    @Root() department: Department,
    @Drafts() drafts: boolean,
    @Ctx("question") question: Question,
  ): Promise<readonly ReportView[]> {
    const standing = await question.standing(null, drafts);
    return (await question.relations.reportsAsOf(department.id, standing)).map(reportShown);
  }
}

@Resolver(() => FilingView)
export class FilingResolver {
  @FieldResolver(() => ReportView, { nullable: true, description: "The report; null where none is there. 报告。" })
  async report(
    @Root() { departmentId, year, standing }: FilingView,
    @Ctx("question") question: Question,
  ): Promise<ReportView | null> {
    const row = await question.reportOf(departmentId, year, standing);
    return row && reportShown(row);
  }
}

@Resolver(() => DepartmentPeriod)
export class DepartmentPeriodResolver {
  @FieldResolver(() => Department, { nullable: true, description: "The body it belonged to. 上级机关。" })
  async parent(
    @Root() { parentId }: DepartmentPeriod,
    @Ctx("question") question: Question,
  ): Promise<Department | null> {
    return parentId === null ? null : ((await question.directory()).get(parentId) ?? null);
  }
}

@Resolver(() => StoredSuccession)
export class SuccessionResolver {
  @FieldResolver(() => Department, { description: "The body that passed on all or a part of its work. 前身机关。" })
  async predecessor(
    @Root() { predecessorId }: StoredSuccession,
    @Ctx("question") question: Question,
  ): Promise<Department> {
    return (await question.directory()).get(predecessorId) as Department;
  }

  @FieldResolver(() => Department, { description: "The body that took it over. 承接机关。" })
  async successor(
    @Root() { departmentId }: StoredSuccession,
    @Ctx("question") question: Question,
  ): Promise<Department> {
    return (await question.directory()).get(departmentId) as Department;
  }
}
