import type { RoundQuery, RoundsQuery } from "../../documents";

/** A round of the list. */
export type CalledRound = NonNullable<RoundsQuery["rounds"]>[number];

/** How far the departments of a round have come. */
export type Board = NonNullable<RoundQuery["round"]>;

/** A department in a round. */
export type BodyInRound = Board["bodies"]["nodes"][number];
