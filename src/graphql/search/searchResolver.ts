import { Arg, Args, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { SafeInt } from "../../form/scalars";
import type { Question } from "../../question/question";
import type { ReportRow } from "../../question/relations";
import { Search } from "../../question/search";
import { SectionMatch } from "../../question/sectionMatch";
import { Drafts } from "../arguments";
import { askedPage, type Connection, connectionType, PageArguments, pageFrom } from "../list";
import { ReportView, reportShown } from "../report/reportType";
import {
  departmentFoundShown,
  ExcerptView,
  FoundDepartmentView,
  FoundDocumentView,
  FoundSectionView,
} from "./searchType";

@ObjectType("FoundDepartmentConnection", {
  simpleResolvers: true,
  description: "A page of departments that a search found. 搜索到的机关分页列表。",
})
class FoundDepartments extends connectionType("FoundDepartment", FoundDepartmentView) {}

const YEARS_LEFT_OUT = {
  description:
    "Report years that were not looked through, the newest first; nearly always none. A search looks through whole years, the newest first, with at most 20,000 reports together: to search these, give them as `years`. 未搜索的年度。",
} as const;

@ObjectType("FoundSectionConnection", {
  simpleResolvers: true,
  description: "A page of sections that a search found. 搜索到的正文分页列表。",
})
class FoundSections extends connectionType("FoundSection", FoundSectionView) {
  @Field(() => [Int], YEARS_LEFT_OUT) readonly yearsLeftOut: readonly number[];
}

@ObjectType("FoundNormativeDocumentConnection", {
  simpleResolvers: true,
  description: "A page of normative documents that a search found. 搜索到的规范性文件分页列表。",
})
class FoundDocuments extends connectionType("FoundNormativeDocument", FoundDocumentView) {
  @Field(() => [Int], YEARS_LEFT_OUT) readonly yearsLeftOut: readonly number[];
}

/** A page of a list that does not look through all years. */
type SearchedConnection<T> = Connection<T> & { readonly yearsLeftOut: readonly number[] };

@ObjectType("Search", {
  simpleResolvers: true,
  description:
    "What a text finds in what is public, or with drafts: each list is read only if it is asked for. 搜索结果。",
})
class SearchView {
  readonly found: Search;
}

@Resolver(() => SearchView)
export class SearchResolver {
  @Query(() => SearchView, {
    nullable: true,
    description:
      "Searches names, pinyin and codes of departments, the text of published reports, and the normative documents that they name. 搜索。",
  })
  async search(
    @Arg("text", () => String, {
      description: "What to search for. Of reports and documents, all words between blanks must be there. 搜索文字。",
    })
    text: string,
    @Arg("under", () => String, {
      nullable: true,
      description:
        "This body and all below it, by code or any of its names: of reports in their year, of departments as of their newest periods. 本机关及全部下级。",
    })
    under: string | null,
    @Arg("years", () => [Int], {
      nullable: true,
      description: "Years of the reports; they do not narrow the departments. 报告年度。",
    })
    years: number[] | null,
    @Drafts() drafts: boolean,
    @Ctx("question") question: Question,
  ): Promise<SearchView> {
    const asked = { text, under: under ?? null, years: years ?? null };
    return { found: await question.search(asked, await question.standing(null, drafts)) };
  }

  @FieldResolver(() => FoundDepartments, {
    nullable: true,
    description:
      "Departments with a name, former name or code that the text is a part of, in characters or in pinyin (initials or in full; of a character with several readings, any): the closest first, then by code. 机关。",
  })
  departments(
    @Root() { found }: SearchView,
    @Args(() => PageArguments) given: PageArguments,
  ): Connection<FoundDepartmentView> {
    const page = askedPage(given, ["search departments", found.question, found.standing], 2);
    const list = found.departments();
    const rows = list.page(page).map(({ row, place }) => ({ row: departmentFoundShown(row), place }));
    return pageFrom(rows, page, () => list.count);
  }

  @FieldResolver(() => FoundSections, {
    nullable: true,
    description:
      "Sections of published reports whose heading or text contains every word, exactly as it is written, but for the brackets and the width of digits in the number of a document (文号): the newest year first, then in the order of `reports`. `totalCount` has all of them read. 报告正文。",
  })
  async sections(
    @Root() { found }: SearchView,
    @Args(() => PageArguments) given: PageArguments,
  ): Promise<SearchedConnection<FoundSectionView>> {
    const page = askedPage(given, ["search sections", found.question, found.standing], 3);
    const rows = (await found.sections(page)).map(({ row, place }) => ({
      row: {
        revisionId: row.revisionId,
        section: row,
        match: new SectionMatch(row, found.words),
        standing: found.standing,
      },
      place,
    }));
    return { ...pageFrom(rows, page, () => found.countSections()), yearsLeftOut: found.yearsLeftOut };
  }

  @FieldResolver(() => FoundDocuments, {
    nullable: true,
    description:
      "Normative documents whose title or number (文号) contains every word; kinds of brackets and widths of digits do not matter. One that several reports name is there once for each of them, in the order of `sections`. 规范性文件。",
  })
  async normativeDocuments(
    @Root() { found }: SearchView,
    @Args(() => PageArguments) given: PageArguments,
  ): Promise<SearchedConnection<FoundDocumentView>> {
    const page = askedPage(given, ["search documents", found.question, found.standing], 3);
    const rows = (await found.titles(page)).map(({ row, place }) => ({
      row: { ...row, standing: found.standing },
      place,
    }));
    return { ...pageFrom(rows, page, () => found.countTitles()), yearsLeftOut: found.yearsLeftOut };
  }
}

@Resolver(() => FoundSectionView)
export class FoundSectionResolver {
  @FieldResolver(() => ReportView, { description: "Whose report of which year it is in. 所在报告。" })
  async report(@Root() found: FoundSectionView, @Ctx("question") question: Question): Promise<ReportView> {
    return reportShown(await reportOf(found, question));
  }

  @FieldResolver(() => ExcerptView, { description: "The words around the first match. 摘录。" })
  excerpt(@Root() { match }: FoundSectionView): ExcerptView {
    return match.excerpt();
  }

  @FieldResolver(() => SafeInt, {
    nullable: true,
    description:
      "First character of the first match in `report.document.text`; null if it is not there in one piece. 首个匹配在原文中的起始位置。",
  })
  async start(@Root() found: FoundSectionView, @Ctx("question") question: Question): Promise<number | null> {
    return (await found.match.place(await reportOf(found, question), question.relations))?.start ?? null;
  }

  @FieldResolver(() => SafeInt, { nullable: true, description: "Character after the last. 结束位置。" })
  async end(@Root() found: FoundSectionView, @Ctx("question") question: Question): Promise<number | null> {
    return (await found.match.place(await reportOf(found, question), question.relations))?.end ?? null;
  }
}

@Resolver(() => FoundDocumentView)
export class FoundReportResolver {
  @FieldResolver(() => ReportView, { description: "The report that names it. 提及该文件的报告。" })
  async report(@Root() found: FoundDocumentView, @Ctx("question") question: Question): Promise<ReportView> {
    return reportShown(await reportOf(found, question));
  }
}

async function reportOf(
  { revisionId, standing }: Pick<FoundSectionView, "revisionId" | "standing">,
  question: Question,
): Promise<ReportRow> {
  return (await question.relations.reportByRevision(standing).load(revisionId)) as ReportRow;
}
