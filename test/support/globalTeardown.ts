import { dropDatabases, mariadb } from "./mariadb";
import { removeRunFolder } from "./runFolder";

export default async function globalTeardown(): Promise<void> {
  removeRunFolder();
  if (globalThis.throwawayServer !== undefined) await globalThis.throwawayServer.stop();
  else if (mariadb.missing === null) await dropDatabases();
}
