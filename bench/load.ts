import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** What one server gave, and took for each request. */
export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/**
 * One connection that stays open and asks one request after the other. It reads no more of an answer than where it
 * ends, so that on a machine with few cores the load takes as little as possible from what is measured.
 */
export class Connection {
  private constructor(private readonly socket: Socket) {}

  static async open(port: number): Promise<Connection> {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    await once(socket, "connect");
    return new Connection(socket);
  }

  /** Waits for the whole answer; the body is put together when it is asked for. Throws where it is no 200 with a length. */
  async ask(request: Buffer): Promise<() => Buffer> {
    const { status, body } = await this.answer(request);
    if (status !== "200") throw new Error(`HTTP ${status}: ${body()}`);
    return body;
  }

  /** Waits for the whole answer, whatever its status. Throws where it has no length. */
  answer(request: Buffer): Promise<{ readonly status: string; readonly body: () => Buffer }> {
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      let received = 0;
      let head: Head | null = null;
      const stop = () => {
        this.socket.off("data", read).off("error", fail).off("close", closed);
      };
      const fail = (error: Error) => {
        stop();
        reject(error);
      };
      const closed = () => fail(new Error("The server closed the connection."));
      const read = (chunk: Buffer) => {
        chunks.push(chunk);
        received += chunk.length;
        try {
          head ??= headOf(chunks.length === 1 ? chunk : Buffer.concat(chunks));
        } catch (error) {
          return fail(error as Error);
        }
        if (head === null || received < head.end) return;
        const { status, bodyAt, end } = head;
        const body = () => Buffer.concat(chunks).subarray(bodyAt, end);
        stop();
        resolve({ status, body });
      };
      this.socket.on("data", read).on("error", fail).on("close", closed);
      this.socket.write(request);
    });
  }

  close(): void {
    this.socket.destroy();
  }
}

interface Head {
  readonly status: string;
  /** Where the body begins and ends. */
  readonly bodyAt: number;
  readonly end: number;
}

function headOf(bytes: Buffer): Head | null {
  const headEnd = bytes.indexOf("\r\n\r\n");
  if (headEnd < 0) return null;
  const text = bytes.toString("latin1", 0, headEnd);
  const length = /^content-length: *(\d+)/im.exec(text)?.[1];
  if (length === undefined) throw new Error(`An answer without a length: ${text}`);
  const bodyAt = headEnd + 4;
  return { status: text.slice(9, 12), bodyAt, end: bodyAt + Number(length) };
}

/** A POST of JSON as it goes over the wire, as a proxy passes it on for a client where one is named. */
export function postOf(path: string, body: object, client: string | null = null): Buffer {
  const text = JSON.stringify(body);
  const head = [
    `POST ${path} HTTP/1.1`,
    "host: 127.0.0.1",
    "content-type: application/json",
    `content-length: ${Buffer.byteLength(text)}`,
    ...(client === null ? [] : [`x-forwarded-for: ${client}`]),
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${text}`);
}

/** Asks over so many connections at once for so long, but each at least `atLeast` times. */
export async function measure(
  port: number,
  request: Buffer,
  connections: number,
  seconds: number,
  atLeast: number,
): Promise<Load> {
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(port)));
  const times: number[] = [];
  const begin = performance.now();
  const until = begin + seconds * 1000;
  await Promise.all(
    open.map(async (connection) => {
      for (let asked = 0; asked < atLeast || performance.now() < until; asked++) {
        const start = performance.now();
        await connection.ask(request);
        times.push(performance.now() - start);
      }
    }),
  );
  const took = performance.now() - begin;
  for (const connection of open) connection.close();
  return { perSecond: (times.length / took) * 1000, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/** The medians of what several rounds gave. */
export function medianOf(loads: readonly Load[]): Load {
  const median = (of: (load: Load) => number) => quantile(loads.map(of), 0.5);
  return { perSecond: median((l) => l.perSecond), p50: median((l) => l.p50), p99: median((l) => l.p99) };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round(share * (sorted.length - 1))] as number;
}
