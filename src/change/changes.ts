import type { AccessToken } from "../store/entity/accessToken";
import type { Department } from "../store/entity/department";
import type { ImportJob } from "../store/entity/importJob";
import type { Store } from "../store/store";
import { type IssuedToken, issueToken, revokeToken, type TokenWords } from "./accessTokens";
import type { Actor } from "./actor";
import type { ChangedReport, VersionWords } from "./changeVersion";
import { chooseReading, correctCells } from "./correct";
import { type DecisionRules, decide, type Verdict, waiveFinding } from "./decide";
import { endSessions } from "./endSessions";
import { type EntryWords, enterReport } from "./enter";
import { type DutyWords, setFilingDuty } from "./filingDuty";
import { askForImport, type ImportWords } from "./imports";
import { type MergeWords, mergeDepartments } from "./mergeDepartments";
import { type MoveWords, moveReport } from "./move";
import { readAside } from "./readAside";
import { type BodyWords, registerDepartment } from "./registerDepartment";
import { type ChangedRound, type RoundDays, type RoundWords, removeRound, setRound } from "./rounds";

/** The write door of one request: everything that its sender may change, in its name. */
export class Changes {
  constructor(
    private readonly store: Store,
    private readonly actor: Actor,
    private readonly rules: DecisionRules,
  ) {}

  /** Throws AccessRefused or RefusedInput; then there is no token. */
  issueToken(words: TokenWords): Promise<IssuedToken> {
    return issueToken(this.store, this.actor, words);
  }

  /** Throws AccessRefused or RefusedInput; then nothing has changed. */
  revokeToken(id: number): Promise<AccessToken> {
    return revokeToken(this.store, this.actor, id);
  }

  /** Ends all sessions of somebody. Throws AccessRefused or RefusedInput; then nothing has changed. */
  endSessions(name: string): Promise<number> {
    return endSessions(this.store, this.actor, name);
  }

  /** Takes a decision about a report. Throws AccessRefused or RefusedInput; then nothing has changed. */
  decide(kind: Verdict, words: VersionWords): Promise<ChangedReport> {
    return decide(this.store, this.actor, kind, words, this.rules);
  }

  /** Waives an error of a report. Throws AccessRefused or RefusedInput; then nothing has changed. */
  waiveFinding(words: Parameters<typeof waiveFinding>[2]): Promise<ChangedReport> {
    return waiveFinding(this.store, this.actor, words);
  }

  /** Sets cells of a report. Throws AccessRefused or RefusedInput; then nothing has changed. */
  correctCells(words: Parameters<typeof correctCells>[2]): Promise<ChangedReport> {
    return correctCells(this.store, this.actor, words);
  }

  /** Settles a cell of a report. Throws AccessRefused or RefusedInput; then nothing has changed. */
  chooseReading(words: Parameters<typeof chooseReading>[2]): Promise<ChangedReport> {
    return chooseReading(this.store, this.actor, words);
  }

  /** Files a report under another department or year. Throws AccessRefused or RefusedInput; then nothing has changed. */
  moveReport(words: MoveWords): Promise<ChangedReport> {
    return moveReport(this.store, this.actor, words);
  }

  /** Makes a report of what the sender reads in a document. Throws AccessRefused or RefusedInput; then nothing has changed. */
  enterReport(words: EntryWords): Promise<ChangedReport> {
    return enterReport(this.store, this.actor, words, readAside);
  }

  /** Asks for the import of a file that the sender sent before. Throws AccessRefused or RefusedInput; then nothing has changed. */
  importReport(words: ImportWords): Promise<ImportJob> {
    return askForImport(this.store, this.actor, words);
  }

  /** Registers a body, or changes it. Throws AccessRefused or RefusedInput; then nothing has changed. */
  registerDepartment(words: BodyWords): Promise<Department> {
    return registerDepartment(this.store, this.actor, words);
  }

  /** Makes two entries of the register one. Throws AccessRefused or RefusedInput; then nothing has changed. */
  mergeDepartments(words: MergeWords): Promise<Department> {
    return mergeDepartments(this.store, this.actor, words);
  }

  /** Calls for reports, or gives a round other days. Throws AccessRefused or RefusedInput; then nothing has changed. */
  setRound(words: RoundDays): Promise<ChangedRound> {
    return setRound(this.store, this.actor, words);
  }

  /** Takes a round away. Throws AccessRefused or RefusedInput; then nothing has changed. */
  removeRound(words: RoundWords): Promise<ChangedRound> {
    return removeRound(this.store, this.actor, words);
  }

  /** Lays down whether a body must file for a year. Throws AccessRefused or RefusedInput; then nothing has changed. */
  setFilingDuty(words: DutyWords): Promise<Department> {
    return setFilingDuty(this.store, this.actor, words);
  }
}
