import { said } from "../message/message";
import type { Report, Statement } from "../report/report";
import { BASES, OUTCOME_MEANINGS } from "./admissible";
import { type Check, type Finding, FindingLevel } from "./finding";
import { compareWithMeanings, type Meaning, type StatementMeanings, statementsOf } from "./meanings";

/**
 * R13: shares that the text prints (予以公开…占51.85%): of applications ended, of those received, or of those received
 * plus those brought forward.
 */
export const shares: Check = {
  id: "R13",
  clause: { zh: "正文与表三", en: "The text and table 3" },
  level: FindingLevel.WARNING,
  chinese: "正文所述各类办理结果的占比，与表三相符",
  english: "Shares of outcomes that the text prints agree with table 3",
  unit: "percent",
  run: (report) =>
    OUTCOME_MEANINGS.flatMap(({ concept, meanings }) =>
      statementsOf(`${concept}.share`, report).flatMap((share) => findingOf(share, meanings, report)),
    ),
};

function findingOf(share: Statement, meanings: readonly Meaning[], report: Report): readonly Finding[] {
  const [tops, bases] = [
    compareWithMeanings(meanings, report, () => false),
    compareWithMeanings(BASES, report, () => false),
  ];
  const pairs = known(tops).flatMap((top) => known(bases).map((base) => ({ top, base })));
  if (pairs.some(({ top, base }) => agrees(share, top, base))) return [];
  const [first] = pairs;
  const unstated = [...tops.unstated, ...bases.unstated];
  const cells = [...tops.cells, ...bases.cells];
  const stated = { concept: { concept: share.concept }, share: share.raw, sentence: share.sentence };
  if (unstated.length > 0 || !first || first.base === 0) {
    if (cells.length === 0) return [];
    const message = said("SHARE_NOT_ASSESSABLE", stated);
    return [{ check: "R13", level: FindingLevel.NOTICE, cells, message, left: share.value, right: null, unstated }];
  }
  const message = said("SHARE_DISAGREES", { ...stated, pairs: pairs.map((pair) => said("SHARE_PAIR", pair)) });
  const right = Math.round((first.top * 10_000) / first.base);
  return [{ check: "R13", level: FindingLevel.WARNING, cells, message, left: share.value, right, unstated: [] }];
}

function known({ sums }: StatementMeanings): readonly number[] {
  return [...new Set(sums.flatMap(({ value }) => value ?? []))];
}

/** Whether the printed share equals top/base after rounding or cutting off at the printed decimal places. */
function agrees({ raw, value }: Statement, top: number, base: number): boolean {
  if (base === 0) return false;
  const places = Math.min(2, raw.split(".")[1]?.length ?? 0);
  const unit = 10 ** (2 - places);
  const over = (top * 10_000) / base - value;
  return over >= -unit / 2 && over < unit;
}
