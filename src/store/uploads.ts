import { type EntityManager, LessThan } from "typeorm";
import { Upload } from "./entity/upload";
import { type Instant, now } from "./instant";
import { touchedBy } from "./touched";

/** A file that somebody sent. */
export type NewUpload = Pick<Upload, "actor" | "sha256" | "name" | "bytes">;

/** Keeps a file, unless the same sender has sent its bytes before. Returns which upload it is. */
export async function keepUpload(manager: EntityManager, file: NewUpload): Promise<Upload> {
  touchedBy(manager).nothing();
  const { actor, sha256 } = file;
  const known = await manager.findOneBy(Upload, { actor, sha256 });
  return known ?? manager.save(Upload, { ...file, size: file.bytes.length, receivedAt: now() });
}

/** How many bytes of somebody wait, and of how many files. */
export async function waitingOf(
  manager: EntityManager,
  actor: string,
): Promise<{ readonly files: number; readonly bytes: number }> {
  const [row] = await manager.query<{ files: number | string; bytes: number | string | null }[]>(
    "SELECT COUNT(*) AS files, SUM(u.size) AS bytes FROM upload u WHERE u.actor = ?",
    [actor],
  );
  return { files: Number(row?.files ?? 0), bytes: Number(row?.bytes ?? 0) };
}

/** An upload of somebody, without its bytes; null if this sender has none with this id. */
export function uploadOf(manager: EntityManager, actor: string, id: number): Promise<Upload | null> {
  return manager.findOneBy(Upload, { actor, id });
}

/** The bytes of an upload; null if it is gone. */
export async function uploadedBytes(manager: EntityManager, id: number): Promise<Buffer | null> {
  const upload = await manager.findOne(Upload, { select: { id: true, bytes: true }, where: { id } });
  return upload?.bytes ?? null;
}

/** Deletes an upload: its document is stored. */
export async function dropUpload(manager: EntityManager, id: number): Promise<void> {
  touchedBy(manager).nothing();
  await manager.delete(Upload, { id });
}

/** Deletes the uploads that came before a moment. */
export async function dropUploadsBefore(manager: EntityManager, moment: Instant): Promise<void> {
  touchedBy(manager).nothing();
  await manager.delete(Upload, { receivedAt: LessThan(moment) });
}
