import { Arg } from "type-graphql";

/** What a client calls a request of its own, so that it is done once. */
export const IdempotencyKey = () =>
  Arg("idempotencyKey", () => String, {
    nullable: true,
    description: "What you call this request: it is done once, however often it comes. 幂等键。",
  });
