import fc from "fast-check";
import { cellsOf } from "../../../src/form/catalogue";
import { mayBeNegative } from "../../../src/form/equation";
import type { CellPath } from "../../../src/form/figures";
import { APPLICANTS, type Layout } from "../../../src/form/layout";
import { leafAt } from "../../../src/form/tree";

// Most cells of real reports are zero, some are small, few are large.
const count = fc.oneof(
  { weight: 12, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 3, arbitrary: fc.integer({ min: 10, max: 400 }) },
  { weight: 1, arbitrary: fc.integer({ min: 401, max: 30_000 }) },
);
const change = fc.oneof(
  fc.constant("0"),
  fc.constant("持平"),
  fc.integer({ min: 1, max: 99 }).map((size) => `减${size}`),
  fc.integer({ min: 1, max: 99 }).map((size) => `-${size}`),
  fc.integer({ min: 1, max: 99 }).map((size) => `+${size}`),
  fc.integer({ min: 1, max: 99 }).map((size) => `增${size}`),
);
const money = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(2, "0")}`);

/** Figures as printed in which R1, R2, R3 and R9 hold. */
export function harmonious(form: Layout): fc.Arbitrary<ReadonlyMap<CellPath, string>> {
  const cells = cellsOf(form);
  return fc
    .tuple(
      ...cells.map((cell) => (leafAt(cell).unit === "fen" ? money : mayBeNegative(cell) ? change : count.map(String))),
    )
    .map((printed) => {
      const figures = new Map(cells.map((cell, index) => [cell, printed[index] as string]));
      const at = (cell: string) => Number(figures.get(cell as CellPath));
      const set = (cell: string, value: number) => figures.set(cell as CellPath, String(value));
      if (figures.has("procurement.amount"))
        figures.set("procurement.amount", `${figures.get("procurement.amount")}万元`);
      const rows = [
        ...new Set(
          cells.filter((cell) => cell.startsWith("applications.")).map((cell) => cell.slice(0, cell.lastIndexOf("."))),
        ),
      ];
      const items = rows.filter(
        (row) => row.startsWith("applications.outcomes.") && row !== "applications.outcomes.total",
      );
      for (const applicant of APPLICANTS.slice(0, -1)) {
        const total = items.reduce((sum, row) => sum + at(`${row}.${applicant}`), 0);
        set(`applications.outcomes.total.${applicant}`, total);
        const left = Math.min(at(`applications.carriedIn.${applicant}`), total);
        set(`applications.carriedIn.${applicant}`, left);
        set(`applications.received.${applicant}`, total - left + at(`applications.carriedOut.${applicant}`));
      }
      for (const row of rows)
        set(
          `${row}.total`,
          APPLICANTS.slice(0, -1).reduce((sum, applicant) => sum + at(`${row}.${applicant}`), 0),
        );
      for (const group of ["reconsideration", "litigation.direct", "litigation.afterReconsideration"])
        set(
          `${group}.total`,
          ["upheld", "corrected", "other", "pending"].reduce((sum, result) => sum + at(`${group}.${result}`), 0),
        );
      return figures;
    });
}
