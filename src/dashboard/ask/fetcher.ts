import { ROOT } from "../address/root";

/** Sends a question of the explorer to the server of this page, and returns what it answers. */
export async function fetcher(asked: unknown): Promise<object> {
  const response = await fetch(new URL("graphql", ROOT), {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json, application/json" },
    body: JSON.stringify(asked),
  });
  return response.json();
}
