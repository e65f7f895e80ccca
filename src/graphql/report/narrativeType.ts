import { Field, Int, ObjectType } from "type-graphql";

@ObjectType("Section", { simpleResolvers: true, description: "A section of a report's text. 报告正文的一部分。" })
export class SectionView {
  @Field(() => Int, { nullable: true, description: "Section of the form, 1 to 6; null for others. 第几部分。" })
  readonly number: number | null;
  @Field(() => String, { description: "Its heading as printed; empty before the first. 标题。" })
  readonly heading: string;
  @Field(() => String, { description: "Its text, without heading and tables. 正文。" }) readonly text: string;
  @Field(() => Int, { description: "First character in `document.text`. 起始字符位置。" }) readonly start: number;
  @Field(() => Int, { description: "Character after the last. 结束字符位置。" }) readonly end: number;
}

@ObjectType("NamedDocument", {
  simpleResolvers: true,
  description: "A normative document that a report names. 提及的规范性文件。",
})
export class NamedDocumentView {
  @Field(() => String, { description: "Its title. 标题。" }) readonly title: string;
  @Field(() => String, { nullable: true, description: "Its number, e.g. 丽科〔2020〕21号. 文号。" })
  readonly number: string | null;
  @Field(() => Int, { description: "First character in `document.text`. 起始字符位置。" }) readonly start: number;
  @Field(() => Int, { description: "Character after the last. 结束字符位置。" }) readonly end: number;
}
