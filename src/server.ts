import type { RequestListener } from "node:http";
import { join } from "node:path";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import helmet from "@fastify/helmet";
import fastify, { type FastifyInstance } from "fastify";
import { GraphQLError, type GraphQLFormattedError, specifiedRules, validate } from "graphql";
import { waysToSignIn } from "./access/signInWay";
import type { Actor } from "./change/actor";
import { Changes } from "./change/changes";
import { Entrance } from "./change/entrance";
import { ImportRunner } from "./change/importRunner";
import { MOST_UPLOADED_BYTES, receiveFile, uploadId } from "./change/imports";
import { NAMED_QUESTIONS, namedTablesIn } from "./export/answer/namedTables";
import { TableApi } from "./export/answer/tableApi";
import type { DatasetAbout } from "./export/dataset/dataset";
import { formatError } from "./graphql/errors";
import { answeredAtOnce } from "./graphql/operation/answeredAtOnce";
import { compiledOperations } from "./graphql/operation/compiledOperations";
import { costLimits, refuseBeyond } from "./graphql/operation/cost";
import { documentLimits } from "./graphql/operation/documentLimits";
import { jsonParts } from "./graphql/operation/largeAnswers";
import { LIMITS, type Limits, MOST_ERRORS } from "./graphql/operation/limits";
import { refuseBeyondBody, refuseBeyondRequest } from "./graphql/operation/requestLimits";
import { buildApi } from "./graphql/schema";
import { type Message, said } from "./message/message";
import type { ProviderOptions } from "./provider/discovered";
import { Provider } from "./provider/provider";
import { DEADLINES, type Deadlines } from "./question/deadline";
import { DecisionFeed } from "./question/decisionFeed";
import { Question } from "./question/question";
import { RELEASE } from "./release";
import { ADMISSION_LIMITS, Admission, type AdmissionLimits, limitsOfSlow } from "./serving/admission";
import { ApplicationPage } from "./serving/applicationPage";
import type { Asked } from "./serving/asked";
import { allowOrigins, type CommonHeaders, commonHeaders } from "./serving/commonHeaders";
import { serveDataset } from "./serving/datasetRoute";
import { Desk } from "./serving/desk";
import { serveDocuments } from "./serving/documentRoute";
import { isStillIn, keepTheDoor } from "./serving/doorkeeper";
import { answerBadAddress, answerBadBytes, answerFailures, statusFor } from "./serving/failures";
import { serveForms } from "./serving/formRoute";
import { frontServer } from "./serving/front";
import { type Served, serveGraphql } from "./serving/graphqlRoute";
import { serveHandouts } from "./serving/handoutRoute";
import { Metrics, type ServedMetrics } from "./serving/metrics";
import { servePages } from "./serving/pages";
import { CALLBACK, serveProvider } from "./serving/providerRoute";
import { QueryTexts } from "./serving/queryTexts";
import { ReadyAnswers } from "./serving/readyAnswers";
import { serveReminders } from "./serving/reminderRoute";
import { serveSessions } from "./serving/sessionRoute";
import { serveStreams } from "./serving/streamRoute";
import { serveTables } from "./serving/tableRoutes";
import { receiveUploads } from "./serving/uploadRoute";
import { serveYears } from "./serving/yearRoute";
import type { Store } from "./store/store";
import { UsageError } from "./usageError";

