import { type Manner, printFigure } from "../export/form/print";
import { cellsOf } from "../form/catalogue";
import type { CellPath, FigurePath } from "../form/figures";
import type { Layout } from "../form/layout";
import { type PlainDay, plainDay } from "../form/plainDay";
import { CITY, FIRST_YEAR, LAST_YEAR, nameIn, type SampleDepartment, summedParts } from "./city";
import { formFor, sampleFigures } from "./figures";
import { BLANKS, isFiled, LATE, MISPRINTS, type StatedFigures, UNDATED } from "./flaws";
import { randomOf } from "./random";

/** One publication of the report of one body and year: the figures that it states, and the texts that it prints. */
export interface SampleReport {
  readonly department: SampleDepartment;
  /** The name of the body in that year. */
  readonly name: string;
  readonly year: number;
  readonly form: Layout;
  /** Distinguishes publications of the same report, in order. Null if there is only one. */
  readonly edition: "首次公布" | "更正" | null;
  /** The day of publication that it prints. Null if it prints none. */
  readonly publishedOn: PlainDay | null;
  /** The stated figures, with all flaws. */
  readonly figures: StatedFigures;
  /** The text of every cell of the form. */
  readonly cells: ReadonlyMap<CellPath, string>;
}

/**
 * Every report of the made-up city, by year. The first publication of a corrected report comes before the correction.
 */
export function cityReports(): readonly SampleReport[] {
  const intended = intendedFigures();
  return SAMPLE_YEARS.flatMap((year) =>
    CITY.flatMap((department) => {
      const figures = intended.get(department.code)?.get(year);
      return figures ? publications(department, year, figures) : [];
    }),
  );
}

const SAMPLE_YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);

type ByYear = ReadonlyMap<number, StatedFigures>;

/** The figures that each body intends to report, without misprints, for the years in which it reports. */
function intendedFigures(): ReadonlyMap<string, ByYear> {
  const intended = new Map<string, ByYear>();
  // In `CITY` parts come after their summary. Here they must be first.
  for (const department of [...CITY].reverse())
    intended.set(
      department.code,
      department.summary ? summed(summedParts(department).map((part) => intended.get(part.code))) : filed(department),
    );
  return intended;
}

function filed(department: SampleDepartment): ByYear {
  const years = [...sampleFigures(department)].filter(([year]) => isFiled(department.code, year));
  return new Map(years.map(([year, figures]) => [year, withBlanks(department, year, figures)]));
}

function withBlanks(department: SampleDepartment, year: number, figures: StatedFigures): StatedFigures {
  return new Map([...figures].map(([path, figure]) => [path, plannedBlank(department, year, path) ? null : figure]));
}

function plannedBlank(department: SampleDepartment, year: number, path: FigurePath) {
  return BLANKS.find(
    (blank) =>
      blank.code === department.code &&
      blank.year === year &&
      (path === blank.cells || path.startsWith(`${blank.cells}.`)),
  );
}

/** The figures of a summary: the sums over its parts. Null if none of them states the figure. */
function summed(parts: readonly (ByYear | undefined)[]): ByYear {
  const sums = new Map<number, Map<FigurePath, number | bigint | null>>();
  for (const part of parts)
    for (const [year, figures] of part ?? []) {
      const sum = sums.get(year) ?? new Map<FigurePath, number | bigint | null>();
      for (const [path, figure] of figures) sum.set(path, plus(sum.get(path) ?? null, figure));
      sums.set(year, sum);
    }
  return sums;
}

function plus(sum: number | bigint | null, figure: number | bigint | null): number | bigint | null {
  if (sum === null || figure === null) return sum ?? figure;
  return typeof sum === "bigint" ? sum + BigInt(figure) : sum + Number(figure);
}

function publications(department: SampleDepartment, year: number, figures: StatedFigures): readonly SampleReport[] {
  const misprint = MISPRINTS.find((candidate) => candidate.code === department.code && candidate.year === year);
  if (!misprint) return [published(department, year, figures, null)];
  const misprinted = new Map([...figures, [misprint.cell, misprint.instead(figures)]]);
  if (!misprint.correctedLater) return [published(department, year, misprinted, null)];
  return [published(department, year, misprinted, "首次公布"), published(department, year, figures, "更正")];
}

function published(
  department: SampleDepartment,
  year: number,
  figures: StatedFigures,
  edition: SampleReport["edition"],
): SampleReport {
  const form = formFor(year);
  const manner = mannerOf(department);
  const cells = cellsOf(form).map((cell): [CellPath, string] => {
    const figure = figures.get(cell) ?? null;
    if (figure !== null) return [cell, printFigure(form, cell, figure, manner)];
    return [cell, plannedBlank(department, year, cell)?.text ?? ""];
  });
  const publishedOn = dayOf(department, year, edition);
  return {
    department,
    name: nameIn(department, year),
    year,
    form,
    edition,
    publishedOn,
    figures,
    cells: new Map(cells),
  };
}

function dayOf({ code, summary }: SampleDepartment, year: number, edition: SampleReport["edition"]): PlainDay | null {
  const isOf = (flaw: { readonly code: string; readonly year: number }) => flaw.code === code && flaw.year === year;
  if (UNDATED.some(isOf)) return null;
  const late = LATE.find(isOf);
  if (late) return `${year + 1}-${late.on}`;
  const random = randomOf(`${code} ${year} published`);
  if (summary) return plainDay(year + 1, 3, random.between(4, 29));
  if (edition === "更正") return plainDay(year + 1, 5, random.between(6, 29));
  return plainDay(year + 1, 1, random.between(random.once(3) ? 8 : 21, 31));
}

function mannerOf(department: SampleDepartment): Manner {
  const random = randomOf(`${department.code} manner`);
  return { change: random.once(3) ? "signs" : "words", money: random.once(3) ? "yuan" : "wanyuan" };
}
