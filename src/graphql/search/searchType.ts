import { Field, ObjectType, registerEnumType } from "type-graphql";
import type { Standing } from "../../access/standing";
import { TermKind, Writing } from "../../arithmetic/nameMatch";
import { Closeness } from "../../arithmetic/spelling";
import { SafeInt } from "../../form/scalars";
import type { FoundDepartment } from "../../question/departmentList";
import type { SectionMatch } from "../../question/sectionMatch";
import type { Body } from "../../store/bodies";
import { Department } from "../../store/entity/department";
import { NamedDocumentView, SectionView } from "../report/reportType";

registerEnumType(TermKind, {
  name: "MatchedTerm",
  description: "Which of its names and codes a department was found by. 匹配的是名称、代码还是曾用名。",
  valuesConfig: {
    NAME: { description: "The name that it has. 现用名称。" },
    CODE: { description: "Its code. 机关代码。" },
    FORMER_NAME: { description: "A name that it had before. 曾用名。" },
  },
});

registerEnumType(Writing, {
  name: "MatchedWriting",
  description: "In which writing the text is a part of the name. 按文字还是按拼音匹配。",
  valuesConfig: {
    CHARACTERS: { description: "As it is written, in either case and width. 按文字。" },
    INITIALS: { description: "The first letters of its pinyin, e.g. kjj for 科技局. 拼音首字母。" },
    PINYIN: { description: "Its pinyin without tones, e.g. kexue for 科学; the last syllable may be begun. 全拼。" },
  },
});

registerEnumType(Closeness, {
  name: "MatchedCloseness",
  description: "How much of the name the text is. 匹配程度。",
  valuesConfig: {
    EXACT: { description: "All of it. 完全匹配。" },
    PREFIX: { description: "Its beginning. 开头匹配。" },
    INNER: { description: "What begins at a later character. 中间匹配。" },
  },
});

@ObjectType("FoundDepartment", {
  simpleResolvers: true,
  description: "A department that a search found, and by what. 搜索到的机关及匹配依据。",
})
export class FoundDepartmentView {
  @Field(() => Department, { description: "The department. 机关。" }) readonly department: Department;
  @Field(() => String, { description: "The name or code that the text is a part of. 匹配的名称或代码。" })
  readonly matched: string;
  @Field(() => TermKind, { description: "Whether that is its name, its code or a former name. 匹配对象。" })
  readonly term: TermKind;
  @Field(() => Writing, { description: "In characters or in pinyin. 匹配方式。" }) readonly writing: Writing;
  @Field(() => Closeness, { description: "Whether it is all of it. 匹配程度。" }) readonly closeness: Closeness;
}

@ObjectType("Excerpt", {
  simpleResolvers: true,
  description: "A few words of a longer text, with the place of what was searched for. 摘录。",
})
export class ExcerptView {
  @Field(() => String, {
    description: 'About 60 characters in one line; "…" where the text goes on. 摘录文字。',
  })
  readonly text: string;
  @Field(() => SafeInt, { description: "First character of the match in it. 起始字符位置。" }) readonly start: number;
  @Field(() => SafeInt, { description: "Character after the last. 结束字符位置。" }) readonly end: number;
}

@ObjectType("FoundSection", {
  simpleResolvers: true,
  description: "A section of a report that contains all words of a search. 搜索到的报告正文。",
})
export class FoundSectionView {
  readonly revisionId: number;
  readonly match: SectionMatch;
  readonly standing: Standing;
  @Field(() => SectionView, { description: "The section. 所在部分。" }) readonly section: SectionView;
}

@ObjectType("FoundNormativeDocument", {
  simpleResolvers: true,
  description: "A normative document that a report names and a search found. 搜索到的规范性文件。",
})
export class FoundDocumentView extends NamedDocumentView {
  readonly revisionId: number;
  readonly standing: Standing;
}

/** A department that was found as the API shows it. */
export function departmentFoundShown({ body, match }: FoundDepartment<Body>): FoundDepartmentView {
  const { term, writing, closeness } = match;
  return { department: body, matched: term.text, term: term.kind, writing, closeness };
}
