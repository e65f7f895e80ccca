import type { IncomingMessage } from "node:http";
import { encodingFor } from "./encoding";

/**
 * Returns what identifies a request: method, address, body, and the headers on which its answer depends. Undefined if the
 * request says who sends it (cookie, authorization): then nobody else may get its answer.
 */
export function placeOf(request: IncomingMessage, body: Buffer | null): string | undefined {
  const { url, headers } = request;
  if (headers.authorization !== undefined || headers.cookie !== undefined) return undefined;
  const text = body === null ? "" : body.toString("latin1");
  return `${methodOf(request)} ${encodingFor(headers)} ${headersOf(headers)} ${url}\n${text}`;
}

/** The method by which a request is answered: HEAD asks for the headers of GET. */
export function methodOf({ method }: { readonly method?: string | undefined }): string {
  return method === "HEAD" ? "GET" : (method ?? "GET");
}

/** The headers for which a request may be refused. It must not find the answer to another one. */
export function headersOf(headers: IncomingMessage["headers"]): string {
  return `${headers.accept}|${headers["content-type"]}|${headers["content-encoding"]}`;
}
