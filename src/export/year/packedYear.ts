import type { YearFiled } from "../../question/yearFiled";
import type { Document } from "../../store/entity/document";
import { documentName } from "./documentName";

/** A document of the package: its place there, and what is known of it. */
export interface PackedDocument
  extends Pick<Document, "id" | "sha256" | "mediaType" | "size" | "address" | "arrivedAt"> {
  /** `documents/CODE_YEAR_NAME`. */
  readonly path: string;
}

/** What a package is made from. */
export interface PackedYear {
  readonly filed: YearFiled;
  /** The documents of its reports, in their order, by id. */
  readonly documents: ReadonlyMap<number, PackedDocument>;
  /** The version of the data, and when it was read (ISO 8601 in UTC). */
  readonly dataVersion: string;
  readonly readAt: string;
}

/** Prepares a package: gives each document its name. */
export async function packedYear(filed: YearFiled, dataVersion: string, readAt: string): Promise<PackedYear> {
  const { year } = filed.question;
  // Several reports may have been read from one document: it has the code of the first.
  const codes = new Map([...filed.reports].reverse().map((report) => [report.documentId, filed.bodyOf(report).code]));
  const taken = new Set<string>();
  const documents = new Map<number, PackedDocument>();
  for await (const stretch of filed.documents())
    for (const { id, name, sha256, mediaType, size, address, arrivedAt } of stretch) {
      const path = `documents/${documentName(codes.get(id) as string, year, name, taken)}`;
      documents.set(id, { id, path, sha256, mediaType, size, address, arrivedAt });
    }
  return { filed, documents, dataVersion, readAt };
}
