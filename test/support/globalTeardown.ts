import { dropDatabases, mariadb } from "./mariadb";

export default async function globalTeardown(): Promise<void> {
  if (globalThis.throwawayServer !== undefined) await globalThis.throwawayServer.stop();
  else if (mariadb.missing === null) await dropDatabases();
}
