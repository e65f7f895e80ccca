import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { mayDo } from "../access/rights";
import { DRAFTS } from "../access/standing";
import { Node, parseGlobalId } from "../form/node";
import { isInstant } from "../form/scalars";
import type { Question } from "../question/question";
import type { Department } from "../store/entity/department";
import type { Document } from "../store/entity/document";
import { type ReportView, type RevisionView, reportShown, revisionShown } from "./report/reportType";

type Shown = Department | ReportView | RevisionView | Document;

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: "A department, report, revision or document by its identifier, as it was shown. 按全局标识查询。",
  })
  async node(
    @Arg("id", () => ID, { description: "Identifier that this service gave. 全局标识。" }) id: string,
    @Ctx("question") question: Question,
  ): Promise<Shown | null> {
    const named = parseGlobalId(id);
    if (named === null) return null;
    const { type, shownFor } = named;
    if (type === "Report" && (shownFor === null || shownFor === DRAFTS || isInstant(shownFor))) {
      if (shownFor === DRAFTS && !mayDo(question.viewer, "seeDrafts")) return null;
      const standing = await question.standing(shownFor === DRAFTS ? null : shownFor, shownFor === DRAFTS);
      const row = await question.reportWithId(named.id, standing);
      return row && reportShown(row);
    }
    if (type === "Document" && (shownFor === null || /^\d{1,15}$/.test(shownFor)))
      return question.documentWithId(named.id, shownFor === null ? null : Number(shownFor));
    if (shownFor !== null) return null;
    if (type === "Department") return question.departmentWithId(named.id);
    if (type === "Revision") {
      const row = await question.versionWithId(named.id);
      return row && revisionShown(row);
    }
    return null;
  }
}
