import { once } from "node:events";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A proxy that shows a server below a path, and takes the path away before it asks: all else it does not know. */
export class PrefixProxy {
  private constructor(
    private readonly server: Server,
    /** Address of the server as it is seen through the proxy, without a slash at the end. */
    readonly url: string,
  ) {}

  static async before(url: string, prefix: string): Promise<PrefixProxy> {
    const server = createServer((asked, answer) => {
      if (!asked.url?.startsWith(`${prefix}/`)) return void answer.writeHead(404).end();
      const { method, headers } = asked;
      const onward = request(url + asked.url.slice(prefix.length), { method, headers }, (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
      });
      onward.on("error", () => answer.destroy());
      asked.pipe(onward);
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    return new PrefixProxy(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }
}
