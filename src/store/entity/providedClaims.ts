import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";
import type { Role } from "../../access/role";
import type { Instant } from "../instant";

/** What a provider of identities said last of the person of one session. It is deleted with the session. */
@Entity()
export class ProvidedClaims {
  @PrimaryGeneratedColumn()
  readonly id: number;

  /** The address of the provider: no other one may learn the refresh token. */
  @Column("varchar", { length: 500 })
  readonly issuer: string;

  /** What it calls the person for ever. */
  @Column("varchar", { length: 100 })
  readonly subject: string;

  /** The name of the person as viewer. It stays while the session lasts. */
  @Column("varchar", { length: 120 })
  readonly viewer: string;

  @Column("varchar", { length: 20 })
  readonly role: Role;

  /** The body for which the person acts, with all bodies below; null for the whole tree. Whoever acts for none that exists sees none. */
  @Column("integer", { nullable: true })
  readonly departmentId: number | null;

  /** From when on the provider must be asked again. */
  @Column("varchar", { length: 27 })
  readonly heldUntil: Instant;

  /** With which it is asked; encrypted by what the browser sends, so that the database alone opens nothing. */
  @Column("text", { nullable: true })
  readonly refreshToken: string | null;

  /** Until when a process has time to ask it: a refresh token is often good for one question. Null if none asks. */
  @Column("varchar", { length: 27, nullable: true })
  readonly renewingUntil: Instant | null;
}
