import { charsetOf } from "../document/text/characters";
import { loadDocumentBytes } from "../store/documentBytes";
import type { Document } from "../store/entity/document";
import type { OwnPart } from "../store/keptDocuments";
import { documentWith } from "../store/load";
import type { Manager } from "../store/store";

/** A document as it came. */
export interface DocumentFile {
  /** Its name when it came, without folders. */
  readonly name: string;
  /** Loaded when they are asked for, because there may be megabytes. */
  readonly content: () => Promise<DocumentContent>;
}

export interface DocumentContent {
  readonly bytes: Buffer;
  /** The media type; for a text with its character set, as the document was read. */
  readonly type: string;
}

/** The address of a document as it came, relative to the address of the service. */
export function contentAddressOf({ sha256 }: Pick<Document, "sha256">): string {
  return `documents/${sha256}`;
}

/** The document with this SHA-256; null if there is none that may be seen. */
export async function documentFile(
  manager: Manager,
  sha256: string,
  part: OwnPart | null,
): Promise<DocumentFile | null> {
  const document = await documentWith(manager, sha256, part);
  if (document === null) return null;
  const content = async () => {
    const bytes = await loadDocumentBytes(manager, document.id);
    return { bytes, type: typeWithCharset(document.mediaType, bytes) };
  };
  return { name: document.name, content };
}

function typeWithCharset(mediaType: string, bytes: Buffer): string {
  const charset = mediaType.startsWith("text/") ? charsetOf(bytes) : null;
  return charset === null ? mediaType : `${mediaType}; charset=${charset}`;
}
