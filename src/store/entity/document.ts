import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import { globalId, Node } from "../../form/node";
import type { PlainDay } from "../../form/plainDay";
import { DateTime, SafeInt } from "../../form/scalars";
import type { Statement } from "../../report/report";
import type { Instant } from "../instant";
import { NULLABLE_JSON } from "./jsonText";

/** A document as it was received, byte for byte. */
@Entity()
@ObjectType({ simpleResolvers: true, implements: Node, description: "A document as it came. 原始文件。" })
export class Document implements Node {
  @PrimaryGeneratedColumn()
  readonly id: number;

  @Field(() => ID, { name: "id", description: "Identifier for `node`. 全局标识。" })
  get globalId(): string {
    return globalId("Document", this.id, this.revisionId ?? null);
  }

  @Field(() => String, { description: "SHA-256 of the bytes, hexadecimal. 文件指纹。" })
  @Index({ unique: true })
  @Column("varchar", { length: 64 })
  readonly sha256: string;

  @Field(() => String, { description: "File name under which it first came. 文件名。" })
  @Column("varchar", { length: 255 })
  readonly name: string;

  @Field(() => String, { description: "Media type, found from the content. 媒体类型。" })
  @Column("varchar", { length: 100 })
  readonly mediaType: string;

  @Field(() => String, { nullable: true, description: "Address it was published at, if known. 发布网址。" })
  @Column("varchar", { length: 500, nullable: true })
  readonly address: string | null;

  @Field(() => SafeInt, { description: "Size in bytes. 字节数。" })
  @Column("integer")
  readonly size: number;

  @Field(() => DateTime, { description: "When it came. 入库时间。" })
  @Column("varchar", { length: 27 })
  readonly arrivedAt: Instant;

  /** Why it is no report, as `messageFrom` reads it; null if one was read from it. */
  @Column("text", { nullable: true })
  readonly noReport: string | null;

  /** Since when a document that is not a report is public; null for drafts, and for documents of reports. */
  @Column("varchar", { length: 27, nullable: true })
  readonly publicFrom: Instant | null;

  /** The statements in the narrative of a document that is not a report; null for documents of reports. */
  @Column("text", { nullable: true, select: false, transformer: NULLABLE_JSON })
  readonly statements: readonly Statement[] | null;

  /** Version of the reader that found no report in it. */
  @Column("integer", { default: 1 })
  readonly readerVersion: number;

  /** The department and the year that a person stated, which overrule the document; null if not stated. */
  @Column("varchar", { length: 160, nullable: true })
  readonly statedDepartment: string | null;

  @Column("integer", { nullable: true })
  readonly statedYear: number | null;

  /** The same for the day of publication. */
  @Column("varchar", { length: 10, nullable: true })
  readonly statedPublished: PlainDay | null;

  // libsql returns an ArrayBuffer.
  @Column("blob", {
    select: false,
    transformer: { to: (bytes: Buffer) => bytes, from: (bytes: ArrayBuffer) => Buffer.from(bytes) },
  })
  readonly bytes: Buffer;

  /** The text that locators point into, unless a reading has its own text. */
  @Column("text", { select: false })
  readonly text: string;

  /** The revision whose document is shown, if any: its reading may have a text of its own. */
  readonly revisionId?: number;

  /** This document as it was read for a revision. */
  shownFor(revisionId: number): Document {
    return Object.assign(new Document(), this, { revisionId });
  }
}
