import type { CustomFetchOptions } from "openid-client";
import { said } from "../message/message";
import { SaidError } from "../message/saidError";

/** The provider cannot be reached, or does not answer as one. Why is for the log alone: it names hosts. */
export class ProviderAway extends SaidError {
  override readonly name = "ProviderAway";

  constructor(override readonly cause: unknown) {
    super(said("PROVIDER_AWAY"));
  }
}

/** What a request to the provider has, as the libraries say it. */
interface SentToProvider extends Omit<RequestInit, "body"> {
  readonly body?: CustomFetchOptions["body"];
}

/** Asks the provider over HTTP. Throws ProviderAway unless a whole answer comes, and one that is no fault of the provider. */
export async function reached(url: string, { body = null, ...sent }: SentToProvider): Promise<Response> {
  try {
    const answer = await fetch(url, { ...sent, body });
    const { status, statusText, headers } = answer;
    if (status >= 500 || status === 429) throw new Error(`The provider answers ${status}.`);
    return new Response(await answer.arrayBuffer(), { status, statusText, headers });
  } catch (error) {
    throw new ProviderAway(error);
  }
}

/** Whether an error comes of it that the provider is away. The libraries wrap what `reached` throws. */
export function isOfProviderAway(error: unknown): boolean {
  return error instanceof ProviderAway || (error instanceof Error && isOfProviderAway(error.cause));
}

/** The words of an error and of what caused it, without the claims and tokens that the libraries add. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const { message, code, error: refused } = error as Error & { readonly code?: string; readonly error?: string };
  return [message, code, refused, reasonOf(error.cause)].filter(Boolean).join(": ");
}
