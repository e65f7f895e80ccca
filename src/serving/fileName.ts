import contentDisposition from "content-disposition";

/**
 * The header by which browsers save an answer as a file: with a Chinese name, and one of ASCII alone for clients that know
 * no other (RFC 6266).
 */
export function savedAs(name: string, plainName: string): { readonly "content-disposition": string } {
  return { "content-disposition": contentDisposition(name, { fallback: plainName }) };
}
