/** Writes into the database of a service, in a process of its own. Told what to do by `writerProcess.ts`. */
import "reflect-metadata";
import { importFile } from "../../src/change/ingest";
import { registerDepartments } from "../../src/change/register";
import { Store } from "../../src/store/store";
import type { CityBody } from "../city";
import { draftOf } from "./revision";

/** A report of a bureau to be filed again, or its region to be registered. */
export type Order =
  | { readonly body: CityBody; readonly year: number }
  | { readonly body: CityBody; readonly regionCode: string };

/** A write that is acknowledged, and what must be read from now on. */
export type Written = {
  readonly code: string;
  /** What the write door took, reading the file included. */
  readonly milliseconds: number;
} & ({ readonly year: number; readonly revision: number; readonly received: number } | { readonly regionCode: string });

process.once("message", async (address: string) => {
  const store = await Store.open(address);
  process.on("message", (order: Order) => {
    carryOut(store, order).then(
      (written) => process.send?.(written),
      (error: Error) => process.send?.({ fault: error.message }),
    );
  });
  process.send?.("ready");
});
process.once("disconnect", () => process.exit());

function carryOut(store: Store, order: Order): Promise<Written> {
  return "year" in order ? fileAgain(store, order.body, order.year) : register(store, order.body, order.regionCode);
}

async function fileAgain(store: Store, body: CityBody, year: number): Promise<Written> {
  const { received, ...file } = draftOf(body, year);
  const begin = performance.now();
  const options = { department: body.code, year, publish: true, author: "bench", reason: "bench" };
  const { outcome, revision } = await importFile(store, file, options);
  const milliseconds = performance.now() - begin;
  if (revision === null || (outcome !== "revised" && outcome !== "stored"))
    throw new Error(`the report of ${body.code} for ${year} was to be published, but is ${outcome}`);
  return { code: body.code, year, revision, received, milliseconds };
}

async function register(store: Store, { code, name }: CityBody, regionCode: string): Promise<Written> {
  const begin = performance.now();
  await registerDepartments(store, [{ code, name, regionCode }]);
  return { code, regionCode, milliseconds: performance.now() - begin };
}
