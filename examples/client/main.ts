// Reads all reports of a year of the sample city, page by page, and shows what an error says.
import { Client, ServiceError } from "./client";
import { ReportsOfYearDocument, type ReportsOfYearQuery } from "./generated/graphql";

async function main(service: string): Promise<void> {
  const client = new Client(service);
  const amounts: (string | null)[] = [];
  for (let after: string | null = null, isMore = true; isMore; ) {
    const page: ReportsOfYearQuery = await client.ask(ReportsOfYearDocument, { under: "示例市", year: 2020, after });
    const { reports } = page;
    if (!reports) break;
    // An amount is an exact decimal as text; null is a blank, not zero.
    amounts.push(...reports.nodes.map(({ figures }) => figures.procurement.amount ?? null));
    ({ endCursor: after = null, hasNextPage: isMore } = reports.pageInfo);
  }
  console.log(amounts.length, amounts.filter((amount) => amount === null).length);
  // The same question again: the service says that nothing changed (304), and the answer that was kept is used.
  const question = { under: "示例市", year: 2020 };
  const before = await client.ask(ReportsOfYearDocument, question);
  console.log((await client.ask(ReportsOfYearDocument, question)) === before ? "unchanged" : "changed");
  try {
    await client.ask(ReportsOfYearDocument, { under: "没有的市", year: 2020 });
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    console.log(error.code);
    console.log(error.zh);
    console.log(error.en);
  }
}

void main(process.argv[2] ?? "http://127.0.0.1:4000");
