import fc from "fast-check";
import { checkReport } from "../../src/check/check";
import { isZip, openPackage } from "../../src/document/container/package";
import { type SourceDocument, UnreadableDocument } from "../../src/document/document";
import { openDocument } from "../../src/document/open";
import { composeReport } from "../../src/export/form/compose";
import type { CellPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import type { Layout } from "../../src/form/layout";
import { readReport } from "../../src/report/read";
import type { Report } from "../../src/report/report";
import { runs, seedOr } from "../support/runs";
import { FORMATS, zipOf } from "./render/formats";
import { harmonious } from "./render/randomFigures";
import { SHEET_FORMATS } from "./render/sheetVariants";

const RUNS = runs(40, 5_000);
const SEED = seedOr(20260102);
console.info(`mutation test of the reader: seed ${SEED}, ${RUNS} documents of each form`);

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

interface Written {
  readonly extension: string;
  readonly bytes: Uint8Array;
}

type Figures = ReadonlyMap<CellPath, string>;

/** Every way to write a report: text as it is published, and each format that is read. */
const WRITERS: readonly ((form: Layout, figures: Figures) => Written)[] = [
  ...(["lines", "spaced", "joined"] as const).map((style) => (form: Layout, cells: Figures) => {
    const head = { department: "示例市教育局", year: form.firstYear, form, overview: "公开信息12条。" };
    return { extension: "txt", bytes: new TextEncoder().encode(composeReport({ ...head, cells, style })) };
  }),
  ...[...FORMATS, ...SHEET_FORMATS].map(({ extension, write }) => (form: Layout, figures: Figures) => {
    const title = `示例市教育局${form.firstYear}年政府信息公开工作年度报告`;
    return { extension, bytes: write({ title, form, figures, overview: ["公开信息12条。"] }) };
  }),
];

/** A file with its bytes damaged; of a package, the bytes of its largest part, so that the damage reaches the text. */
async function damagedFile({ extension, bytes }: Written, mutations: readonly Mutation[]): Promise<Uint8Array> {
  if (!isZip(bytes)) return mutations.reduce<Uint8Array>(mutated, bytes);
  const parts = await openPackage(bytes, `report.${extension}`);
  const files = await Promise.all(
    parts.names.map(async (name) => [name, (await parts.read(name)) as Uint8Array] as const),
  );
  const largest = Math.max(...files.map(([, content]) => content.length));
  return zipOf(
    files.map(([name, content]) => [
      name,
      content.length === largest ? mutations.reduce<Uint8Array>(mutated, content) : content,
    ]),
  );
}

/** Cells of the tables with sums that have another value than was written, and that no finding names. */
function quietlyWrong(report: Report, figures: Figures): readonly string[] {
  const questioned = new Set(checkReport(report).flatMap((finding) => finding.cells));
  return report.cells.flatMap(({ path, value, raw, locator }) => {
    const printed = figures.get(path as CellPath);
    const summed = (locator?.table ?? 2) > 2;
    if (!summed || value === null || value === Number(printed) || questioned.has(path)) return [];
    return [`${path}: ${printed} as ${value} from ${raw}`];
  });
}

test.each([FORM_2019, FORM_2021])(
  "$code: a damaged document is refused, flagged or broken in its sums; never quietly another",
  async (form) => {
    await fc.assert(
      fc.asyncProperty(
        harmonious(form),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...WRITERS),
        async (figures, mutations, write) => {
          const written = write(form, figures);
          const bytes = await damagedFile(written, mutations);
          const document = await openDocument(bytes, `report.${written.extension}`).catch((error: unknown) => error);
          if (document instanceof UnreadableDocument) return;
          if (document instanceof Error) throw document;
          const report = readReport(document as SourceDocument, {});
          expect([written.extension, ...quietlyWrong(report, figures)]).toEqual([written.extension]);
        },
      ),
      { seed: SEED, numRuns: RUNS },
    );
  },
  3_600_000,
);
