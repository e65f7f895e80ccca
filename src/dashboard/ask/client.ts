import { Client, cacheExchange, fetchExchange, mapExchange } from "urql";
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

/**
 * Asks the server of this page, by GET where the question is short: then the browser keeps the answer, and asks whether it is
 * still true.
 */
export const client = new Client({
  url: new URL("graphql", ROOT).href,
  exchanges: [cacheExchange, originExchange, fetchExchange],
  preferGetMethod: "within-url-limit",
  fetchOptions: { headers: OWN_PAGE },
});
