import fc from "fast-check";
import { checkReport } from "../../src/check/check";
import { UnreadableDocument } from "../../src/document/document";
import { openDocument } from "../../src/document/open";
import type { CellPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import { readReport } from "../../src/report/read";
import { composeReport, type Style } from "../../src/sample/compose";
import { harmonious } from "./render/randomFigures";

// Another seed, or the ten thousand documents of a long run: SEED=… RUNS=10000 npx jest test/report/mutation
const seed = Number(process.env.SEED ?? 20260102);
const runs = Number(process.env.RUNS ?? 150);
console.info(`mutation test of the reader: seed ${seed}, ${runs} documents`);

const MAX_MILLISECONDS = 5000;

type Mutation = {
  readonly kind: "flip" | "cut" | "join";
  readonly at: number;
  readonly size: number;
  readonly byte: number;
};

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom("flip", "cut", "join"),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  size: fc.integer({ min: 1, max: 40 }),
  byte: fc.integer({ min: 1, max: 255 }),
});

function mutated(bytes: Uint8Array, { kind, at, size, byte }: Mutation): Uint8Array {
  const start = Math.floor(at * bytes.length);
  if (kind === "flip") {
    const copy = bytes.slice();
    copy[start] = (copy[start] as number) ^ byte;
    return copy;
  }
  const rest = bytes.subarray(start + size);
  return kind === "cut"
    ? Buffer.concat([bytes.subarray(0, start), rest])
    : Buffer.concat([bytes, bytes.subarray(start)]);
}

test.each([FORM_2019, FORM_2021])(
  "$code: a damaged document is refused, flagged or broken in its sums; never quietly another",
  async (form) => {
    await fc.assert(
      fc.asyncProperty(
        harmonious(form),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        fc.constantFrom<Style>("lines", "spaced", "joined"),
        async (figures, mutations, style) => {
          const text = composeReport({
            department: "示例市教育局",
            year: form.firstYear,
            form,
            cells: figures,
            overview: "公开信息12条。",
            style,
          });
          const bytes = mutations.reduce<Uint8Array>(mutated, new TextEncoder().encode(text));
          const begin = performance.now();
          const document = await openDocument(bytes, "report.txt").catch((error: unknown) => error);
          if (document instanceof UnreadableDocument) return;
          if (document instanceof Error) throw document;
          const report = readReport(document as Awaited<ReturnType<typeof openDocument>>, {});
          const questioned = new Set(checkReport(report).flatMap((finding) => finding.cells));
          expect(performance.now() - begin).toBeLessThan(MAX_MILLISECONDS);
          const quiet = report.cells.filter((cell) => {
            const printed = figures.get(cell.path as CellPath);
            const summed = (cell.locator?.table ?? 2) > 2;
            return summed && cell.value !== null && cell.value !== Number(printed) && !questioned.has(cell.path);
          });
          expect(
            quiet.map(
              (cell) => `${cell.path}: ${figures.get(cell.path as CellPath)} as ${cell.value} from ${cell.raw}`,
            ),
          ).toEqual([]);
        },
      ),
      { seed, numRuns: runs },
    );
  },
  10 * 60_000,
);
