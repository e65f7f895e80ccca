import { cellsOf, FormCode } from "../../src/form/catalogue";
import { equationsOf, mayBeNegative } from "../../src/form/equation";
import type { CellPath, FigurePath } from "../../src/form/figures";
import { APPLICANTS } from "../../src/form/layout";
import { leafAt } from "../../src/form/tree";
import { CITY, existsIn, summedParts } from "../../src/sample/city";
import { BLANKS, GAPS, RECOUNT } from "../../src/sample/flaws";
import { cityReports, type SampleReport } from "../../src/sample/reports";

const all = cityReports();
/** The reports that stand: of two publications the later. */
const valid = [...new Map(all.map((report) => [keyOf(report.department.code, report.year), report])).values()];
const byKey = new Map(valid.map((report) => [keyOf(report.department.code, report.year), report]));
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

function keyOf(code: string, year: number): string {
  return `${code} ${year}`;
}

function stated(report: SampleReport | undefined, path: FigurePath): bigint | null {
  const figure = report?.figures.get(path) ?? null;
  return figure === null ? null : BigInt(figure);
}

/** The sum, or null where one of the figures is not stated. */
function sum(figures: readonly (bigint | null)[]): bigint | null {
  return figures.reduce((left, right) => (left === null || right === null ? null : left + right), 0n);
}

/** Pairs of a report and the one of the year before, where both are on that form. */
function following(form?: FormCode): readonly (readonly [before: SampleReport, report: SampleReport])[] {
  return valid.flatMap((report) => {
    const before = byKey.get(keyOf(report.department.code, report.year - 1));
    if (!before) return [];
    return form && (report.form.code !== form || before.form.code !== form) ? [] : [[before, report] as const];
  });
}

/** Which of the pairs do not meet left = right; a figure that is not stated breaks nothing. */
function broken(
  pairs: readonly (readonly [SampleReport, SampleReport])[],
  sides: (before: SampleReport, report: SampleReport) => readonly [bigint | null, bigint | null],
): readonly string[] {
  return pairs.flatMap(([before, report]) => {
    const [left, right] = sides(before, report);
    return left === null || right === null || left === right ? [] : [`${report.name} ${report.year}`];
  });
}

