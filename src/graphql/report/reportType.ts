import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { nameOfStanding } from "../../access/standing";
import { FormCode } from "../../form/catalogue";
import { globalId, Node } from "../../form/node";
import { DateTime, SafeInt } from "../../form/scalars";
import { Timeliness } from "../../form/timeliness";
import type { FirstPublication, ReportRow, VersionRow } from "../../question/relations";

/** Whether a version of a report is the valid one, was so, or never was. */
export enum ReportStatus {
  PUBLISHED = "PUBLISHED",
  SUPERSEDED = "SUPERSEDED",
  NOT_PUBLISHED = "NOT_PUBLISHED",
}

registerEnumType(ReportStatus, {
  name: "ReportStatus",
  description: "What is public of a version. 发布状态。",
  valuesConfig: {
    PUBLISHED: { description: "The valid version. 现行有效版本。" },
    SUPERSEDED: { description: "Valid earlier, replaced or withdrawn since. 曾经有效，现已更替或撤回。" },
    NOT_PUBLISHED: { description: "It never was public; only with `drafts`. 从未公开。" },
  },
});

registerEnumType(Timeliness, {
  name: "TimelinessStatus",
  description: "Whether a report was published by its deadline (Regulation, Articles 49 and 50). 是否按期发布。",
  valuesConfig: {
    ON_TIME: { description: "On the last day or before. 按期。" },
    LATE: { description: "After it. 逾期。" },
    UNKNOWN: {
      description:
        "No day of publication is known, or only a late one of a later version, which may be a correction. 不详：发布日期不详，或仅知后来版本的发布日期。",
    },
  },
});

/** What says on which day a report was published. */
export enum PublicationSource {
  STATED = "STATED",
  PRINTED = "PRINTED",
  PAGE_HEAD = "PAGE_HEAD",
}

registerEnumType(PublicationSource, {
  name: "PublicationSource",
  description: "What says on which day a report was published. 发布日期的依据。",
  valuesConfig: {
    STATED: { description: "A person, at import. 导入时指明。" },
    PRINTED: { description: "A label in the document, such as 发布日期. 文件载明。" },
    PAGE_HEAD: { description: "The head of the web page (PubDate), which is not shown. 网页元数据。" },
  },
});

@ObjectType("Timeliness", {
  simpleResolvers: true,
  description: "Whether a report was published by its deadline. 是否按期发布。",
})
export class TimelinessView {
  @Field(() => Timeliness, { description: "On time, late, or not known. 是否按期。" }) readonly status: Timeliness;
  @Field(() => String, { description: "Last day on which it is on time, e.g. 2024-01-31. 期限。" })
  readonly dueOn: string;
  @Field(() => SafeInt, { nullable: true, description: "How many days late it was; null unless LATE. 逾期天数。" })
  readonly daysLate: number | null;
}

@ObjectType("Publication", {
  simpleResolvers: true,
  description: "On which day a report was first published, and what says so. 首次发布日期及其依据。",
})
export class PublicationView {
  @Field(() => String, { description: "The day, e.g. 2024-01-20. 日期。" }) readonly on: string;
  @Field(() => Boolean, {
    description:
      "Whether it may have been earlier: the day is of a later version, and nothing says when the first was published. 是否仅为最迟日期。",
  })
  readonly atLatest: boolean;
  @Field(() => PublicationSource, { description: "What says so. 依据。" }) readonly source: PublicationSource;
  @Field(() => Int, { description: "Number of the version that it is of. 所据版本号。" }) readonly revision: number;
  @Field(() => String, { nullable: true, description: "The printed label, or PubDate; null if stated. 标签。" })
  readonly label: string | null;
  @Field(() => String, { nullable: true, description: "The day as written, exactly; null if stated. 原文。" })
  readonly raw: string | null;
  @Field(() => SafeInt, {
    nullable: true,
    description:
      "First character of `raw` in the text of that version's document; null if it is not in it. 起始字符位置。",
  })
  readonly start: number | null;
  @Field(() => SafeInt, { nullable: true, description: "Character after the last. 结束字符位置。" })
  readonly end: number | null;
}

@ObjectType("Report", {
  simpleResolvers: true,
  implements: Node,
  description:
    "One department's report for one year: the valid version, or with `asOf` the one of that moment, which has an id of its own. 一个机关一个年度的报告。",
})
export class ReportView implements Node {
  @Field(() => ID, { name: "id", description: "Identifier for `node`. 全局标识。" })
  get globalId(): string {
    return globalId("Report", this.row.reportId, nameOfStanding(this.row.asOf));
  }

  @Field(() => Int, { description: "Report year. 报告年度。" }) readonly year: number;
  @Field(() => FormCode, { description: "Version of the form it is written on. 格式版本。" }) readonly form: FormCode;
  @Field(() => ReportStatus, { description: "Whether this version is the valid one. 发布状态。" })
  readonly status: ReportStatus;
  @Field(() => Int, { description: "Number of the version, from 1. 版本号。" }) readonly revision: number;
  @Field(() => DateTime, {
    description: "Since when this version is valid; of one that never was, since when it is there. 生效时间。",
  })
  readonly validFrom: string;
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
  @Field(() => String, {
    nullable: true,
    description: "Day on which this version was published, e.g. 2024-01-20; null if not known. 发布日期。",
  })
  readonly publishedOn: string | null;
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
    validFrom: row.validFrom ?? row.createdAt,
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
    publishedOn: row.publishedOn,
    author: row.author,
    reason: row.reason,
    readerVersion: Number(row.readerVersion),
    row,
  });
}

/** The day of publication of a report as the API shows it, with what says so. */
export function publicationShown({ on, atLatest, version }: FirstPublication): PublicationView {
  const stated = version.statedPublished !== null;
  const { label = null, raw = null, start = null, end = null } = (stated ? null : version.publication) ?? {};
  const printed = start === null ? PublicationSource.PAGE_HEAD : PublicationSource.PRINTED;
  const source = stated ? PublicationSource.STATED : printed;
  return { on, atLatest, source, revision: version.number, label, raw, start, end };
}

function statusOf(row: VersionRow): ReportStatus {
  if (row.draft) return ReportStatus.NOT_PUBLISHED;
  return row.current ? ReportStatus.PUBLISHED : ReportStatus.SUPERSEDED;
}
