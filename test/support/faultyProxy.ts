import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** What happens at a commit, whose answer never arrives. */
export type Fault = (commit: HeldBack) => Promise<void>;

export interface HeldBack {
  /** Lets the server have it. */
  send(): void;
  /** Ends the connection for the client alone. */
  leaveClient(): void;
}

/** Stands before a database server, as a load balancer does, and loses connections when it is told to. */
export class FaultyProxy {
  private fault: Fault | null = null;
  private isFrozen = false;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private target: number,
  ) {
    server.on("connection", (client) => this.join(client));
  }

  static async before(url: string): Promise<FaultyProxy> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    return new FaultyProxy(server, Number(new URL(url).port));
  }

  /** The same address through this proxy. */
  through(url: string): string {
    const address = new URL(url);
    address.port = String((this.server.address() as AddressInfo).port);
    return address.href;
  }

  /** The server of the connections to come. */
  leadTo(url: string): void {
    this.target = Number(new URL(url).port);
  }

  /** Holds the next commit back until the fault has happened; then all connections are lost. */
  atNextCommit(fault: Fault): void {
    this.fault = fault;
  }

  /** From now on nothing comes through in either direction, and no connection ends: as if the server had been frozen. */
  freeze(): void {
    this.isFrozen = true;
    for (const socket of this.sockets) socket.pause();
  }

  /** What was held back comes through, and all that follows. */
  thaw(): void {
    this.isFrozen = false;
    for (const socket of this.sockets) socket.resume();
  }

  async close(): Promise<void> {
    this.lose();
    this.server.close();
    await once(this.server, "close");
  }

  private join(client: Socket): void {
    const server = connect(this.target, "127.0.0.1");
    let isLost = false;
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(from);
      if (this.isFrozen) from.pause();
      from.on("error", () => to.destroy());
      from.on("close", () => {
        this.sockets.delete(from);
        if (!isLost) to.destroy();
      });
    }
    server.on("data", (bytes) => !isLost && client.write(bytes));
    client.on("data", (bytes) => {
      const { fault } = this;
      if (fault === null || !bytes.includes("COMMIT")) return void server.write(bytes);
      this.fault = null;
      isLost = true;
      const held = { send: () => void server.write(bytes), leaveClient: () => void client.destroy() };
      void fault(held).finally(() => this.lose());
    });
  }

  private lose(): void {
    for (const socket of this.sockets) socket.destroy();
  }
}
