import { announceServer, checkServer } from "./mariadb";
import { makeRunFolder } from "./runFolder";
import { startThrowawayServer, type ThrowawayServer } from "./throwawayServer";

declare global {
  /** The server that this run of the tests started, for globalTeardown.ts. */
  var throwawayServer: ThrowawayServer | undefined;
}

/** Once for the whole run, so that all its tests share one server. */
export default async function globalSetup(): Promise<void> {
  makeRunFolder();
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    announceServer({ url: given });
    return checkServer();
  }
  try {
    globalThis.throwawayServer = await startThrowawayServer();
    announceServer(globalThis.throwawayServer);
  } catch (error) {
    announceServer({ missing: (error as Error).message });
  }
}
