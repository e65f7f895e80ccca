import { setFlagsFromString } from "node:v8";
import { issueFirstToken } from "../change/accessTokens";
import { sampleState } from "../change/upkeep";
import { said } from "../message/message";
import { textOf } from "../message/textOf";
import { startServer } from "../server";
import { deadlinesIn, limitsIn, providerIn, type Settings } from "../settings";
import type { Store } from "../store/store";
import { localActor } from "./localActor";
import type { Teller } from "./teller";

// By default, the heap may grow to four times what is in use before it is cleaned. Large answers then leave 300 MB behind, of
// which 70 are in use. With twice as much, the peak under a crowd is 370 MB instead of 590, at the same speed
// (`npm run bench:load`).
const HEAP_GROWTH = "--heap-growing-percent=100";

/** What the token of the first start is called. */
const FIRST = "first start";

/** Serves until the process is told to stop (SIGINT, SIGTERM). */
export async function serve(store: Store, settings: Settings, teller: Teller): Promise<void> {
  setFlagsFromString(HEAP_GROWTH);
  await store.prepare();
  const server = await startServer(store, {
    host: settings.HOST,
    port: settings.PORT,
    logLevel: settings.LOG_LEVEL,
    corsOrigins: settings.CORS_ORIGINS,
    connections: settings.CONNECTION_LIMIT,
    limits: limitsIn(settings),
    admission: {
      running: settings.QUESTIONS_RUNNING,
      waiting: settings.QUESTIONS_WAITING,
      clientShare: settings.CLIENT_SHARE,
    },
    deadlines: deadlinesIn(settings),
    trustedProxies: settings.TRUST_PROXY,
    fourEyes: settings.FOUR_EYES === "on",
    sessionHours: settings.SESSION_HOURS,
    provider: providerIn(settings),
    about: { license: settings.DATASET_LICENSE || null, publisher: settings.DATASET_PUBLISHER || null },
    answerBytes: settings.ANSWERS_MB * 1024 * 1024,
    metrics: settings.METRICS_PORT === "" ? null : { host: settings.METRICS_HOST, port: settings.METRICS_PORT },
  });
  try {
    const { sample } = await sampleState(store);
    const first = await issueFirstToken(store, localActor(), FIRST);
    const { url } = server;
    const lines = [
      said("SERVING", { where: store.where }),
      said("SERVING_PAGE", { url }),
      said("SERVING_EXPLORER", { url }),
      said("SERVING_GRAPHQL", { url }),
      ...(server.metricsPort === null
        ? []
        : [said("SERVING_METRICS", { url: `http://${settings.METRICS_HOST}:${server.metricsPort}` })]),
      ...(sample ? [said("SERVING_SAMPLE")] : []),
      ...(first === null ? [] : [said("FIRST_TOKEN", { token: first })]),
      said("SERVING_STOP"),
    ];
    // Before it is said that it serves: whoever reads that may stop it at once.
    const toldToStop = new Promise<void>((stopped) => {
      process.once("SIGINT", () => stopped());
      process.once("SIGTERM", () => stopped());
    });
    console.log(lines.map((line) => textOf(line, teller.language)).join("\n"));
    await toldToStop;
  } finally {
    // Whatever fails once it listens, too: a process that has told why it failed must not stay.
    await server.close();
  }
}
