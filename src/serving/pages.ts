import { join, sep } from "node:path";
import statics from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** For files whose names contain a hash of their content. Other files may change under their name. */
const FOR_A_YEAR = "public, max-age=31536000, immutable";

/**
 * Serves the start page, the explorer and their files from a folder, compressed where a compressed file is beside the
 * file. All addresses in the pages are relative, so that they work below any path.
 */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  const hashed = join(folder, "assets") + sep;
  await app.register(async (scope) => {
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
    scope.get("/", (_request, reply) => reply.sendFile("start.html"));
    scope.get("/explorer", (_request, reply) => reply.sendFile("explorer.html"));
    // Below /explorer/ the relative addresses of the page would lead elsewhere.
    scope.get("/explorer/", (request, reply) =>
      reply.redirect(`../explorer${new URL(request.url, "http://x").search}`, 308),
    );
  });
}
