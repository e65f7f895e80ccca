/** Answers the questions with hand-written SQL behind bare node:http. Told what to do by `servers.ts`. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { openByHand } from "./byHand";
import type { Variables } from "./question/question";
import { QUESTIONS } from "./questions";

export interface Orders {
  readonly address: string;
  readonly columns: readonly (readonly [path: string, column: string])[];
}

process.once("message", (orders: Orders) => {
  const hand = openByHand(orders.address, new Map(orders.columns));
  const byPath = new Map(QUESTIONS.map((question) => [`/${question.name}`, question]));
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    try {
      const { variables } = JSON.parse(Buffer.concat(chunks).toString()) as { readonly variables: Variables };
      const data = await byPath.get(request.url ?? "")?.byHand(hand, variables);
      const body = Buffer.from(JSON.stringify({ data }));
      response.writeHead(200, { "content-type": "application/json", "content-length": body.length }).end(body);
    } catch (error) {
      const body = Buffer.from(JSON.stringify({ errors: [{ message: (error as Error).message }] }));
      response.writeHead(500, { "content-type": "application/json", "content-length": body.length }).end(body);
    }
  });
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
});
process.once("disconnect", () => process.exit());
