import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { FormCode } from "../../form/catalogue";
import { globalId, Node } from "../../form/node";
import { DateTime, SafeInt } from "../../form/scalars";
import type { ReportRow, VersionRow } from "../../question/relations";

/** Whether a public version of a report is the valid one. */
export enum ReportStatus {
  PUBLISHED = "PUBLISHED",
  SUPERSEDED = "SUPERSEDED",
}

registerEnumType(ReportStatus, {
  name: "ReportStatus",
  description: "What is public of a version. 发布状态。",
  valuesConfig: {
    PUBLISHED: { description: "The valid version. 现行有效版本。" },
    SUPERSEDED: { description: "Valid earlier, replaced or withdrawn since. 曾经有效，现已更替或撤回。" },
  },
});

@ObjectType("Report", {
  simpleResolvers: true,
  implements: Node,
  description:
    "One department's report for one year: the valid version, or with `asOf` the one of that moment, which has an id of its own. 一个机关一个年度的报告。",
})
export class ReportView implements Node {
  @Field(() => ID, { name: "id", description: "Identifier for `node`. 全局标识。" })
  get globalId(): string {
    return globalId("Report", this.row.reportId, this.row.asOf);
  }

  @Field(() => Int, { description: "Report year. 报告年度。" }) readonly year: number;
  @Field(() => FormCode, { description: "Version of the form it is written on. 格式版本。" }) readonly form: FormCode;
  @Field(() => ReportStatus, { description: "Whether this version is the valid one. 发布状态。" })
  readonly status: ReportStatus;
  @Field(() => Int, { description: "Number of the version, from 1. 版本号。" }) readonly revision: number;
  @Field(() => DateTime, { description: "Since when this version is valid. 生效时间。" }) readonly validFrom: string;
  readonly row: ReportRow;
}

@ObjectType("Revision", {
  simpleResolvers: true,
  implements: Node,
  description: "A version of a report that is or was public. 报告的一个公开版本。",
})
export class RevisionView implements Node {
  @Field(() => ID, { name: "id", description: "Identifier for `node`. 全局标识。" })
  get globalId(): string {
    return globalId("Revision", this.row.id);
  }

  @Field(() => Int, { description: "Number of the version, from 1. 版本号。" }) readonly number: number;
  @Field(() => FormCode, { description: "Version of the form. 格式版本。" }) readonly form: FormCode;
  @Field(() => ReportStatus, { description: "Whether it is the valid one. 发布状态。" }) readonly status: ReportStatus;
  @Field(() => DateTime, { description: "Since when it was valid. 生效时间。" }) readonly validFrom: string;
  @Field(() => DateTime, { nullable: true, description: "Until when; null for the valid one. 失效时间。" })
  readonly validTo: string | null;
  @Field(() => String, { description: "Who entered it. 录入者。" }) readonly author: string;
  @Field(() => String, { description: "Why it was entered. 录入原因。" }) readonly reason: string;
  @Field(() => Int, { description: "Version of the reader that read it. 识读程序版本。" })
  readonly readerVersion: number;
  readonly row: VersionRow;
}

@ObjectType("Section", { simpleResolvers: true, description: "A section of a report's text. 报告正文的一部分。" })
export class SectionView {
  @Field(() => Int, { nullable: true, description: "Section of the form, 1 to 6; null for others. 第几部分。" })
  readonly number: number | null;
  @Field(() => String, { description: "Its heading as printed; empty before the first. 标题。" })
  readonly heading: string;
  @Field(() => String, { description: "Its text, without heading and tables. 正文。" }) readonly text: string;
  @Field(() => SafeInt, { description: "First character in `document.text`. 起始字符位置。" }) readonly start: number;
  @Field(() => SafeInt, { description: "Character after the last. 结束字符位置。" }) readonly end: number;
}

@ObjectType("NamedDocument", {
  simpleResolvers: true,
  description: "A normative document that a report names. 提及的规范性文件。",
})
export class NamedDocumentView {
  @Field(() => String, { description: "Its title. 标题。" }) readonly title: string;
  @Field(() => String, { nullable: true, description: "Its number, e.g. 丽科〔2020〕21号. 文号。" })
  readonly number: string | null;
  @Field(() => SafeInt, { description: "First character in `document.text`. 起始字符位置。" }) readonly start: number;
  @Field(() => SafeInt, { description: "Character after the last. 结束字符位置。" }) readonly end: number;
}

/** A stored report as the API shows it. */
export function reportShown(row: ReportRow): ReportView {
  return Object.assign(new ReportView(), {
    year: row.year,
    form: row.form,
    status: statusOf(row),
    revision: row.number,
    validFrom: row.validFrom as string,
    row,
  });
}

/** An earlier or the current version as the API shows it. */
export function revisionShown(row: VersionRow): RevisionView {
  return Object.assign(new RevisionView(), {
    number: row.number,
    form: row.form,
    status: statusOf(row),
    validFrom: row.validFrom as string,
    validTo: row.current ? null : row.validTo,
    author: row.author,
    reason: row.reason,
    readerVersion: Number(row.readerVersion),
    row,
  });
}

function statusOf(row: VersionRow): ReportStatus {
  return row.current ? ReportStatus.PUBLISHED : ReportStatus.SUPERSEDED;
}
