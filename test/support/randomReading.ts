import fc from "fast-check";
import { cellsAndVariantsOf, cellsOf, FORMS, type FormVersion } from "../../src/form/catalogue";
import type { CellPath, PublishedPath } from "../../src/form/figures";
import { CellStatus } from "../../src/form/status";
import { LEAVES, leafAt } from "../../src/form/tree";
import type { CellReading, Report, Statement } from "../../src/report/report";

/** Readings in any form, of a report of this department and year: every status, also where a reader never sets it. */
export function randomReading(department: string, year: number): fc.Arbitrary<Report> {
  return fc.constantFrom(...FORMS).chain((form) =>
    fc.record({
      department: fc.constant(department),
      doubtfulName: fc.constant(null),
      year: fc.constant(year),
      form: fc.constant(form.code),
      cells: fc.tuple(randomCells(cellsOf(form)), variantCells(form)).map((cells) => cells.flat()),
      statements: randomStatements(),
      sections: fc.constant([]),
      namedDocuments: fc.constant([]),
      publication: fc.constant(null),
      remarks: fc.constant([]),
    }),
  );
}

function variantCells(form: FormVersion): fc.Arbitrary<readonly CellReading[]> {
  const plain = new Set(cellsOf(form));
  return fc.subarray(cellsAndVariantsOf(form).filter((path) => !plain.has(path))).chain(randomCells);
}

function randomCells(paths: readonly CellPath[]): fc.Arbitrary<readonly CellReading[]> {
  return fc.tuple(...paths.map(randomCell));
}

const WITHOUT_VALUE = new Set([
  CellStatus.BLANK,
  CellStatus.UNCERTAIN,
  CellStatus.UNREADABLE,
  CellStatus.MISSING,
  CellStatus.NOT_IN_FORM,
]);

function randomCell(path: CellPath): fc.Arbitrary<CellReading> {
  return fc
    .record({
      status: fc.constantFrom(...Object.values(CellStatus)),
      value: whole(path),
      corrected: fc.boolean(),
      candidates: fc.uniqueArray(whole(path), { maxLength: 3 }),
      raw: fc.constantFrom(null, "", "7", "7 件", "—"),
      start: fc.nat(10_000),
      unread: fc.boolean(),
    })
    .map(({ status, value, corrected, candidates, raw, start, unread }) => ({
      path,
      value: WITHOUT_VALUE.has(status) || (status === CellStatus.CORRECTED && !corrected) ? null : value,
      status,
      raw,
      locator:
        raw === null
          ? null
          : { table: 2, row: 1, column: null, page: null, start, end: start + raw.length, address: null },
      candidates: status === CellStatus.UNCERTAIN ? candidates : [],
      ...(unread && status === CellStatus.UNREADABLE ? { unread: "a picture" } : {}),
      ...(status === CellStatus.CORRECTED && {
        correction: {
          read: { value: 3, status: CellStatus.DECODED },
          by: "token:7",
          at: "2024-02-01T08:00:00Z",
          reason: "核对",
        },
      }),
    }));
}

// Amounts reach the end of what a number is exact for.
function whole(path: CellPath): fc.Arbitrary<number> {
  const { unit, signed } = leafAt(path);
  const max = unit === "fen" ? Number.MAX_SAFE_INTEGER : 2 ** 31;
  return fc.oneof(fc.constantFrom(0, 1, 12), fc.integer({ min: signed ? -max : 0, max }));
}

const PUBLISHED = LEAVES.map(({ path }) => path).filter((path) => path.startsWith("published.")) as PublishedPath[];

function randomStatements(): fc.Arbitrary<readonly Statement[]> {
  return fc
    .tuple(fc.shuffledSubarray([...PUBLISHED, null, null]), fc.array(fc.nat(), { minLength: 9, maxLength: 9 }))
    .map(([paths, values]) =>
      paths.map((path, i) => {
        const value = values[i] as number;
        const concept = path ?? "interpretations";
        const start = 100 - 10 * i; // not in the order of the text
        return {
          concept,
          path,
          value,
          unit: "count",
          raw: `${value}`,
          sentence: `${value}条。`,
          start,
          end: start + 9,
        };
      }),
    );
}