describe("the reports of the made-up city", () => {
  it("state the same figures on every call", () => {
    expect(cityReports()).toEqual(all);
  });

  it("are there for every body and year in which it exists, but for the gaps", () => {
    const expected = YEARS.flatMap((year) =>
      CITY.filter(
        (body) => existsIn(body, year) && !GAPS.some((gap) => gap.code === body.code && gap.year === year),
      ).map((body) => keyOf(body.code, year)),
    );
    expect([...byKey.keys()]).toEqual(expected);
    expect(GAPS.every((gap) => CITY.some((body) => body.code === gap.code && existsIn(body, gap.year)))).toBe(true);
  });

  it("state exactly the cells of the form of their year, money in fen and counts as numbers", () => {
    for (const report of all) {
      expect([...report.cells.keys()]).toEqual(cellsOf(report.form));
      const wrong = cellsOf(report.form).filter((cell) => {
        const figure = report.figures.get(cell);
        return figure !== null && typeof figure !== (leafAt(cell).unit === "fen" ? "bigint" : "number");
      });
      expect(wrong).toEqual([]);
    }
    expect(new Set(all.map((report) => report.form.code))).toEqual(new Set([FormCode.FORM_2019, FormCode.FORM_2021]));
  });

  it("R4: state whole numbers from 0 up, but for changes", () => {
    const wrong = all.flatMap((report) =>
      [...report.figures].filter(([path, figure]) => {
        if (figure === null) return false;
        const whole = typeof figure === "bigint" || Number.isSafeInteger(figure);
        return !whole || (figure < 0 && !mayBeNegative(path as CellPath));
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("R1, R2, R3, R9: meet every equation but one, and the first publication that was corrected two more", () => {
    const flaws = all.flatMap((report) =>
      equationsOf(report.form, (cell) => report.cells.has(cell)).flatMap(({ rule, over, left, right }) => {
        const [one, other] = [left, right].map((cells) => sum(cells.map((cell) => stated(report, cell))));
        const holds = one === null || other === null || one === other;
        return holds
          ? []
          : [`${report.name} ${report.year} ${report.edition ?? ""} ${rule} ${over}: ${one} and ${other}`];
      }),
    );
    expect(flaws).toEqual([
      "示例市教育局 2021 首次公布 R1 naturalPerson: 15 and 42",
      "示例市教育局 2021 首次公布 R3 applications.received: 24 and 51",
      "示例市自然资源和规划局 2022  R9 reconsideration: 36 and 33",
    ]);
  });

  it("R5: bring forward what the year before carried forward, summaries too", () => {
    for (const applicant of APPLICANTS)
      expect(
        broken(following(), (before, report) => [
          stated(before, `applications.carriedOut.${applicant}`),
          stated(report, `applications.carriedIn.${applicant}`),
        ]),
      ).toEqual([]);
  });

  it("R6: keep their stock of documents in step, but for one body and what sums it or misses a part", () => {
    const flaws = broken(following(FormCode.FORM_2021), (before, report) => [
      stated(report, "normativeDocuments.inForce"),
      sum([
        stated(before, "normativeDocuments.inForce"),
        stated(report, "normativeDocuments.made"),
        -(stated(report, "normativeDocuments.repealed") ?? 0n),
      ]),
    ]);
    const bureaus = flaws.filter((flaw) => flaw.includes("局"));
    expect(bureaus).toEqual([`示例市住房和城乡建设局 ${RECOUNT.year}`]);
    expect(flaws.filter((flaw) => !bureaus.includes(flaw)).every((flaw) => /^示例[市区县] \d{4}$/.test(flaw))).toBe(
      true,
    );
  });

  it("R7, R8: follow on from 2019 to 2020", () => {
    const pairs = following(FormCode.FORM_2019);
    for (const row of ["rules", "normativeDocuments"] as const)
      expect(
        broken(pairs, (before, report) => [
          stated(report, `${row}.totalDisclosed`),
          sum([stated(before, `${row}.totalDisclosed`), stated(report, `${row}.disclosed`)]),
        ]),
      ).toEqual([]);
    for (const row of ["licensing", "externalServices", "penalties", "compulsion", "fees"] as const)
      expect(
        broken(pairs, (before, report) => [
          stated(report, `${row}.itemsBefore`),
          sum([stated(before, `${row}.itemsBefore`), stated(before, `${row}.itemsChange`)]),
        ]),
      ).toEqual([]);
  });

  it("R15: sum the parts, but for one misprint of the city and one that it did not take over from a bureau", () => {
    const differences = valid
      .filter((report) => report.department.summary)
      .flatMap((report) =>
        cellsOf(report.form).flatMap((cell) => {
          const parts = summedParts(report.department).map((part) =>
            stated(byKey.get(keyOf(part.code, report.year)), cell),
          );
          const whole = sum(parts.map((part) => part ?? 0n));
          return stated(report, cell) === whole ? [] : [`${report.name} ${report.year} ${cell}`];
        }),
      );
    expect(differences).toEqual(["示例市 2021 licensing.decisions", "示例市 2022 reconsideration.total"]);
  });

  it("are publicly corrected once, under the same name and year, the corrected one second", () => {
    const editions = all.filter((report) => report.edition !== null);
    expect(editions.map((report) => [report.name, report.year, report.edition])).toEqual([
      ["示例市教育局", 2021, "首次公布"],
      ["示例市教育局", 2021, "更正"],
    ]);
  });

  it("leave only what would be 0 blank, so that no other figure of the report shows it", () => {
    const blank = all.flatMap((report) => [...report.figures].filter(([, figure]) => figure === null));
    expect(blank).toHaveLength(3 + 1 + 1 + 1 + 5 + 1);
    for (const { code, year } of BLANKS) {
      const report = byKey.get(keyOf(code, year)) as SampleReport;
      const shown = equationsOf(report.form, () => false).filter(({ left, right }) => {
        const [one, other] = [left, right].map((cells) => cells.map((cell) => stated(report, cell) ?? 0n));
        return sum(one as bigint[]) !== sum(other as bigint[]);
      });
      expect(shown).toEqual([]);
    }
  });
});

describe("the sizes of the made-up city", () => {
  const yearly = (name: string, path: FigurePath) =>
    valid.filter((report) => report.name === name).map((report) => Number(stated(report, path)));

  it("are plausible for the line of work", () => {
    expect(Math.min(...yearly("示例市公安局", "penalties.decisions"))).toBeGreaterThan(10_000);
    expect(Math.max(...yearly("示例市科学技术局", "penalties.decisions"))).toBe(0);
    expect(Math.max(...yearly("示例市统计局", "applications.received.total"))).toBeLessThan(30);
    expect(Math.min(...yearly("示例市自然资源和规划局", "applications.received.total"))).toBeGreaterThan(100);
    expect(Math.max(...yearly("示例县公安局", "penalties.decisions"))).toBeLessThan(
      Math.min(...yearly("示例市公安局", "penalties.decisions")),
    );
  });

  it("do not jump from year to year where they are large", () => {
    const large = following().filter(([before]) => Number(stated(before, "applications.received.total")) >= 30);
    for (const [before, report] of large) {
      const [one, other] = [before, report].map((each) => Number(stated(each, "applications.received.total")));
      expect((other as number) * 5).toBeGreaterThan(one as number);
      expect(other as number).toBeLessThan((one as number) * 5);
    }
    expect(large.length).toBeGreaterThan(50);
  });
});
