import type { FigurePath } from "../form/figures";
import { yuan } from "../form/scalars";
import type { Report, Statement } from "../report/report";
import { type Check, type Finding, FindingLevel } from "./finding";

/** The narrative against the tables: R11, R12 and R14. What a sentence says may mean several sums; one that fits is enough. */
export const narrative: readonly Check[] = [
  against("R11", "正文所述申请件数与表三相符", "applications.received", [
    ["applications.received.total"],
    ["applications.received.total", "applications.carriedIn.total"],
    ["applications.outcomes.total.total"],
  ]),
  against("R11", "正文所述办理件数与表三相符", "applications.outcomes.total", [
    ["applications.outcomes.total.total"],
    ["applications.received.total"],
    ["applications.received.total", "applications.carriedIn.total"],
  ]),
  against("R12", "正文所述行政复议件数与表四相符", "reconsideration.total", [
    ["reconsideration.total"],
    ["reconsideration.total", "-reconsideration.pending"],
  ]),
  against("R12", "正文所述行政诉讼件数与表四相符", "litigation.total", [
    ["litigation.direct.total", "litigation.afterReconsideration.total"],
    [
      "litigation.direct.total",
      "litigation.afterReconsideration.total",
      "-litigation.direct.pending",
      "-litigation.afterReconsideration.pending",
    ],
  ]),
  against("R14", "正文所述规范性文件件数与表二相符", "normativeDocuments.made", [["normativeDocuments.made"]]),
  against("R14", "正文所述采购项目数与表二相符", "procurement.projects", [["procurement.projects"]]),
  against("R14", "正文所述采购总金额与表二相符", "procurement.amount", [["procurement.amount"]]),
];

type Operand = FigurePath | `-${FigurePath}`;

/** A check of the first sentence that states a concept against sums of cells, any of which may be meant. */
function against(id: string, clause: string, concept: string, sums: readonly (readonly Operand[])[]): Check {
  return {
    id,
    clause: "Text and tables of a report say the same",
    level: FindingLevel.WARNING,
    chinese: clause,
    english: `The text's ${concept} is among what the tables give`,
    run: (report) => {
      const statement = report.statements.find((one) => one.concept === concept);
      return statement ? findingOf(id, statement, sums, report) : [];
    },
  };
}

function findingOf(
  id: string,
  statement: Statement,
  sums: readonly (readonly Operand[])[],
  report: Report,
): readonly Finding[] {
  const values = new Map(report.cells.map((cell) => [cell.path, cell.value]));
  const known = sums.map((sum) => sumOf(sum, values)).filter((sum) => sum !== null);
  // What the tables leave open cannot contradict the text.
  if (known.length < sums.length || known.some((sum) => isNear(sum, statement))) return [];
  const shown = (value: number) => (statement.unit === "fen" ? `${yuan(BigInt(value))} yuan` : String(value));
  const cells = [...new Set(sums.flat().map((operand) => operand.replace(/^-/, "") as FigurePath))].filter((cell) =>
    values.has(cell),
  );
  return [
    {
      check: id,
      level: FindingLevel.WARNING,
      cells,
      message: `${id} ${statement.concept}: the text says ${shown(statement.value)} (${statement.sentence}), the tables ${[...new Set(known)].map(shown).join(" or ")}.`,
      left: statement.value,
      right: known[0] as number,
      unstated: [],
    },
  ];
}

function sumOf(operands: readonly Operand[], values: ReadonlyMap<string, number | null>): number | null {
  let sum = 0;
  for (const operand of operands) {
    const value = values.get(operand.replace(/^-/, "")) ?? null;
    if (value === null) return null;
    sum += operand.startsWith("-") ? -value : value;
  }
  return sum;
}

/** Equal, or equal once rounded to the places that the text prints. */
function isNear(sum: number, { value, unit, raw }: Statement): boolean {
  if (unit === "count") return sum === value;
  const places = /\.(\d+)/.exec(raw.normalize("NFKC"))?.[1]?.length ?? 0;
  const scale = /亿/.test(raw) ? 10_000_000_000 : /万/.test(raw) ? 1_000_000 : 100;
  return Math.abs(sum - value) * 2 <= scale / 10 ** places;
}
