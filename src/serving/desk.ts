import { setImmediate as nextRound } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { SignInWay } from "../access/signInWay";
import { PUBLIC } from "../access/viewer";
import type { Deadlines } from "../question/deadline";
import { Question } from "../question/question";
import { Rounds } from "../question/turns";
import type { Based } from "../store/memory";
import type { Store } from "../store/store";
import type { Admission } from "./admission";
import { type Answer, cachingOf, encodedBy, etagOf, heldBy } from "./answer";
import { refuseOtherCoding } from "./asked";
import { encodingFor } from "./encoding";
import { Flights } from "./flights";
import { leftBy } from "./leaving";
import { headersOf, methodOf, placeOf } from "./place";
import type { ReadyAnswers } from "./readyAnswers";

/** The answer to one request. */
export interface Computed {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly answer: Answer;
  /** The version at which the answer is right, and what it depends on. Null if it must not be kept, here or in a cache. */
  readonly kept: (Based<Answer> & { readonly version: string }) | null;
}

/** Works an answer out. The version is that of the data when the request came; null if nobody asked for it. */
export type Compute = (question: Question, asOfVersion: string | null) => Promise<Computed>;

/**
 * Where questions over HTTP are answered, in whatever format. Answers are kept in `ready` (null: no answer is kept) and
 * found by the bytes of a request, before it is parsed. Each kept answer is compared with the newest data version before it
 * is sent. Kept answers wait for nothing else; any other question waits for its admission.
 */
export class Desk {
  private readonly flights = new Flights();
  private readonly refusals = new Rounds();

  constructor(
    private readonly store: Store,
    private readonly ready: ReadyAnswers | null,
    private readonly admission: Admission,
    private readonly deadlines: Deadlines,
    private readonly signInWays: readonly SignInWay[],
  ) {}

  /** Refuses what need not even be read, and says on which headers the answers of these routes depend. */
  guard(scope: FastifyInstance): void {
    scope.addHook("onRequest", async (request, reply) => {
      try {
        this.admission.refuseBeyondShare(request.ip);
      } catch (refusal) {
        await this.refusals.next(); // a crowd is refused at once, and others must not wait until all of it is
        throw refusal;
      }
      if (request.method === "POST") refuseOtherCoding(request.headers);
      reply.header("vary", [reply.getHeader("vary"), "accept, accept-encoding"].filter(Boolean).join(", "));
    });
  }

  /** Answers a request. `key` is the same for all requests with the same answer; undefined if that is not known. */
  async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    key: string | undefined,
    compute: Compute,
  ): Promise<FastifyReply> {
    const left = leftBy(reply);
    const { ready } = this;
    const place = placeOf(request.raw, Buffer.isBuffer(request.body) ? request.body : null);
    if (ready === null || place === undefined || key === undefined) {
      const computed = await this.admitted(request, compute, null, left);
      // What somebody may see who has signed in is for nobody else, and for no cache.
      return send(request, reply, request.viewer === PUBLIC ? computed : { ...computed, kept: null });
    }
    // Requests with other headers may get another answer: only requests with the same ones share a computation.
    const flight = `${key} ${methodOf(request.raw)} ${headersOf(request.headers)}`;
    const version = await this.store.version();
    const found = ready.at(version, flight);
    let kept = found && { ...found, version };
    if (!kept) {
      const computed = await this.flights.once(`${version} ${flight}`, left, (allLeft) =>
        this.admitted(request, compute, version, allLeft),
      );
      if (computed.kept === null) return send(request, reply, computed);
      kept = computed.kept;
      ready.keep(kept.version, flight, kept);
    }
    const encoding = encodingFor(request.headers);
    return sendReady(request, reply, await ready.encodedFor(place, encoding, kept.version, flight, kept));
  }

  private admitted(
    request: FastifyRequest,
    compute: Compute,
    asOfVersion: string | null,
    left: AbortSignal,
  ): Promise<Computed> {
    return this.admission.run(request.ip, left, async () => {
      await nextRound(); // not in the same stretch in which the answer before is sent
      return compute(new Question(this.store, request.viewer, left, this.deadlines, this.signInWays), asOfVersion);
    });
  }
}

async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, headers, answer, kept }: Computed,
): Promise<FastifyReply> {
  const encoded = await encodedBy(encodingFor(request.headers), answer);
  if (kept) return sendReady(request, reply, encoded);
  for (const [name, value] of headers) reply.header(name, value);
  return sendBytes(reply.header("cache-control", "no-store").code(status), encoded);
}

/** Sends an answer that clients may keep; to one that has it, that it has. */
export function sendReady(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  const held = heldBy(request.raw, answer);
  reply.headers(cachingOf(held ?? etagOf(answer)));
  return held === undefined ? sendBytes(reply, answer) : reply.code(304).send();
}

function sendBytes(reply: FastifyReply, { bytes, type, encoding, headers }: Answer): FastifyReply {
  if (encoding !== null) reply.header("content-encoding", encoding);
  return reply.headers(headers).header("content-type", type).send(bytes);
}
