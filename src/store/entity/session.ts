import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from "typeorm";
import type { Instant } from "../instant";
import { AccessToken } from "./accessToken";

/** A person who has signed in with a browser. It is deleted when the person signs out, or when it is over. */
@Entity()
export class Session {
  @PrimaryGeneratedColumn()
  readonly id: number;

  /** SHA-256 of what the browser sends, in hexadecimal digits. */
  @Index({ unique: true })
  @Column("varchar", { length: 64 })
  readonly hash: string;

  /** The token with which the person signed in: once it opens nothing, neither does the session. */
  @Column("integer")
  readonly tokenId: number;

  @ManyToOne(() => AccessToken, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "token_id" })
  readonly token?: Relation<AccessToken>;

  @Column("varchar", { length: 27 })
  readonly begunAt: Instant;

  /** From when on it opens nothing. */
  @Column("varchar", { length: 27 })
  readonly expiresAt: Instant;
}
