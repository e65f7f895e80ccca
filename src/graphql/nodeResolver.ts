import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Node, parseGlobalId } from "../form/node";
import type { Department } from "../store/entity/department";
import type { Document } from "../store/entity/document";
import type { Context } from "./context";
import { type ReportView, reportShown } from "./report/reportType";

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: "A department, report or document by its identifier. 按全局标识查询。",
  })
  async node(
    @Arg("id", () => ID, { description: "Identifier that this service gave. 全局标识。" }) id: string,
    @Ctx() { question }: Context,
  ): Promise<Department | ReportView | Document | null> {
    const named = parseGlobalId(id);
    switch (named?.type) {
      case "Department":
        return (await question.directory()).get(named.id) ?? null;
      case "Report": {
        const row = await question.relations.reportById.load(named.id);
        return row && reportShown(row);
      }
      case "Document":
        return question.relations.publicDocument(named.id);
      default:
        return null;
    }
  }
}
