import type { EntityManager } from "typeorm";
import { Document } from "./entity/document";

/** The bytes of a document as they came. They are loaded for one document at a time, because each may have megabytes. */
export async function loadDocumentBytes(manager: EntityManager, id: number): Promise<Buffer> {
  const { bytes } = await manager.findOneOrFail(Document, { select: { id: true, bytes: true }, where: { id } });
  return bytes;
}
