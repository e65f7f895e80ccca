import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
} from "graphql";
import { createHandler, type RequestParams } from "graphql-sse";
import type { Viewer } from "../access/viewer";
import type { Context } from "../graphql/context";
import type { Question } from "../question/question";
import type { Asked } from "./asked";
import { askedBy, readBodiesAsBytes, type TooLarge } from "./graphqlRoute";
import { leftBy } from "./leaving";
import { Refusal } from "./refusal";

/** What a stream of answers is made with. */
export interface Streaming {
  readonly schema: GraphQLSchema;
  readonly tooLarge: TooLarge;
  /** Returns what GraphQL finds wrong in an operation. */
  readonly faultsOf: (document: DocumentNode) => readonly GraphQLError[];
  /** Throws what a client is told of an operation that costs too much. */
  readonly refuseCost: (document: DocumentNode, operation: OperationDefinitionNode, variables: object) => void;
  readonly decisionsFor: (viewer: Viewer, left: AbortSignal) => NonNullable<Context["decisions"]>;
  /** Has one event answered, by a question of its own, when it has its turn. */
  readonly answer: <T>(
    request: FastifyRequest,
    left: AbortSignal,
    work: (question: Question) => Promise<T>,
  ) => Promise<T>;
  /** Whether whoever began a stream would still be let in. */
  readonly isStillIn: (request: FastifyRequest) => Promise<boolean>;
  readonly shownOf: (error: GraphQLError) => GraphQLFormattedError;
}

/** The most streams at once: of all clients, and of one address. */
const MOST_STREAMS = { all: 500, own: 50 };

/**
 * Serves subscriptions at /graphql/stream as server-sent events, by the protocol of graphql-sse with a connection for each. Every
 * event is answered from the data as they are then, and for whoever began the stream, as long as it would be let in.
 */
export function serveStreams(app: FastifyInstance, streaming: Streaming): void {
  const open = new Streams();
  app.addHook("preClose", async () => open.endAll());
  void app.register(async (scope) => {
    readBodiesAsBytes(scope);
    scope.route({
      method: ["GET", "POST"],
      url: "/graphql/stream",
      handler: async (request, reply) => {
        if (!/^text\/event-stream\b/.test(request.headers.accept ?? "")) throw new Refusal("STREAM_NEEDED");
        const asked = askedBy(request, streaming.tooLarge);
        if (typeof asked?.query !== "string") throw new Refusal("QUERY_MISSING");
        const left = open.begin(request.ip, reply);
        const [body, { status, headers }] = await handlerFor(request, streaming, left)(requestFor(asked));
        // Its end is that of the connection: an idle one would keep a server from ending that ends its streams.
        reply.code(status).headers({ ...headers, connection: "close" });
        return reply.send(body === null || typeof body === "string" ? body : Readable.from(body));
      },
    });
  });
}

/** A request as the library reads it, from one that was read already. */
function requestFor({ query, operationName, variables }: Asked) {
  const search = new URLSearchParams({ query: String(query), variables: JSON.stringify(variables ?? {}) });
  if (typeof operationName === "string") search.set("operationName", operationName);
  const headers = { get: (name: string) => (name === "accept" ? "text/event-stream" : null) };
  return { method: "GET", url: `/graphql/stream?${search}`, headers, body: null, raw: null, context: undefined };
}

/** What answers one request, by the library's protocol. */
function handlerFor(request: FastifyRequest, streaming: Streaming, left: AbortSignal) {
  const { shownOf } = streaming;
  return createHandler({
    authenticate: () => null,
    onSubscribe: (_, params) => {
      try {
        return argumentsOf(request, streaming, params, left);
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        const headers = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };
        const body = `${JSON.stringify({ errors: [shownOf(error)] })}\n`;
        return [body, { status: 400, statusText: "Bad Request", headers }];
      }
    },
    validate: () => [],
    subscribe: (args) => answersTo(request, streaming, args, left),
  });
}

/** What is executed for each event, in a context of its own; this one is for finding the events. */
interface StreamArguments extends ExecutionArgs {
  readonly contextValue: Pick<Context, "decisions">;
}

/** What is to be executed for each event. Throws GraphQLError or Refusal for what is no subscription that can be answered. */
function argumentsOf(
  { viewer }: FastifyRequest,
  { schema, faultsOf, refuseCost, decisionsFor }: Streaming,
  { query, operationName, variables }: RequestParams,
  left: AbortSignal,
): StreamArguments {
  const document = parsed(query);
  const [fault] = faultsOf(document);
  if (fault) throw fault.extensions.code === undefined ? withCode(fault, "GRAPHQL_VALIDATION_FAILED") : fault;
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== "subscription") throw new Refusal("SUBSCRIPTION_NEEDED");
  refuseCost(document, operation, variables ?? {});
  const contextValue = { decisions: decisionsFor(viewer, left) };
  return { schema, document, operationName, variableValues: variables ?? {}, contextValue };
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query);
  } catch (error) {
    throw error instanceof GraphQLError ? withCode(error, "GRAPHQL_PARSE_FAILED") : error;
  }
}

function withCode({ message, nodes = [], source, positions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}

/** The answers to the events of a subscription, or why there are none. */
async function answersTo(
  request: FastifyRequest,
  { answer, isStillIn, shownOf }: Streaming,
  args: ExecutionArgs,
  left: AbortSignal,
): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
  const shown = (result: ExecutionResult) =>
    ({ ...result, ...(result.errors && { errors: result.errors.map(shownOf) }) }) as ExecutionResult;
  const events = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in events)) return shown(events);
  return (async function* () {
    for await (const rootValue of events) {
      if (!(await isStillIn(request))) return;
      yield await answer(request, left, async (question) =>
        shown(await execute({ ...args, rootValue, contextValue: { question } })),
      );
    }
  })();
}

/** The streams that are open. */
class Streams {
  private readonly open = new Map<AbortController, string>();

  /** Begins a stream for an address; the signal says when it ends. Throws Refusal if there are too many. */
  begin(address: string, reply: FastifyReply): AbortSignal {
    const own = [...this.open.values()].filter((each) => each === address).length;
    if (own >= MOST_STREAMS.own || this.open.size >= MOST_STREAMS.all) throw new Refusal("OVERLOADED");
    const control = new AbortController();
    this.open.set(control, address);
    const end = () => {
      this.open.delete(control);
      control.abort();
    };
    leftBy(reply).addEventListener("abort", end, { once: true });
    reply.raw.once("finish", end);
    return control.signal;
  }

  endAll(): void {
    for (const control of this.open.keys()) control.abort();
  }
}
