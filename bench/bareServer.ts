/** Gives bytes from memory behind bare node:http. Told which by `servers.ts`. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

process.once("message", (answers: Readonly<Record<string, string>>) => {
  const bodies = new Map(Object.entries(answers).map(([path, text]) => [path, Buffer.from(text)]));
  const server = createServer((request, response) => {
    const body = bodies.get(request.url ?? "") ?? Buffer.from('{"errors":[{"message":"no answer"}]}');
    response.writeHead(200, { "content-type": "application/json", "content-length": body.length }).end(body);
  });
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
});
process.once("disconnect", () => process.exit());
