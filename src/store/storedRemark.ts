import { messageFrom, storedMessage } from "../message/textOf";
import type { Remark } from "../report/report";

/** A remark of the reading as it is stored: its message is text that `messageFrom` reads. */
export type StoredRemark = Omit<Remark, "message"> & { readonly message: string };

/** A remark for the database. */
export function storedRemark(remark: Remark): StoredRemark {
  return { ...remark, message: storedMessage(remark.message) };
}

/** A remark from the database. */
export function remarkFrom(stored: StoredRemark): Remark {
  return { ...stored, message: messageFrom(stored.message) };
}
