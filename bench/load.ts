import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** What one server took for one question. */
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

  /** The body of the answer. Throws where it is no 200 with a length. */
  ask(request: Buffer): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      let bytes: Buffer = EMPTY;
      let bodyAt = -1;
      let end = -1;
      const stop = () => {
        this.socket.off("data", read).off("error", fail).off("close", closed);
      };
      const fail = (error: Error) => {
        stop();
        reject(error);
      };
      const closed = () => fail(new Error("The server closed the connection."));
      const read = (chunk: Buffer) => {
        bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
        if (bodyAt < 0) {
          const headEnd = bytes.indexOf("\r\n\r\n");
          if (headEnd < 0) return;
          const head = bytes.toString("latin1", 0, headEnd);
          const length = /^content-length: *(\d+)/im.exec(head)?.[1];
          if (length === undefined) return fail(new Error(`An answer without a length: ${head}`));
          bodyAt = headEnd + 4;
          end = bodyAt + Number(length);
          if (!head.startsWith("HTTP/1.1 200"))
            return fail(new Error(`${head.split("\r\n")[0]} ${bytes.subarray(bodyAt)}`));
        }
        if (bytes.length < end) return;
        stop();
        resolve(bytes.subarray(bodyAt, end));
      };
      this.socket.on("data", read).on("error", fail).on("close", closed);
      this.socket.write(request);
    });
  }

  close(): void {
    this.socket.destroy();
  }
}

const EMPTY = Buffer.alloc(0);

/** A POST of JSON as it goes over the wire. */
export function postOf(path: string, body: object): Buffer {
  const text = JSON.stringify(body);
  const head = [
    `POST ${path} HTTP/1.1`,
    "host: 127.0.0.1",
    "content-type: application/json",
    `content-length: ${Buffer.byteLength(text)}`,
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

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round(share * (sorted.length - 1))] as number;
}
