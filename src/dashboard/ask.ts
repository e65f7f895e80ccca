/** The response of a GraphQL server. */
export interface GraphqlResponse<Data> {
  readonly data?: Data | null;
  /** The service says each error in Chinese and in English. */
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly zh: string; readonly en: string };
  }[];
}

/**
 * Sends a GraphQL request to the server of this page. If the server does not answer, returns an error in the same
 * shape.
 */
export async function ask<Data>(request: unknown): Promise<GraphqlResponse<Data>> {
  try {
    const response = await fetch("graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/graphql-response+json, application/json" },
      body: JSON.stringify(request),
    });
    return await response.json();
  } catch {
    return { errors: [{ message: `${NO_ANSWER.en} ${NO_ANSWER.zh}`, extensions: NO_ANSWER }] };
  }
}

/** What is shown if the server does not answer. */
export const NO_ANSWER = {
  zh: "服务没有应答，请确认它仍在运行。",
  en: "The service does not answer: see that it still runs.",
};
