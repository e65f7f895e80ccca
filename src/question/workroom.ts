import { mayDo, refuseUnless } from "../access/rights";
import type { Viewer } from "../access/viewer";
import type { Listed, ListSpan } from "../form/page";
import { allTokens } from "../store/accessTokens";
import { type AuditSlice, countAudit, pageOfAudit } from "../store/audit";
import type { AccessToken } from "../store/entity/accessToken";
import type { AuditEntry } from "../store/entity/auditEntry";
import type { ImportJob } from "../store/entity/importJob";
import { countImportJobs, importJobOf, pageOfImportJobs } from "../store/importJobs";
import { countKeptDocuments, type KeptDocument, type OwnPart, pageOfKeptDocuments } from "../store/keptDocuments";
import type { Manager } from "../store/store";

/** What those who work here see beside reports. Each method throws AccessRefused if the viewer may not see it. */
export class Workroom {
  constructor(
    private readonly viewer: Viewer,
    private readonly manager: () => Promise<Manager>,
    /** Whose documents the viewer sees before they are public; null if it works on none. */
    private readonly ownPart: () => Promise<OwnPart | null>,
  ) {}

  /** All tokens, the oldest first. */
  async accessTokens(): Promise<readonly AccessToken[]> {
    refuseUnless(this.viewer, "seeTokens");
    return allTokens(await this.manager());
  }

  /** Entries of the audit on a page, the newest first. */
  async audit(slice: AuditSlice, page: ListSpan): Promise<readonly Listed<AuditEntry>[]> {
    refuseUnless(this.viewer, "seeAudit");
    return pageOfAudit(await this.manager(), slice, page);
  }

  async countAudit(slice: AuditSlice): Promise<number> {
    refuseUnless(this.viewer, "seeAudit");
    return countAudit(await this.manager(), slice);
  }

  /** An import of the viewer by its id, of anybody for administrators. */
  async importJob(id: number): Promise<ImportJob | null> {
    const actor = this.importerSeen();
    return importJobOf(await this.manager(), id, actor);
  }

  /** Imports on a page, the newest first, and how many there are: which and for whom, as `importJob` says. */
  async importJobs(page: ListSpan): Promise<readonly Listed<ImportJob>[]> {
    const actor = this.importerSeen();
    return pageOfImportJobs(await this.manager(), actor, page);
  }

  async countImportJobs(): Promise<number> {
    const actor = this.importerSeen();
    return countImportJobs(await this.manager(), actor);
  }

  /** Documents that are no report, on a page, the newest first, and how many there are: of the viewer's part of the tree, and its own. */
  async keptDocuments(page: ListSpan): Promise<readonly Listed<KeptDocument>[]> {
    const part = await this.partOfImporter();
    return pageOfKeptDocuments(await this.manager(), part, page);
  }

  async countKeptDocuments(): Promise<number> {
    const part = await this.partOfImporter();
    return countKeptDocuments(await this.manager(), part);
  }

  /** Whose imports the viewer sees: its own, or (null) everybody's. */
  private importerSeen(): string | null {
    refuseUnless(this.viewer, "importReport");
    return mayDo(this.viewer, "seeAudit") ? null : this.viewer.name;
  }

  private async partOfImporter(): Promise<OwnPart> {
    refuseUnless(this.viewer, "importReport");
    return (await this.ownPart()) as OwnPart; // whoever may import sees drafts
  }
}
