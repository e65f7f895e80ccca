import type { FormCode } from "../form/catalogue";
import type { Concept } from "../form/concept";
import { figureValue, said } from "../message/message";
import type { Report, Statement } from "../report/report";
import { ADMISSIBLE, type Admissible } from "./admissible";
import { type Check, type Finding, FindingLevel } from "./finding";
import { compareWithMeanings, type MeaningSum, type StatementMeanings, statementsOf } from "./meanings";

/**
 * The narrative against the tables: R11, R12 and R14. A sentence may mean one of several sums; agreement with one of
 * them is enough, and only a figure that agrees with none is a warning. For applications received and ended, a notice
 * names the sum that agrees if it is not the literal one: for example 收到11件, where only 10 are new.
 */
export const narrative: readonly Check[] = (
  [
    [
      "R11",
      { zh: "正文与表三", en: "The text and table 3" },
      "正文所述申请收到、办理、结转和各类结果的件数，与表三相符",
      "What the text says of applications agrees with table 3",
    ],
    [
      "R12",
      { zh: "正文与表四", en: "The text and table 4" },
      "正文所述行政复议、行政诉讼件数，与表四总计或者总计减尚未审结相符",
      "What the text says of cases agrees with table 4, with or without those pending",
    ],
    [
      "R14",
      { zh: "正文与表二", en: "The text and table 2" },
      "正文所述规范性文件件数、采购项目数和采购总金额，与表二相符",
      "What the text says of documents and procurement agrees with table 2",
    ],
  ] as const
).map(
  ([id, clause, chinese, english]): Check => ({
    id,
    clause,
    level: FindingLevel.WARNING,
    chinese,
    english,
    run: (report) => ADMISSIBLE.filter(({ check }) => check === id).flatMap((row) => findingsOf(row, report)),
  }),
);

function findingsOf(row: Admissible, report: Report): readonly Finding[] {
  return statementsOf(row.concept, report).flatMap((statement): readonly Finding[] => {
    const found = meaningsOfStatement(row, statement, report);
    const [literal] = found.sums;
    if (!literal || found.matched === literal) return [];
    if (found.matched) return row.named ? [otherMeaning(row, statement, found.matched, literal)] : [];
    return [
      found.unstated.length > 0 ? notAssessable(row, statement, found, report.form) : mismatch(row, statement, found),
    ];
  });
}

function meaningsOfStatement(row: Admissible, statement: Statement, report: Report): StatementMeanings {
  return compareWithMeanings(row.meanings, report, (sum) => isNear(sum, statement));
}

/**
 * The notice that a sentence about applications agrees with another sum of the table than the one that its words name.
 */
function otherMeaning(
  { check, concept }: Admissible,
  statement: Statement,
  matched: MeaningSum,
  literal: MeaningSum,
): Finding {
  const message = said("TEXT_MEANS_ANOTHER", {
    ...statedIn(concept, statement),
    meaning: matched.meaning.name,
    literal: literal.meaning.name,
    instead: literal.value === null ? said("NOT_STATED") : figureValue(literal.value, statement.unit),
  });
  const { value: right, cells } = matched;
  return { check, level: FindingLevel.NOTICE, cells, message, left: statement.value, right, unstated: [] };
}

function mismatch({ check, concept }: Admissible, statement: Statement, { sums, cells }: StatementMeanings): Finding {
  const known = sums.map(({ meaning, value }) =>
    said("VALUE_IS", { name: meaning.name, figure: figureValue(value as number, statement.unit) }),
  );
  const message = said("TEXT_DISAGREES", { ...statedIn(concept, statement), known });
  const right = sums[0]?.value ?? null;
  return { check, level: FindingLevel.WARNING, cells, message, left: statement.value, right, unstated: [] };
}

function notAssessable(
  { check, concept }: Admissible,
  statement: Statement,
  { cells, unstated }: StatementMeanings,
  form: FormCode | null,
): Finding {
  const places = unstated.map((path) => ({ place: "cell", path, form }) as const);
  const message = said("TEXT_NOT_ASSESSABLE", { ...statedIn(concept, statement), cells: places });
  return { check, level: FindingLevel.NOTICE, cells, message, left: statement.value, right: null, unstated };
}

/** The values by which a message quotes a statement. */
function statedIn(concept: Concept, { value, unit, sentence }: Statement) {
  return { concept: { concept }, value: figureValue(value, unit), sentence };
}

/** Whether both are equal; for money, equal after rounding to the decimal places that the text prints. */
function isNear(sum: number, { value, unit, raw }: Statement): boolean {
  if (unit === "count") return sum === value;
  const places = /\.(\d+)/.exec(raw.normalize("NFKC"))?.[1]?.length ?? 0;
  const scale = /亿/.test(raw) ? 10_000_000_000 : /万/.test(raw) ? 1_000_000 : 100;
  return Math.abs(sum - value) * 2 <= scale / 10 ** places;
}
