/** The limits of one question. What is beyond them is refused before anything is read. */
export interface Limits {
  /** Characters of a document. */
  readonly text: number;
  /** Words and marks of a document, as GraphQL's grammar has them. */
  readonly tokens: number;
  /** Operations and fragments of a document. */
  readonly definitions: number;
  readonly directives: number;
  /** Directives of one field, fragment or operation. */
  readonly directivesTogether: number;
  /**
   * Pairs of fields with the same name or alias at one place, and of uses of the same fragment, with fragments written
   * out: GraphQL compares the fields of each pair.
   */
  readonly repeated: number;
  /** Fields and fragments of a document, counted wherever they are used. */
  readonly selections: number;
  readonly depth: number;
  readonly aliases: number;
  /** Lists and objects within each other, in a value or a type. */
  readonly nesting: number;
  /** Values in the variables. */
  readonly variables: number;
  /** About one point for each list entry in the answer. */
  readonly cost: number;
  /** Values in the answer, about. */
  readonly values: number;
}

export const LIMITS: Limits = {
  text: 100_000,
  tokens: 5_000,
  definitions: 100,
  directives: 200,
  directivesTogether: 5,
  repeated: 3_000,
  selections: 10_000,
  depth: 14,
  aliases: 100,
  nesting: 10,
  variables: 5_000,
  cost: 100_000,
  values: 400_000,
};

/** The most errors that are told about one question. */
export const MOST_ERRORS = 20;

/** From so many values on an answer is large. */
export const LARGE = 20_000;