export interface ServerOptions {
  readonly host: string;
  /** 0 means any free port. */
  readonly port: number;
  readonly logLevel: string;
  /** Where log lines go; the standard output if not set. */
  readonly log?: { write(line: string): void };
  /** Origins whose pages may read answers in a browser, or `*` for every origin; none if not set. */
  readonly corsOrigins?: readonly string[];
  /** The most connections at the same time; 1,000 if not set. */
  readonly connections?: number;
  /** Memory for remembered answers, in bytes; 0 means that no answers are remembered. */
  readonly answerBytes?: number;
  /** Folder of the built pages. */
  readonly pages?: string;
  /** Folders of the questions that have addresses of their own; `views` and `examples` if not set. */
  readonly questions?: readonly string[];
  /** The limits of one question; those of `LIMITS` where not set. */
  readonly limits?: Partial<Limits>;
  /** How many questions are worked on at once; those of `ADMISSION_LIMITS` where not set. */
  readonly admission?: Partial<AdmissionLimits>;
  /** When reports are due; those of the Regulation where not set. */
  readonly deadlines?: Partial<Deadlines>;
  /** What /dataset.jsonld says of the data; nothing if not set. */
  readonly about?: DatasetAbout;
  /** Whether somebody else than who handed a report in must review and publish it; so if not set. */
  readonly fourEyes?: boolean;
  /** How long a person who signs in with a browser stays signed in, in hours; 12 if not set. */
  readonly sessionHours?: number;
  /** The provider of identities by which people and programs may come in, too; none if null or not set. */
  readonly provider?: ProviderSettings | null;
  /** Where what the service measures of itself is served; nowhere if null or not set. */
  readonly metrics?: { readonly host: string; readonly port: number } | null;
  /** Addresses of proxies whose header X-Forwarded-For says who asks; none if not set. */
  readonly trustedProxies?: readonly string[];
}

/** A provider of identities, and the address of the service as people see it, without a slash at the end. */
export interface ProviderSettings extends Omit<ProviderOptions, "callback" | "left"> {
  readonly service: string;
}

export interface RunningServer {
  /** Address without a slash at the end. */
  readonly url: string;
  /** The port of what it measures of itself; null if that is not served. */
  readonly metricsPort: number | null;
  close(): Promise<void>;
}

const PAGES = join(__dirname, "..", "dashboard");

/**
 * Serves GraphQL, the explorer and the start page over an open store. Throws UsageError if it cannot listen
 * on the address.
 */
