import { join } from "node:path";
import { auditServer } from "graphql-http";
import { startServer } from "../../src/server";
import { World } from "../support/world";

/**
 * What a server should do, and this one does not: Apollo answers an invalid document with 400, so that logs and proxies
 * see it, where the audits want 200 for clients that accept only application/json.
 */
const WARNED = [
  "572B SHOULD use 200 status code on document parsing failure when accepting application/json",
  "FDE2 SHOULD use 200 status code on document validation failure when accepting application/json",
  "7B9B SHOULD use a status code of 200 on variable coercion failure when accepting application/json",
];

test("the server passes the audits of GraphQL over HTTP, but for those named", async () => {
  const world = await World.open();
  const pages = join(__dirname, "..", "support", "pages");
  const server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent", pages });
  const results = await auditServer({ url: `${server.url}/graphql` });
  await server.close();
  await world.close();
  expect(results.length).toBeGreaterThan(50);
  expect(results.filter(({ status }) => status === "error").map(({ id, name }) => `${id} ${name}`)).toEqual([]);
  const warned = results.filter(({ status }) => status === "warn").map(({ id, name }) => `${id} ${name}`);
  expect(warned).toEqual(WARNED);
});
