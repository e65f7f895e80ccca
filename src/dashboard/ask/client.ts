import { Client, cacheExchange, fetchExchange, makeOperation, mapExchange, type Operation } from "urql";
import { ROOT } from "../address/root";
import { OWN_PAGE } from "./ownPage";

/** From which version of the data an answer is, and when it arrived. */
export interface Origin {
  readonly dataVersion: string | null;
  /** ISO 8601 in UTC. */
  readonly readAt: string;
}

const versions = new Map<number, string | null>();

/** Notes with each answer from which version of the data it is: the header `Data-Version` says it. */
const originExchange = mapExchange({
  onOperation: (operation) => ({
    ...operation,
    context: {
      ...operation.context,
      fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
        const response = await fetch(input, init);
        versions.set(operation.key, response.headers.get("data-version"));
        return response;
      },
    },
  }),
  onResult: (result) => {
    const dataVersion = versions.get(result.operation.key) ?? null;
    return {
      ...result,
      extensions: { ...result.extensions, origin: { dataVersion, readAt: new Date().toISOString() } },
    };
  },
});

const asked = new Map<number, Operation>();
let outdated = new Set<number>();

/** Has what was answered before the data changed be asked again when a page shows it; until then the page shows it as it was. */
const againExchange = mapExchange({
  onOperation: (operation) => {
    const { key, kind, context } = operation;
    if (kind !== "query") return operation;
    asked.set(key, operation);
    const isOutdated = outdated.delete(key) && context.requestPolicy === "cache-first";
    return isOutdated ? makeOperation(kind, operation, { ...context, requestPolicy: "cache-and-network" }) : operation;
  },
});

/** Asks again whatever a page shows, and what it showed before once it is shown again: the data have changed. */
export function askAgain(): void {
  outdated = new Set(asked.keys());
  for (const operation of asked.values()) client.reexecuteOperation(operation); // those that no page shows are passed over
}

/**
 * Asks the server of this page, by GET where the question is short: then the browser keeps the answer, and asks whether it is
 * still true.
 */
export const client = new Client({
  url: new URL("graphql", ROOT).href,
  exchanges: [againExchange, cacheExchange, originExchange, fetchExchange],
  preferGetMethod: "within-url-limit",
  fetchOptions: { headers: OWN_PAGE },
});
