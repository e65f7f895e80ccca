import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from "fastify";
import { SaidError } from "../message/saidError";
import { type ApplicationPage, depthOf, rootAt } from "./applicationPage";
import { Refusal, refusalOfStatus, refusalSaying, type ShownError } from "./refusal";
import { refusalPage } from "./refusalPage";
import { wantsPage } from "./wantsPage";

/** Seconds after which a client may try again when the database is away, or when too much is asked. */
const RETRY_SECONDS = 5;

/** HTTP statuses of errors that GraphQL itself would send with 200. */
const STATUSES: Readonly<Record<string, number>> = {
  DATABASE_AWAY: 503,
  PERSISTED_QUERY_NOT_FOUND: 400,
  PERSISTED_QUERY_NOT_SUPPORTED: 400,
};

/**
 * HTTP statuses of questions that an address asks, if it names what does not exist, or not clearly. In GraphQL the rest of
 * the answer is there, and the status is 200.
 */
export const STATUSES_BY_ADDRESS: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  DEPARTMENT_AMBIGUOUS: 400,
  DEPARTMENT_UNKNOWN: 404,
  YEAR_WITHOUT_REPORTS: 404,
  REPORT_UNKNOWN: 404,
  SIGN_IN_NEEDED: 401,
  NOT_ALLOWED: 403,
};

function statusOf(code: string): number {
  return STATUSES[code] ?? (code.startsWith("LIMIT_") ? 400 : 0);
}

/** The status and the headers that an answer with these errors needs; null if it needs no other than GraphQL's own. */
export function statusFor(
  errors: readonly ShownError[],
): { readonly status: number; readonly headers: Readonly<Record<string, string>> } | null {
  const status = Math.max(0, ...errors.map(({ extensions }) => statusOf(String(extensions?.code))));
  if (status === 0) return null;
  return { status, headers: status === 503 ? { "retry-after": String(RETRY_SECONDS) } : {} };
}

/**
 * Gives every error the shape of GraphQL, whatever failed: a request that cannot be read, an unknown address, an unknown
 * method, or the service. A person who goes somewhere with a browser gets a page: at an unknown address that of the
 * application, which says so. `shownOf` says what a client learns of an error that is no fault of the request, and logs it.
 */
export function answerFailures(
  app: FastifyInstance,
  page: ApplicationPage,
  shownOf: (error: unknown) => ShownError,
): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = refusalFor(error);
    return refusal ? refuse(request, reply, refusal) : fail(request, reply, shownOf(error));
  });
  app.addHook("onRequest", async (request, reply) => {
    const allowed = request.is404 || request.method === "OPTIONS" ? methodsAt(app, request) : [];
    if (allowed.length > 0) reply.header("allow", allowed.join(", "));
  });
  app.setNotFoundHandler(async (request, reply) => {
    if (!reply.hasHeader("allow")) {
      const shown = isVisit(request) ? await page.at(depthOf(request.url), null) : null;
      if (shown === null) return refuse(request, reply, new Refusal("NOT_FOUND"));
      return reply
        .code(404)
        .headers({ ...NOT_KEPT, "content-type": shown.type })
        .send(shown.bytes);
    }
    if (request.method === "OPTIONS") return reply.code(204).send();
    return refuse(request, reply, new Refusal("METHOD_NOT_ALLOWED"));
  });
}

function refusalFor(error: FastifyError): Refusal | undefined {
  if (error instanceof Refusal) return error;
  return error instanceof SaidError ? refusalSaying(error.said) : refusalOfStatus(error.statusCode);
}

/** Answers an address that Fastify cannot read. */
export function answerBadAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void refuse(request, reply, refusalOfStatus(error.statusCode) ?? new Refusal("REQUEST_UNREADABLE"));
}

const PARSER_REFUSALS: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: new Refusal("REQUEST_TIMED_OUT"),
  HPE_HEADER_OVERFLOW: new Refusal("HEADERS_TOO_LARGE"),
};

/** Of a request whose address or headers are too long, `rawPacket` is what came last: as a rule all of them. */
interface BadBytes extends NodeJS.ErrnoException {
  readonly rawPacket?: unknown;
}

/** Answers bytes that are no HTTP, or that arrive too slowly, and closes the connection. */
export function answerBadBytes({ code, rawPacket }: BadBytes, socket: Socket): void {
  if (code === "ECONNRESET" || socket.destroyed) return;
  const refusal = PARSER_REFUSALS[code ?? ""] ?? new Refusal("REQUEST_UNREADABLE");
  const isPage = Buffer.isBuffer(rawPacket) && VISIT.test(rawPacket.toString("latin1"));
  const body = isPage ? refusalPage(refusal.shown, "/") : bodyOf(refusal.shown);
  const head = [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`,
    `content-type: ${isPage ? "text/html" : "application/json"}; charset=utf-8`,
    `content-length: ${Buffer.byteLength(body)}`,
    "cache-control: no-store",
    "connection: close",
  ];
  if (socket.writable) socket.write(`${head.join("\r\n")}\r\n\r\n${body}`);
  socket.destroy();
}

/** How a browser asks for a page. */
const VISIT = /^GET .*\r\naccept:[^\r\n]*text\/html/is;

/** The methods that are answered at the address of a request. */
function methodsAt(app: FastifyInstance, request: FastifyRequest): readonly HTTPMethods[] {
  const { url } = request;
  const found = METHODS.filter((method) => {
    const route = app.findRoute({ method, url }) as ReturnType<typeof app.findRoute> | null; // its type forgets null
    return route !== null && !("*" in route.params); // "*" is for files of pages, which may not exist
  });
  return found.length === 0 ? [] : [...found, "OPTIONS"];
}

const METHODS: readonly HTTPMethods[] = ["GET", "HEAD", "POST", "DELETE"];

function refuse(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  request.log.info(refusal.message);
  if (refusal.status === 503) reply.header("retry-after", String(RETRY_SECONDS));
  if (refusal.code === "CONTENT_ENCODING_NOT_SUPPORTED") reply.header("accept-encoding", "identity");
  return sendError(request, reply.code(refusal.status), refusal.shown);
}

function fail(request: FastifyRequest, reply: FastifyReply, shown: ShownError): FastifyReply {
  const byAddress = STATUSES_BY_ADDRESS[String(shown.extensions?.code)] ?? 500;
  const { status, headers } = statusFor([shown]) ?? { status: byAddress, headers: {} };
  return sendError(request, reply.code(status).headers(headers), shown);
}

function sendError(request: FastifyRequest, reply: FastifyReply, shown: ShownError): FastifyReply {
  if (isVisit(request))
    return reply
      .headers(NOT_KEPT)
      .type("text/html; charset=utf-8")
      .send(refusalPage(shown, rootAt(depthOf(request.url))));
  const isGraphql = request.headers.accept?.includes("application/graphql-response+json");
  const type = isGraphql ? "application/graphql-response+json" : "application/json";
  return reply.header("cache-control", "no-store").type(`${type}; charset=utf-8`).send(bodyOf(shown));
}

const NOT_KEPT = { "cache-control": "no-store", vary: "accept" } as const;

/** Whether a person goes to an address with a browser. */
function isVisit({ method, headers }: FastifyRequest): boolean {
  return (method === "GET" || method === "HEAD") && wantsPage(headers);
}

function bodyOf(shown: ShownError): string {
  return `${JSON.stringify({ errors: [shown] })}\n`;
}
