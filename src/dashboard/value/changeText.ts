import type { ChangeStatus, Unit } from "../documents";
import type { PageLanguage, PageText } from "../language/pageText";
import { CHANGE_ABSENCES } from "./absence";
import { differenceText, pointsText, relativeText } from "./numberText";
import { type GivenValue, type ShownManner, valueText } from "./valueText";

/** What is needed of a change on the year before to say it. */
export interface GivenChange {
  readonly status: ChangeStatus;
  readonly difference: string | null;
  readonly relative: string | null;
  readonly points: string | null;
  readonly before: GivenValue;
  readonly after: GivenValue;
  /** The change over those bodies alone that state it in both years. */
  readonly matched?: {
    readonly bodies: number;
    readonly difference: string | null;
    readonly relative: string | null;
    readonly points: string | null;
  } | null;
}

/** The change on the year before in words, or why there is none; over unequal bodies that of the bodies of both years. */
export function changeText(change: GivenChange, unit: Unit, manner: ShownManner): string {
  const { language } = manner;
  const zh = language === "zh";
  const absence = CHANGE_ABSENCES[change.status];
  if (absence === null) return `${zh ? "较上年" : "on last year "}${amountText(change, unit, manner)}`;
  const { matched } = change;
  if (change.status === "UNEQUAL_BODIES" && matched && matched.difference !== null)
    return zh
      ? `同口径（${matched.bodies}家）较上年${amountText(matched, unit, manner)}`
      : `same ${matched.bodies} bodies, on last year ${amountText(matched, unit, manner)}`;
  const why = change.status === "NOT_STATED" ? withoutValue(change, manner)[language] : absence.meaning[language];
  return `${absence.word[language]}${zh ? "：" : ": "}${why}`;
}

/** Which of the two years has no value, or both, and why. */
function withoutValue({ before, after }: GivenChange, { money }: ShownManner): PageText {
  const why = (given: GivenValue, language: PageLanguage) => valueText(given, { language, money });
  if (before.value !== null)
    return { zh: `本年无数值（${why(after, "zh")}）`, en: `no value this year (${why(after, "en")})` };
  if (after.value !== null)
    return { zh: `上年无数值（${why(before, "zh")}）`, en: `no value last year (${why(before, "en")})` };
  if (before.status === after.status)
    return { zh: `两年均无数值（${why(after, "zh")}）`, en: `no value in either year (${why(after, "en")})` };
  return {
    zh: `两年均无数值（上年${why(before, "zh")}，本年${why(after, "zh")}）`,
    en: `no value in either year (last year ${why(before, "en")}, this year ${why(after, "en")})`,
  };
}

type Amount = Pick<GivenChange, "difference" | "relative" | "points">;

function amountText({ difference, relative, points }: Amount, unit: Unit, { language, money }: ShownManner): string {
  if (points !== null) return pointsText(points, language);
  const absolute = difference === null ? "" : differenceText(difference, unit, money);
  if (relative === null) return absolute;
  const percent = relativeText(relative, language);
  return language === "zh" ? `${absolute}（${percent}）` : `${absolute} (${percent})`;
}
