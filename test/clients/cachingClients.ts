import { ApolloClient, HttpLink, InMemoryCache, type InMemoryCacheConfig } from "@apollo/client/core";
import { Client, fetchExchange, cacheExchange as wholeAnswers } from "@urql/core";
import { type CacheExchangeOpts, cacheExchange as objects } from "@urql/exchange-graphcache";
import { type DocumentNode, getIntrospectionQuery, type IntrospectionQuery } from "graphql";

export type Variables = Readonly<Record<string, unknown>>;
export type Data = Readonly<Record<string, unknown>>;

/** A client with a cache of its own, as a page has one. */
export interface CachingClient {
  /** Asks the server, and puts the answer into the cache. Errors of single fields are left out of the data. */
  ask(question: DocumentNode, variables?: Variables): Promise<Data>;
  /** What the cache alone answers; null where it does not have all of it. */
  cached(question: DocumentNode, variables?: Variables): Promise<Data | null>;
}

/** Apollo Client. Without options, as it comes. */
export function apolloClient(uri: string, options?: InMemoryCacheConfig): CachingClient {
  const client = new ApolloClient({ link: new HttpLink({ uri }), cache: new InMemoryCache(options) });
  return {
    async ask(query, variables = {}) {
      const { data } = await client.query({ query, variables, fetchPolicy: "network-only", errorPolicy: "all" });
      return data as Data;
    },
    cached: async (query, variables = {}) => client.readQuery<Data>({ query, variables }),
  };
}

/** urql as it comes: it keeps whole answers, and asks by GET. */
export const urql = (url: string): CachingClient => urqlClient(url, wholeAnswers);

/** urql with graphcache, which keeps objects by their ids and knows the schema. */
export async function graphcache(url: string, options: CacheExchangeOpts = {}): Promise<CachingClient> {
  const schema = await introspected(url);
  return urqlClient(url, objects({ schema, keys: keysOf(schema), ...options }));
}

function urqlClient(url: string, cacheExchange: ReturnType<typeof objects>): CachingClient {
  const client = new Client({ url, exchanges: [cacheExchange, fetchExchange] });
  return {
    async ask(question, variables = {}) {
      const { data, error } = await client.query(question, variables, { requestPolicy: "network-only" }).toPromise();
      if (error?.networkError) throw error.networkError;
      return data as Data;
    },
    async cached(question, variables = {}) {
      const result = await client.query(question, variables, { requestPolicy: "cache-only" }).toPromise();
      return result.stale || result.operation.context.meta?.cacheOutcome !== "hit" ? null : (result.data as Data);
    },
  };
}

async function introspected(url: string): Promise<IntrospectionQuery> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: getIntrospectionQuery() }),
  });
  return ((await response.json()) as { data: IntrospectionQuery }).data;
}

/** Types without an id are parts of what they hang on. Said so that graphcache does not warn of them. */
function keysOf({ __schema }: IntrospectionQuery): NonNullable<CacheExchangeOpts["keys"]> {
  const parts = __schema.types.filter(
    (type) => type.kind === "OBJECT" && !type.fields.some(({ name }) => name === "id"),
  );
  return Object.fromEntries(parts.map(({ name }) => [name, () => null]));
}
