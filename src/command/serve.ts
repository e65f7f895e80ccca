import { sampleState } from "../change/upkeep";
import { startServer } from "../server";
import type { Settings } from "../settings";
import type { Store } from "../store/store";

/** Serves until the process is told to stop (SIGINT, SIGTERM). */
export async function serve(store: Store, settings: Settings): Promise<void> {
  await store.prepare();
  const server = await startServer(store, {
    host: settings.HOST,
    port: settings.PORT,
    logLevel: settings.LOG_LEVEL,
    corsOrigins: settings.CORS_ORIGINS,
    connections: settings.CONNECTION_LIMIT,
    limits: {
      cost: settings.COST_LIMIT,
      values: settings.VALUES_LIMIT,
      depth: settings.DEPTH_LIMIT,
      aliases: settings.ALIAS_LIMIT,
      tokens: settings.TOKEN_LIMIT,
    },
    admission: {
      running: settings.QUESTIONS_RUNNING,
      waiting: settings.QUESTIONS_WAITING,
      clientShare: settings.CLIENT_SHARE,
    },
    trustedProxies: settings.TRUST_PROXY,
    answerBytes: settings.ANSWERS_MB * 1024 * 1024,
  });
  const { sample } = await sampleState(store);
  console.log(
    [
      `Disclosure Graph serves ${store.where}`,
      `  start page  ${server.url}/`,
      `  explorer    ${server.url}/explorer`,
      `  GraphQL     ${server.url}/graphql`,
      ...(sample ? ["  It holds the made-up sample city (示例市); npm run cli -- sample --remove takes it away."] : []),
      "Stop it with Ctrl+C.",
    ].join("\n"),
  );
  await new Promise<void>((stopped) => {
    process.once("SIGINT", () => stopped());
    process.once("SIGTERM", () => stopped());
  });
  await server.close();
}
