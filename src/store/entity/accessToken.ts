import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from "typeorm";
import type { Role } from "../../access/role";
import type { Instant } from "../instant";
import { Department } from "./department";

/** A personal token, without its secret: who may come with it as what, and until when. It is never deleted. */
@Entity()
export class AccessToken {
  @PrimaryGeneratedColumn()
  readonly id: number;

  /** What its owner calls it. */
  @Column("varchar", { length: 100 })
  readonly name: string;

  @Column("varchar", { length: 20 })
  readonly role: Role;

  /** The body for which it acts, with all bodies below; null for the whole tree. */
  @Column("integer", { nullable: true })
  readonly departmentId: number | null;

  @ManyToOne(() => Department, { onDelete: "NO ACTION", onUpdate: "NO ACTION" })
  @JoinColumn({ name: "department_id" })
  readonly department?: Relation<Department>;

  @Index({ unique: true })
  @Column("varchar", { length: 12 })
  readonly prefix: string;

  /** SHA-256 of the token, in hexadecimal digits. */
  @Column("varchar", { length: 64 })
  readonly hash: string;

  @Column("varchar", { length: 27 })
  readonly issuedAt: Instant;

  @Column("varchar", { length: 120 })
  readonly issuedBy: string;

  /** From when on it no longer opens anything; null for never. */
  @Column("varchar", { length: 27, nullable: true })
  readonly expiresAt: Instant | null;

  @Column("varchar", { length: 27, nullable: true })
  readonly revokedAt: Instant | null;
}
