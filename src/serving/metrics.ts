import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { FastifyInstance } from "fastify";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Store } from "../store/store";
import type { Admission } from "./admission";

/** What is measured of a service, beside what every process has. */
export interface MeasuredParts {
  readonly store: Store;
  readonly admission: Admission;
  /** How many imports wait or are being read, at the moment. */
  readonly openImports: () => Promise<number>;
}

/** Where the metrics are served, and what ends that. */
export interface ServedMetrics {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Upper bounds of classes of durations, in seconds. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Of what no route answers: an answer that was kept, or a request that is none. */
const KEPT = "kept answer";
const NO_ROUTE = "none";

/** What a service measures of itself, as Prometheus reads it. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly durations: Histogram<"method" | "route" | "status">;
  private readonly failures: Counter<"code">;
  private isServed = false;

  constructor({ store, admission, openImports }: MeasuredParts) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.durations = new Histogram({
      name: "disclosure_request_duration_seconds",
      help: "How long requests took, to the last byte of their answers.",
      labelNames: ["method", "route", "status"],
      buckets: SECONDS,
      registers,
    });
    this.failures = new Counter({
      name: "disclosure_failures_total",
      help: "Answers that failed through a fault of the service or its database, by code.",
      labelNames: ["code"],
      registers,
    });
    const gauge = (name: string, help: string, read: () => Promise<number> | number) =>
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          // Without a database, the rest is still to be read.
          const value = await Promise.resolve(read()).catch(() => Number.NaN);
          this.set(value);
        },
      });
    gauge("disclosure_questions_running", "Questions that are worked on.", () => admission.load.running);
    gauge("disclosure_questions_waiting", "Questions that wait for their turn.", () => admission.load.waiting);
    gauge("disclosure_imports_open", "Imports that wait or are being read.", openImports);
    gauge("disclosure_database_up", "Whether the database answers: 1, or 0.", () =>
      store.version().then(
        () => 1,
        () => 0,
      ),
    );
    gauge("disclosure_data_version", "How many writes the data have had.", async () =>
      Number.parseInt(await store.version(), 10),
    );
  }

  /** Measures what the routes of a service answer. */
  measure(app: FastifyInstance): void {
    app.addHook("onResponse", async (request, reply) => {
      const route = request.routeOptions.url ?? NO_ROUTE;
      this.note(request.method, route, reply.statusCode, reply.elapsedTime / 1_000);
    });
  }

  /** Notes an answer that was sent as it was kept, and how many seconds that took. */
  noteKept(method: string, status: number, seconds: number): void {
    this.note(method, KEPT, status, seconds);
  }

  /** Notes a failure that is no fault of who asked. */
  noteFailure(code: string): void {
    this.failures.inc({ code });
  }

  /** Serves all of it at /metrics of a port of its own, which is for those who run the service. Throws if that cannot be listened at. */
  async serve(host: string, port: number): Promise<ServedMetrics> {
    const server: Server = createServer((request, response) => {
      if (request.url !== "/metrics") return void response.writeHead(404).end();
      this.registry.metrics().then(
        (text) => response.writeHead(200, { "content-type": this.registry.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    }).listen(port, host);
    await once(server, "listening");
    this.isServed = true;
    const close = async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    };
    return { port: (server.address() as { port: number }).port, close };
  }

  private note(method: string, route: string, status: number, seconds: number): void {
    if (!this.isServed) return; // what the service asks itself as it starts
    this.durations.observe({ method, route, status: String(status) }, seconds);
  }
}