export async function startServer(store: Store, options: ServerOptions): Promise<RunningServer> {
  const bytes = options.answerBytes ?? 64 << 20;
  const ready = bytes > 0 ? new ReadyAnswers(store, bytes) : null;
  let common: CommonHeaders = () => [];
  let metrics: Metrics | null = null;
  const connections = options.connections ?? 1_000;
  const app = fastify({
    logger: { level: options.logLevel, ...(options.log && { stream: options.log }) },
    bodyLimit: 1 << 20,
    forceCloseConnections: "idle",
    frameworkErrors: answerBadAddress,
    trustProxy: [...(options.trustedProxies ?? [])],
    clientErrorHandler: answerBadBytes,
    serverFactory: (handler: RequestListener) =>
      frontServer(handler, {
        ready,
        common: (of) => common(of),
        connections,
        onKept: options.metrics ? (...kept) => metrics?.noteKept(...kept) : undefined,
      }),
  });
  const closing = new Set<Promise<unknown>>();
  const schema = buildApi();
  const limits = { ...LIMITS, ...options.limits };
  const shownOf = (formatted: GraphQLFormattedError, error: unknown) => {
    const shown = formatError(formatted, error);
    const code = shown.extensions?.code;
    if (OURS.has(code)) {
      app.log.error(error);
      metrics?.noteFailure(String(code));
    }
    return shown;
  };
  const texts = new QueryTexts();
  const apollo = new ApolloServer<Served>({
    schema,
    formatError: shownOf,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [documentLimits(limits), answeredAtOnce],
    validationOptions: { maxErrors: MOST_ERRORS },
    stringifyResult: (answer) => `${JSON.stringify(answer)}\n`,
    executionOptions: { maxCoercionErrors: MOST_ERRORS },
    introspection: true, // everything served is public
    cache: "bounded",
    persistedQueries: { cache: texts },
    stopOnTerminationSignals: false, // the caller of startServer closes it, and then the store
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(), // halves the speed of large answers
      fastifyApolloDrainPlugin(app),
      costLimits<Served>(schema, limits),
      compiledOperations<Served>(schema),
      {
        requestDidStart: async () => ({
          willSendResponse: async ({ contextValue, operation, response }) => {
            const { body, http } = response;
            const needed = statusFor(body.kind === "single" ? (body.singleResult.errors ?? []) : []);
            if (needed) {
              http.status = needed.status;
              for (const [name, value] of Object.entries(needed.headers)) http.headers.set(name, value);
            }
            if (operation?.operation === "query" && body.kind === "single" && !body.singleResult.errors) {
              contextValue.outcome.rested = await contextValue.question.rested();
            }
            // The answer is complete: it does not wait for the snapshot's connection to close, and an error in closing
            // does not change it.
            const closed = contextValue.question.close().catch((error) => app.log.error(error));
            closing.add(closed);
            void closed.then(() => closing.delete(closed));
            if (contextValue.size?.isLarge && body.kind === "single") {
              const { errors, data, extensions } = body.singleResult;
              contextValue.outcome.parts = await jsonParts({ errors, data, extensions });
              body.singleResult = {};
            }
          },
        }),
      },
    ],
  });
  await apollo.start();
  const pages = options.pages ?? PAGES;
  const page = new ApplicationPage(join(pages, "index.html"));
  answerFailures(app, page, (error) => shownOf({ message: "" }, error));
  await app.register(helmet, {
    contentSecurityPolicy: { directives: CONTENT_SECURITY },
    strictTransportSecurity: false,
  });
  const provider = options.provider ? providerFor(options.provider, app) : null;
  const entrance = new Entrance(store, provider, options.sessionHours ?? 12);
  await keepTheDoor(app, entrance);
  const origins = options.corsOrigins ?? [];
  await allowOrigins(app, origins);
  const turns = { ...ADMISSION_LIMITS, ...options.admission };
  const admission = new Admission(turns);
  const slow = new Admission(limitsOfSlow(turns));
  const imports = new ImportRunner(store, (error) => app.log.error(error));
  if (options.metrics) {
    metrics = new Metrics({ store, admission, openImports: () => imports.openJobs() });
    metrics.measure(app);
  }
  const deadlines = { ...DEADLINES, ...options.deadlines };
  const tooLarge = {
    refuseBody: (bytes: Buffer) => refuseBeyondBody(bytes, limits),
    refuseParts: (asked: Asked) => refuseBeyondRequest(asked, limits),
  };
  const desk = new Desk(store, ready, admission, deadlines, waysToSignIn(provider !== null));
  serveGraphql(
    app,
    apollo,
    desk,
    tooLarge,
    (actor) => new Changes(store, actor, { fourEyes: options.fourEyes ?? true }),
  );
  const named = namedTablesIn(options.questions ?? NAMED_QUESTIONS, schema);
  serveTables(app, {
    desk,
    apollo,
    texts,
    tooLarge,
    api: new TableApi(schema, limits),
    service: RELEASE,
    named,
    shownOf: (error) => shownOf(shownBefore(error), error),
    logClosing: (error) => app.log.error(error),
  });
  serveYears(app, store, admission, slow, deadlines);
  serveReminders(app, store, admission, slow, deadlines);
  serveDocuments(app, store, admission, slow);
  const receiving = {
    mostBytes: MOST_UPLOADED_BYTES,
    keep: async (...given: [actor: Actor, file: { readonly name: string; readonly bytes: Buffer }]) => {
      const upload = await receiveFile(store, ...given);
      return { id: uploadId(upload), sha256: upload.sha256 };
    },
  };
  receiveUploads(app, receiving, slow);
  serveSessions(app, entrance);
  if (provider && options.provider) serveProvider(app, entrance, provider, options.provider.service);
  const feed = new DecisionFeed(store, (error) => app.log.error(error));
  serveStreams(app, {
    schema,
    tooLarge,
    faultsOf: (document) => validate(schema, document, [documentLimits(limits), ...specifiedRules]),
    refuseCost: (document, operation, variables) => refuseBeyond(schema, document, operation, { ...variables }, limits),
    decisionsFor: (viewer, left) => ({
      published: () => feed.published(left),
      decided: () => feed.decided(viewer, left),
    }),
    answer: (request, left, work) =>
      admission.run(request.ip, left, async () => {
        const question = new Question(store, request.viewer, left, deadlines);
        return work(question).finally(() => question.close());
      }),
    isStillIn: (request) => isStillIn(entrance, request),
    shownOf: (error) => shownOf(error.toJSON(), error),
  });
  serveForms(app, desk);
  serveDataset(app, desk, options.about ?? { license: null, publisher: null }, [...named.values()]);
  serveHandouts(app, desk);
  serveHealth(app, store);
  const views = [...named.values()].filter(({ isView }) => isView);
  await servePages(
    app,
    pages,
    page,
    views.map(({ address }) => address),
  );
  common = await commonHeaders(app, origins);
  const measured = await listening(app, options, metrics);
  // When one item of a list has failed, graphql-js no longer waits for the other items, so nothing handles their
  // errors.
  const logGivenUp = (error: unknown) => app.log.warn(error, "A part of an answer that was given up failed.");
  process.on("unhandledRejection", logGivenUp);
  imports.start();
  const close = async () => {
    await app.close();
    await measured?.close();
    await imports.close();
    await Promise.all(closing);
    process.off("unhandledRejection", logGivenUp);
  };
  const { port } = app.addresses()[0] as { port: number };
  const host = options.host.includes(":") ? `[${options.host}]` : options.host;
  return { url: `http://${host}:${port}`, metricsPort: measured?.port ?? null, close };
}

