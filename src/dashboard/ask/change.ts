import { useState } from "react";
import { type AnyVariables, type TypedDocumentNode, useMutation } from "urql";
import type { PageText } from "../language/pageText";
import { sentenceOf } from "./sentenceOf";

/** What a mutation answers that is asked as `done`. */
export interface Done {
  readonly done: { readonly userErrors: readonly UserError[] } | null;
}

/** Why nothing changed; if it is known, by the names that lead to what does not fit. */
interface UserError extends PageText {
  readonly path?: readonly string[];
}

/** A change that a person makes: how it is made, and why it was not made last time. */
interface Change<Data, Variables> {
  /** Returns what the service answers; null if nothing has changed. */
  readonly make: (variables: Variables) => Promise<Data | null>;
  readonly isMaking: boolean;
  readonly refusal: UserError | null;
}

/**
 * Has the service change something. What pages show of it is asked for again by itself: all that has a type of the answer, or
 * one of `gone`, the types of what is not there any more.
 */
export function useChange<Data extends Done, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  gone: readonly string[] = [],
): Change<Data, Variables> {
  const [{ fetching }, mutate] = useMutation(document);
  const [refusal, setRefusal] = useState<UserError | null>(null);
  const make = async (variables: Variables) => {
    const { data, error } = await mutate(variables, { additionalTypenames: [...gone] });
    const why = error ? sentenceOf(error) : (data?.done?.userErrors[0] ?? null);
    setRefusal(why);
    return why === null ? (data ?? null) : null;
  };
  return { make, isMaking: fetching, refusal };
}
