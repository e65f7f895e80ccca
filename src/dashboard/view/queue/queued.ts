import type { QueueQuery } from "../../documents";

/** A report on which somebody works. */
export type Queued = NonNullable<QueueQuery["reports"]>["nodes"][number];
