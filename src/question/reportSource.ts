import type { FigurePath } from "../form/figures";
import { loadDocuments, loadOwnTexts, loadTexts } from "../store/load";
import { loadCells } from "../store/loadCells";
import type { Manager } from "../store/store";
import type { ReportCell, VersionRow } from "./relations";
import { longWorks } from "./turns";

/** What is needed to find figures in the document of a report. */
export interface ReportSource {
  /** The name of the file. */
  readonly source: string;
  /** The text into which the locators of the cells point. */
  readonly text: string;
  readonly cells: readonly ReportCell[];
}

/**
 * The source of one version of a report, with the cells at some paths. Nothing of it is kept: the texts of thousands of
 * reports, which are read one after the other, would not fit into memory.
 */
export async function reportSource(
  manager: Manager,
  { id, documentId }: Pick<VersionRow, "id" | "documentId">,
  paths: readonly FigurePath[],
): Promise<ReportSource> {
  await longWorks.next();
  const [document] = await loadDocuments(manager, [documentId]);
  const text = (await loadOwnTexts(manager, [id])).get(id) ?? (await loadTexts(manager, [documentId])).get(documentId);
  const cells = paths.length === 0 ? undefined : (await loadCells(manager, [id], paths)).get(id);
  return {
    source: document?.name ?? "",
    text: text ?? "",
    cells: cells ? [...cells.printed, ...cells.stated] : [],
  };
}
