import { FORMS, type FormCode } from "./catalogue";
import type { IndicatorPath } from "./indicator";
import { indicatorOfPath } from "./indicator";
import type { Measure } from "./measure";
import type { Term } from "./term";

/** How near two indicators of different forms are. */
export enum LinkKind {
  /** They count the same, so that a person may read both as one series. */
  SAME = "SAME",
  /** They count similar things: between them the series breaks. */
  SIMILAR = "SIMILAR",
}

/** An indicator of one form and the one that has its place in the next form. */
export interface Link {
  readonly kind: LinkKind;
  readonly from: IndicatorPath;
  readonly to: IndicatorPath;
  /** The earlier form, in which `from` is, and the later one, in which `to` is. */
  readonly between: readonly [FormCode, FormCode];
  readonly why: Term;
}

/** A link as it is seen from one of its two measures: the other one, and whether that is of the later form. */
export interface LinkedMeasure {
  readonly kind: LinkKind;
  readonly other: Measure;
  readonly form: FormCode;
  readonly later: boolean;
  readonly why: Term;
}

/**
 * All links. An indicator that both forms have needs none. Indicators that end without a successor, such as
 * procurement, have none either. For another form, add its links to the form before it.
 */
export const LINKS: readonly Link[] = [
  ...(["rules", "normativeDocuments"] as const).map(
    (documents): Link => ({
      kind: LinkKind.SIMILAR,
      from: `${documents}.totalDisclosed`,
      to: `${documents}.inForce`,
      between: ["FORM_2019", "FORM_2021"],
      why: {
        zh: "对外公开总数量是历年累计公开数，含已废止的；现行有效件数只计年末仍有效的，二者不可直接相比。",
        en: "The total disclosed counts all that was ever disclosed, repealed ones included; the number in force only what is valid at the end of the year. They cannot be compared.",
      },
    }),
  ),
  {
    kind: LinkKind.SAME,
    from: "applications.outcomes.otherwise.undivided",
    to: "applications.outcomes.otherwise.total",
    between: ["FORM_2019", "FORM_2021"],
    why: {
      zh: "2019年格式的其他处理为一行，2021年格式分为三行，三行之和与原来的一行口径相同。",
      en: "The one row 其他处理 of the form of 2019 counts what the three rows of the form of 2021 count together.",
    },
  },
];

/** The links of a measure, to indicators of earlier and later forms. */
export function linksOf(measure: Measure): readonly LinkedMeasure[] {
  const ends = LINKS.map(({ from, to, ...link }) => ({
    ...link,
    from: indicatorOfPath(from),
    to: indicatorOfPath(to),
  }));
  return [
    ...ends
      .filter(({ to }) => to === measure)
      .map(({ kind, from, between, why }) => ({ kind, other: from, form: between[0], later: false, why })),
    ...ends
      .filter(({ from }) => from === measure)
      .map(({ kind, to, between, why }) => ({ kind, other: to, form: between[1], later: true, why })),
  ];
}

/** The measures to which links lead from a measure, step by step, within some forms, in the order of the forms. */
export function linkedWithin(measure: Measure, forms: readonly FormCode[]): readonly Measure[] {
  const found = new Set([measure]);
  for (const each of found) for (const { other, form } of linksOf(each)) if (forms.includes(form)) found.add(other);
  return [...found].filter((each) => each !== measure).sort((a, b) => firstForm(a) - firstForm(b));
}

function firstForm({ forms }: Measure): number {
  return FORMS.findIndex(({ code }) => forms.includes(code));
}
