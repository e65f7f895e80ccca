// A client without a library: `fetch`, and the types that graphql-codegen writes (codegen.json).
//
//   npx graphql-codegen --config codegen.json
//   npx tsc --strict --target es2022 --module nodenext main.ts && node main.js http://127.0.0.1:4000
import type { TypedDocumentString } from "./generated/graphql";

/** What the service refused or could not read, in both languages, with a code that stays the same. */
export class ServiceError extends Error {
  constructor(
    readonly code: string,
    readonly zh: string,
    readonly en: string,
  ) {
    super(`${zh} ${en}`);
  }
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly zh?: string; readonly en?: string };
  }[];
}

/** Asks questions of one service. An answer that did not change is not sent again: its ETag is kept with it. */
export class Client {
  readonly #kept = new Map<string, { readonly etag: string; readonly answer: unknown }>();

  constructor(readonly service: string) {}

  /** The data of an answer. Throws ServiceError for the first error in it. */
  async ask<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables): Promise<Data> {
    const parameters = { query: document.toString(), variables: JSON.stringify(variables) };
    const address = `${this.service}/graphql?${new URLSearchParams(parameters)}`;
    const kept = this.#kept.get(address);
    const response = await fetch(address, { headers: kept ? { "if-none-match": kept.etag } : {} });
    if (response.status === 304 && kept) return kept.answer as Data;
    const { data, errors = [] } = (await response.json()) as Answer<Data>;
    const [error] = errors;
    if (error || !data) {
      const { code = "UNKNOWN", zh, en } = error?.extensions ?? {};
      const message = error?.message ?? response.statusText;
      throw new ServiceError(code, zh ?? message, en ?? message);
    }
    const etag = response.headers.get("etag");
    if (etag) this.#kept.set(address, { etag, answer: data });
    return data;
  }
}
