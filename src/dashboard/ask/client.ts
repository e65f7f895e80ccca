import { Client, cacheExchange, fetchExchange } from "urql";
import { ROOT } from "../address/root";

/** Asks the server of this page, by GET where the question is short: the browser then keeps the answers, and asks whether they are still true. */
export const client = new Client({
  url: new URL("graphql", ROOT).href,
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: "within-url-limit",
});
