import { askOnce } from "../contestants";
import { postOf } from "../load";
import type { Server } from "../servers";
import type { Written } from "./writer";

const REPORT = `query($code: String!, $year: Int!) {
  report(department: $code, year: $year) { revision figures { applications { received { total } } } }
}`;
const DEPARTMENT = "query($code: String!) { department(code: $code) { regionCode } }";

interface Answer {
  readonly data: {
    readonly report?: {
      readonly revision: number;
      readonly figures: { readonly applications: { readonly received: { readonly total: number | null } } };
    } | null;
    readonly department?: { readonly regionCode: string | null } | null;
  };
}

/** Asks a service for what was written. Throws where it still gives what was there before. */
export async function readBack(server: Pick<Server, "port">, written: Written): Promise<void> {
  const { code } = written;
  const ask = async (query: string, variables: object) =>
    JSON.parse((await askOnce(server, postOf("/graphql", { query, variables }))).toString()) as Answer;
  if ("regionCode" in written) {
    const { department } = (await ask(DEPARTMENT, { code })).data;
    if (department?.regionCode === written.regionCode) return;
    throw new Error(`Stale: ${code} was registered in ${written.regionCode}, the answer is ${department?.regionCode}.`);
  }
  const { year, revision, received } = written;
  const { report } = (await ask(REPORT, { code, year })).data;
  const total = report?.figures.applications.received.total;
  // Another write may have come since; the figure of this one is then no longer the valid one.
  if (report && (report.revision > revision || (report.revision === revision && total === received))) return;
  throw new Error(
    `Stale: revision ${revision} of ${code} ${year} receives ${received}, the answer is revision ${report?.revision} with ${total}.`,
  );
}
