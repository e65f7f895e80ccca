/** Who asks. What may be seen depends on it, so whatever is remembered for requests has it in its key. */
export interface Viewer {
  readonly name: string;
}

/** Anybody: sees what is published. */
export const PUBLIC: Viewer = { name: "public" };
