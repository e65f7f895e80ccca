import type { ChangeStatus, Unit } from "../documents";
import { CHANGE_ABSENCES } from "./absence";
import { differenceText, pointsText, relativeText } from "./numberText";
import type { ShownManner } from "./valueText";

/** What is needed of a change on the year before to say it. */
export interface GivenChange {
  readonly status: ChangeStatus;
  readonly difference: string | null;
  readonly relative: string | null;
  readonly points: string | null;
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
  return `${absence.word[language]}${zh ? "：" : ": "}${absence.meaning[language]}`;
}

type Amount = Pick<GivenChange, "difference" | "relative" | "points">;

function amountText({ difference, relative, points }: Amount, unit: Unit, { language, money }: ShownManner): string {
  if (points !== null) return pointsText(points, language);
  const absolute = difference === null ? "" : differenceText(difference, unit, money);
  if (relative === null) return absolute;
  const percent = relativeText(relative, language);
  return language === "zh" ? `${absolute}（${percent}）` : `${absolute} (${percent})`;
}
