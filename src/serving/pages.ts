import { join, sep } from "node:path";
import statics from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { routeOf } from "./addresses";
import { type ApplicationPage, depthOf } from "./applicationPage";
import { sendReady } from "./desk";
import { encodingFor } from "./encoding";
import { Refusal } from "./refusal";

/** Addresses of the application besides those of its views. */
const OTHER_ADDRESSES: readonly string[] = [
  "/",
  "/explorer",
  "/sign-in",
  "/hand-in",
  "/enter/{document}",
  "/queue",
  "/rounds",
  "/tokens",
  "/register",
];

/** For files whose names contain a hash of their content. Other files may change under their name. */
const FOR_A_YEAR = "public, max-age=31536000, immutable";

/**
 * Serves the page of the application at the addresses of its views, and its other files from a folder, compressed where a
 * compressed file is beside the file. All addresses in the page are relative to the root of the service, so that they work
 * below any path.
 */
export async function servePages(
  app: FastifyInstance,
  folder: string,
  page: ApplicationPage,
  views: readonly string[],
): Promise<void> {
  const hashed = join(folder, "assets") + sep;
  await app.register(async (scope) => {
    scope.addHook("onRoute", (route) => {
      route.config = { ...route.config, isForAll: true };
    });
    scope.addHook("onRequest", async (_request, reply) => {
      reply.header("vary", [reply.getHeader("vary"), "accept-encoding"].filter(Boolean).join(", "));
    });
    await scope.register(statics, {
      root: folder,
      index: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (response, path) =>
        response.setHeader("cache-control", path.startsWith(hashed) ? FOR_A_YEAR : "no-cache"),
    });
    for (const address of [...OTHER_ADDRESSES, ...views]) {
      const route = routeOf(address);
      scope.get(route, (request, reply) => sendPage(page, request, reply));
      if (route !== "/") scope.get(`${route}/`, withoutSlash);
    }
  });
}

/** An ending, as of a file: `2020.docx`. Codes of departments may have points, before capitals and digits. */
const ENDING = /\.[a-z][a-z\d]*$/;

async function sendPage(page: ApplicationPage, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { pathname } = new URL(request.url, "http://x");
  const values = Object.values(request.params as Readonly<Record<string, string>>);
  if (ENDING.test(pathname) || values.includes("")) throw new Refusal("NOT_FOUND");
  const answer = await page.at(depthOf(request.url), encodingFor(request.headers));
  if (answer === null) throw new Refusal("NOT_FOUND");
  return sendReady(request, reply, answer);
}

// With a slash at the end, the relative addresses of a page would lead elsewhere.
function withoutSlash(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { pathname, search } = new URL(request.url, "http://x");
  return reply.redirect(`../${pathname.split("/").at(-2)}${search}`, 308);
}
