import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from "typeorm";
import type { Instant } from "../instant";
import { AccessToken } from "./accessToken";
import { ProvidedClaims } from "./providedClaims";

/**
 * A person who has signed in with a browser. It is deleted when the person signs out, or when it is over. It rests on a token
 * of this service or on the claims of a provider of identities: each is a row of its own, so that neither has the columns of the
 * other.
 */
@Entity()
export class Session {
  @PrimaryGeneratedColumn()
  readonly id: number;

  /** SHA-256 of what the browser sends, in hexadecimal digits. */
  @Index({ unique: true })
  @Column("varchar", { length: 64 })
  readonly hash: string;

  /** The token with which the person signed in: once it opens nothing, neither does the session. */
  @Column("integer", { nullable: true })
  readonly tokenId: number | null;

  @ManyToOne(() => AccessToken, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "token_id" })
  readonly token?: Relation<AccessToken> | null;

  /** What a provider said of the person who signed in there. */
  @Column("integer", { nullable: true })
  readonly claimsId: number | null;

  @ManyToOne(() => ProvidedClaims, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "claims_id" })
  readonly claims?: Relation<ProvidedClaims> | null;

  @Column("varchar", { length: 27 })
  readonly begunAt: Instant;

  /** From when on it opens nothing. */
  @Column("varchar", { length: 27 })
  readonly expiresAt: Instant;
}
