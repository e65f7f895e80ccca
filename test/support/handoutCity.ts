import { checkReport } from "../../src/check/check";
import { openDocument } from "../../src/document/open";
import type { CellPath } from "../../src/form/figures";
import { readReport } from "../../src/report/read";
import { reportText } from "./composed";
import { SMALL_CITY } from "./smallCity";
import { World } from "./world";

type Cells = Partial<Record<CellPath, string>>;

/** Files a report as its document says it, with what the checks find. */
async function fileText(
  world: World,
  department: string,
  year: number,
  cells: Cells,
  published: string,
): Promise<void> {
  const document = await openDocument(Buffer.from(reportText(department, year, cells)), "report.txt");
  const reading = readReport(document, {});
  const findings = checkReport(reading);
  await world.file(department, year, { reading, text: document.text, findings, published });
}

/** Applications of natural persons: some granted, the others about what the body does not hold. */
function received(count: number, granted: number): Cells {
  const rows = [
    ["received", count],
    ["outcomes.granted", granted],
    ["outcomes.unavailable.notHeld", count - granted],
    ["outcomes.total", count],
  ] as const;
  return Object.fromEntries(
    rows.flatMap(([row, cases]) =>
      ["naturalPerson", "total"].map((applicant) => [`applications.${row}.${applicant}`, String(cases)]),
    ),
  );
}

/**
 * A city with three bureaus, of which one did not file for 2022: one filed on time, with sums that are not those of their
 * parts and money, one was five days late and left a cell blank. For 2021 all three filed.
 */
export async function handoutCity(): Promise<World> {
  const world = await World.open();
  await world.register(...SMALL_CITY, { code: "N", name: "甲市新区办", parent: "C", activeFrom: 2024 });
  await fileText(world, "甲市教育局", 2021, received(40, 20), "2022-01-20");
  await fileText(world, "甲市民政局", 2021, received(10, 10), "2022-01-20");
  await fileText(world, "甲市财政局", 2021, received(5, 5), "2022-01-20");
  const wrong: Cells = { "applications.outcomes.granted.total": "35", "fees.amount": "429.1" };
  await fileText(world, "甲市教育局", 2022, { ...received(80, 36), ...wrong }, "2023-01-20");
  await fileText(world, "甲市民政局", 2022, { ...received(20, 15), "rules.repealed": "" }, "2023-02-05");
  return world;
}
