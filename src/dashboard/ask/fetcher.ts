import { ROOT } from "../address/root";
import { OWN_PAGE } from "./ownPage";

/** Sends a question of the explorer to the server of this page, and returns what it answers. */
export async function fetcher(asked: unknown): Promise<object> {
  const response = await fetch(new URL("graphql", ROOT), {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json",
      ...OWN_PAGE,
    },
    body: JSON.stringify(asked),
  });
  return response.json();
}
