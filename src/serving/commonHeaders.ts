import type { IncomingMessage } from "node:http";
import cors from "@fastify/cors";
import type { FastifyInstance } from "fastify";

/** Headers as Node.js writes them: name, value, name, value. */
export type RawHeaders = readonly string[];

/** The headers that every answer to a request has, whatever it asks: those for security, for CORS, and Vary. */
export type CommonHeaders = (request: IncomingMessage) => RawHeaders;

/** Seconds for which a browser may remember that a question is allowed. */
const PREFLIGHT_SECONDS = 86_400;

/** Lets pages of these origins read the answers. Cookies are never read, so browsers need not send any. */
export async function allowOrigins(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, {
    origin: [...origins],
    methods: ["GET", "HEAD", "POST"],
    exposedHeaders: ["ETag", "Retry-After", "Content-Disposition", "Table-Cut", "Data-Version"],
    maxAge: PREFLIGHT_SECONDS,
    strictPreflight: false,
  });
}

/** Asks the plugins of the server once for each origin which headers they add, for the answers that go out without them. */
export async function commonHeaders(app: FastifyInstance, origins: readonly string[]): Promise<CommonHeaders> {
  const without = await headersFor(app, undefined);
  if (origins.length === 0 || origins.includes("*")) return () => without;
  const byOrigin = new Map<string | undefined, RawHeaders>();
  for (const origin of origins) byOrigin.set(origin, await headersFor(app, origin));
  return ({ headers }) => byOrigin.get(headers.origin) ?? without;
}

async function headersFor(app: FastifyInstance, origin: string | undefined): Promise<RawHeaders> {
  const { headers } = await app.inject({ url: "/graphql", headers: origin === undefined ? {} : { origin } });
  return Object.entries(headers).flatMap(([name, value]) =>
    OF_ONE_ANSWER.has(name) || value === undefined ? [] : [name, String(value)],
  );
}

const OF_ONE_ANSWER: ReadonlySet<string> = new Set([
  "cache-control",
  "content-type",
  "content-length",
  "date",
  "connection",
]);
