import contentDisposition from "content-disposition";
import { allowedName } from "../export/file/allowedName";

/**
 * The header by which browsers save an answer as a file: with a Chinese name, and one of ASCII alone for clients that know
 * no other (RFC 6266), both as every system can store them. A file that is `shown` is opened in the browser, and has its
 * name when it is saved from there.
 */
export function savedAs(name: string, plainName: string, shown = false): { readonly "content-disposition": string } {
  const type = shown ? "inline" : "attachment";
  const fallback = allowedName(plainName.replace(/[^\x20-\x7e]/gu, "_"));
  return { "content-disposition": contentDisposition(allowedName(name), { fallback, type }) };
}
