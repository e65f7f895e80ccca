import { Arg, Args, Ctx, Field, FieldResolver, Int, Mutation, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { Changes } from "../../change/changes";
import { SafeInt } from "../../form/scalars";
import type { Question } from "../../question/question";
import { bodiesInRound, type RoundBody } from "../../question/rounds";
import { dutyShown } from "../department/dutyType";
import { IdempotencyKey } from "../idempotencyKey";
import { askedPage, type Connection, pageFrom } from "../list";
import { ReportView, reportShown } from "../report/reportType";
import { triedTo, UserErrorView } from "../userError";
import {
  RoundBodiesArguments,
  RoundBodyConnection,
  RoundBodyView,
  RoundStageCount,
  RoundView,
  roundShown,
} from "./roundType";

const DEPARTMENT = { description: "The department that calls, by code or any of its names. 组织机关。" };
const YEAR = { description: "Report year. 报告年度。" };

@ObjectType({ simpleResolvers: true, description: "What a change of a round came to. 报送安排结果。" })
class RoundPayload {
  @Field(() => RoundView, { nullable: true, description: "The round as it is now; null if it is gone. 报送安排。" })
  readonly round?: RoundView | null;
  @Field(() => [UserErrorView], { description: "Why nothing changed. 输入有误。" })
  readonly userErrors: readonly UserErrorView[];
}

@Resolver(() => RoundView)
export class RoundResolver {
  @Query(() => [RoundView], {
    nullable: true,
    description:
      "The rounds that concern your part of the tree, the newest year first. For those who have signed in. 报送安排。",
  })
  async rounds(
    @Arg("year", () => Int, { nullable: true, description: "Of this report year alone. 报告年度。" }) year:
      | number
      | null,
    @Ctx("question") question: Question,
  ): Promise<readonly RoundView[]> {
    return (await (await question.rounds()).all(year ?? null)).map(roundShown);
  }

  @Query(() => RoundView, {
    nullable: true,
    description: "One round; null if there is none that concerns you. For those who have signed in. 一项报送安排。",
  })
  async round(
    @Arg("department", () => String, DEPARTMENT) department: string,
    @Arg("year", () => Int, YEAR) year: number,
    @Ctx("question") question: Question,
  ): Promise<RoundView | null> {
    const round = await (await question.rounds()).of(department, year);
    return round && roundShown(round);
  }

  @FieldResolver(() => [RoundStageCount], {
    description:
      "How many departments of your part of the tree have come how far, without those stages that none is at. 各进度机关数。",
  })
  async stages(@Root() { round }: RoundView, @Ctx("question") question: Question): Promise<readonly RoundStageCount[]> {
    const counts = new Map<RoundBody["stage"], number>();
    for (const { stage } of await (await question.rounds()).board(round))
      counts.set(stage, (counts.get(stage) ?? 0) + 1);
    return [...counts].map(([stage, count]) => ({ stage, count }));
  }

  @FieldResolver(() => SafeInt, {
    description: "How many departments of your part of the tree are late. 逾期机关数。",
  })
  async late(@Root() { round }: RoundView, @Ctx("question") question: Question): Promise<number> {
    return (await (await question.rounds()).board(round)).filter(({ daysLate }) => daysLate !== null).length;
  }

  @FieldResolver(() => RoundBodyConnection, {
    description: "The departments of your part of the tree that must file or were exempted, by code. 各机关报送情况。",
  })
  async bodies(
    @Root() { round }: RoundView,
    @Args(() => RoundBodiesArguments) { stages, late, ...given }: RoundBodiesArguments,
    @Ctx("question") question: Question,
  ): Promise<Connection<RoundBodyView>> {
    const which = { stages: stages ?? null, late: late ?? null };
    const page = askedPage(given, ["round", round.caller.code, round.year, which], 1);
    const list = bodiesInRound(await (await question.rounds()).board(round), which);
    const rows = list.page(page).map(({ row, place }) => ({ row: bodyShown(row), place }));
    return pageFrom(rows, page, () => list.count);
  }

  @Mutation(() => RoundPayload, {
    nullable: true,
    description:
      "Calls for the reports of a department and those below it for a year, or gives the call other days. When its days are over, the board says who is late; what the public is told of deadlines stays that of the Regulation. For reviewers and administrators. 安排报送。",
  })
  setRound(
    @Arg("department", () => String, DEPARTMENT) department: string,
    @Arg("year", () => Int, YEAR) year: number,
    @Arg("opensOn", () => String, { description: "The first day, e.g. 2025-01-02. 开始日期。" }) opensOn: string,
    @Arg("dueOn", () => String, { description: "The last day on which they are on time. 截止日期。" }) dueOn: string,
    @Arg("version", () => String, {
      nullable: true,
      description: "`version` of the round as you saw it; without it, there must be none. 所见版本。",
    })
    version: string | null,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<RoundPayload> {
    const seen = { version: version ?? null, idempotencyKey: idempotencyKey ?? null };
    return changed(question, () => changes.setRound({ department, year, opensOn, dueOn, ...seen }));
  }

  @Mutation(() => RoundPayload, {
    nullable: true,
    description: "Takes a round away; reports stay as they are. For reviewers and administrators. 删除报送安排。",
  })
  removeRound(
    @Arg("department", () => String, DEPARTMENT) department: string,
    @Arg("year", () => Int, YEAR) year: number,
    @Arg("version", () => String, { description: "`version` of the round as you saw it. 所见版本。" }) version: string,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<RoundPayload> {
    const words = { department, year, version, idempotencyKey: idempotencyKey ?? null };
    return changed(question, () => changes.removeRound(words));
  }
}

function changed(question: Question, change: () => ReturnType<Changes["setRound"]>): Promise<RoundPayload> {
  return triedTo(async () => {
    const { caller, year } = await change();
    await question.renew();
    const round = await (await question.rounds()).of(caller.code, year);
    return { round: round && roundShown(round) };
  });
}

function bodyShown({ body, duty, ...row }: RoundBody): RoundBodyView {
  return Object.assign(new RoundBodyView(), row, { department: body, duty: dutyShown(duty) });
}

@Resolver(() => RoundBodyView)
export class RoundBodyResolver {
  @FieldResolver(() => ReportView, {
    nullable: true,
    description: "Its report as it is now, with drafts; null if there is none. 报告。",
  })
  async report(
    @Root() { department, year }: RoundBodyView,
    @Ctx("question") question: Question,
  ): Promise<ReportView | null> {
    const row = await question.reportOf(department.id, year, await question.standing(null, true));
    return row && reportShown(row);
  }
}