function providerFor(settings: ProviderSettings, app: FastifyInstance): Provider {
  return new Provider(
    { ...settings, callback: `${settings.service}${CALLBACK}`, left: `${settings.service}/` },
    app.log,
  );
}

/** An error as GraphQL itself shows it. */
function shownBefore(error: unknown): GraphQLFormattedError {
  return error instanceof GraphQLError ? error.toJSON() : { message: "" };
}

// No page loads anything from another site. GraphiQL's editor sets styles, and runs its workers from its own files.
const CONTENT_SECURITY = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "data:"],
  fontSrc: ["'self'", "data:"],
  workerSrc: ["'self'", "blob:"],
  upgradeInsecureRequests: null,
};

/** The codes of errors that are not the client's fault. */
const OURS: ReadonlySet<unknown> = new Set(["INTERNAL_SERVER_ERROR", "DATABASE_AWAY"]);

function serveHealth(app: FastifyInstance, store: Store): void {
  app.get("/healthz", async () => {
    await store.version();
    return { status: "ok" };
  });
}

/** Listens at the address of the service, and at that of its metrics. Throws UsageError, and listens nowhere, if it cannot. */
async function listening(
  app: FastifyInstance,
  { host, port, metrics: at }: ServerOptions,
  metrics: Metrics | null,
): Promise<ServedMetrics | null> {
  try {
    await app.listen({ host, port }).catch(refusedAt(host, port));
    return at && metrics ? await metrics.serve(at.host, at.port).catch(refusedAt(at.host, at.port)) : null;
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** Says in one sentence why an address cannot be listened at. */
function refusedAt(host: string, port: number): (error: NodeJS.ErrnoException) => never {
  return ({ code, message }) => {
    const reasons: Readonly<Record<string, Message>> = {
      EADDRINUSE: said("PORT_IN_USE", { host, port: String(port) }),
      EACCES: said("PORT_FORBIDDEN", { host, port: String(port) }),
      EADDRNOTAVAIL: said("HOST_ELSEWHERE", { host }),
    };
    throw new UsageError(reasons[code ?? ""] ?? said("CANNOT_LISTEN", { host, port: String(port), why: message }));
  };
}
