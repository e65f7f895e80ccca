import fc from "fast-check";
import { areOneBody } from "../../src/report/head/bodyName";
import { readHead } from "../../src/report/head/head";
import { runs, seedOr } from "../support/runs";
import { somePage } from "./render/page";
import { textDocument } from "./textDocument";

const SEED = seedOr(20260102);
const RUNS = runs(400, 50_000);
console.info(`property test of who reports: seed ${SEED}, ${RUNS} runs`);

test("whatever page stands around a report, who reports and when is right or unknown", () => {
  let [named, found, doubted] = [0, 0, 0];
  fc.assert(
    fc.property(somePage, (page) => {
      const { department, year, doubtfulName } = readHead(textDocument(page.text), {});
      if (department !== null)
        expect([department, page.department].sort()).toEqual(
          areOneBody(department, page.department)
            ? [department, page.department].sort()
            : [page.department, page.department],
        );
      expect([page.year, null]).toContain(year);
      if (!page.named) return;
      named += 1;
      if (department !== null) found += 1;
      if (department !== null && doubtfulName !== null) doubted += 1;
    }),
    { seed: SEED, numRuns: RUNS },
  );
  console.info(`${named} named: ${found} found, ${doubted} of them in doubt`);
  expect(found / named).toBeGreaterThan(0.97);
  expect(doubted / found).toBeLessThan(0.1);
});
