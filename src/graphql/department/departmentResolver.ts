import { Arg, Ctx, Field, FieldResolver, InputType, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { DepartmentKind } from "../../form/body";
import { Department } from "../../store/entity/department";
import { DepartmentName } from "../../store/entity/departmentName";
import {
  After,
  type Connection,
  connectionType,
  cursorFrom,
  First,
  pageFrom,
  pageSize,
  parseCursor,
} from "../connection";
import type { Context } from "../context";
import { ReportView, reportShown } from "../report/reportType";

@InputType({ description: "Which departments. 机关筛选条件。" })
class DepartmentFilter {
  @Field(() => [String], { nullable: true, description: "By code or any of their names. 指定机关。" })
  readonly departments?: string[] | null;
  @Field(() => String, { nullable: true, description: "Direct parts of this body. 直属下级。" })
  readonly parent?: string | null;
  @Field(() => String, { nullable: true, description: "Everything below this body. 全部下级。" })
  readonly under?: string | null;
  @Field(() => [String], { nullable: true, description: "Lines of work. 条线。" }) readonly lines?: string[] | null;
  @Field(() => [DepartmentKind], { nullable: true, description: "Kinds of body. 机关类别。" })
  readonly kinds?: DepartmentKind[] | null;
  @Field(() => Boolean, { nullable: true, description: "Bodies whose report sums its parts'. 汇总机关。" })
  readonly summary?: boolean | null;
  @Field(() => String, { nullable: true, description: "Text that the name contains. 名称包含。" })
  readonly nameContains?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "A page of departments. 机关分页列表。" })
class DepartmentConnection extends connectionType("Department", Department) {}

@Resolver(() => Department)
export class DepartmentResolver {
  @Query(() => Department, {
    nullable: true,
    description: "One department, by code or any of its names. 查询一个机关。",
  })
  async department(
    @Arg("code", () => String, { description: "Code or any of its names. 机关代码或名称。" }) code: string,
    @Ctx() { question }: Context,
  ): Promise<Department> {
    return (await question.directory()).named(code);
  }

  @Query(() => DepartmentConnection, { nullable: true, description: "Departments in order of code. 机关列表。" })
  async departments(
    @Arg("where", () => DepartmentFilter, { nullable: true, description: "Which departments. 筛选条件。" })
    where: DepartmentFilter | null,
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() { question }: Context,
  ): Promise<Connection<Department>> {
    const size = pageSize(first);
    const [last] = after == null ? [] : (parseCursor(after, ["string"]) as string[]);
    const bodies = (await question.departments(where ?? {})).filter((body) =>
      body.name.includes(where?.nameContains ?? ""),
    );
    const rows = last === undefined ? bodies : bodies.filter((body) => body.code > last);
    return pageFrom(
      rows.slice(0, size + 1),
      size,
      after,
      (body) => cursorFrom([body.code]),
      () => bodies.length,
    );
  }

  // No filter uses these fields, so a department in a remembered sum may have old values of them: they are read again.
  @FieldResolver(() => String, { nullable: true, description: "Region code, GB/T 2260. 行政区划代码。" })
  async regionCode(@Root() department: Department, @Ctx() { question }: Context): Promise<string | null> {
    return (await question.body(department)).regionCode;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "First report year in which it is expected, where someone set it. 起始年度。",
  })
  async activeFrom(@Root() department: Department, @Ctx() { question }: Context): Promise<number | null> {
    return (await question.body(department)).activeFrom;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Last report year in which it is expected, where someone set it. 截止年度。",
  })
  async activeTo(@Root() department: Department, @Ctx() { question }: Context): Promise<number | null> {
    return (await question.body(department)).activeTo;
  }

  @FieldResolver(() => Boolean, { description: "Part of the made-up sample. 虚构示例数据。" })
  async sample(@Root() department: Department, @Ctx() { question }: Context): Promise<boolean> {
    return (await question.body(department)).sample;
  }

  @FieldResolver(() => Department, { nullable: true, description: "The body it belongs to. 上级机关。" })
  async parent(@Root() department: Department, @Ctx() { question }: Context): Promise<Department | null> {
    if (department.parentId === null) return null;
    return (await question.directory()).get(department.parentId) ?? null;
  }

  @FieldResolver(() => [Department], { description: "Its direct parts, in order of code. 直属下级机关。" })
  async parts(@Root() department: Department, @Ctx() { question }: Context): Promise<readonly Department[]> {
    return (await question.directory()).partsOf(department.id);
  }

  @FieldResolver(() => [DepartmentName], { description: "Names that it bore before. 曾用名。" })
  async formerNames(@Root() department: Department, @Ctx() { question }: Context): Promise<readonly DepartmentName[]> {
    return (await question.directory()).formerNamesOf(department.id);
  }

  @FieldResolver(() => [ReportView], { description: "Its published reports, newest first. 历年报告。" })
  async reports(@Root() department: Department, @Ctx() { question }: Context): Promise<readonly ReportView[]> {
    return (await question.relations.reportsAsOf(null).load(department.id)).map(reportShown);
  }
}
