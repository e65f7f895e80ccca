/** How a department lies among others: whether it stands out, and by which rule. */
export const PEER_TEXTS = {
  DISPERSION_OVER: {
    zh: "{peers}个机关的比率，离散程度是纯属偶然时的{ratio}倍，超过{limit}倍：机关之间另有差别，随机波动区间和漏斗界限因此偏窄。{rule}",
    en: "The rates of {peers, plural, one {one department} other {# departments}} scatter {ratio} times as much as chance alone would have it, which is more than {limit}: there are other differences between them, for which intervals and funnel limits are too narrow. {rule}",
  },
  DISPERSION_USUAL: {
    zh: "{peers}个机关的比率，离散程度是纯属偶然时的{ratio}倍，未超过{limit}倍：机关之间的差别可以用偶然解释。{rule}",
    en: "The rates of {peers, plural, one {one department} other {# departments}} scatter {ratio} times as much as chance alone would have it, which is no more than {limit}: chance explains their differences. {rule}",
  },
  DISPERSION_TOO_FEW: {
    zh: "只有{peers}个机关，不足{least}个，不判断离散程度。",
    en: "There {peers, plural, one {is one department} other {are # departments}}, fewer than {least}: nothing is said of how they scatter.",
  },
  DISPERSION_RULE: {
    zh: "规则：皮尔逊卡方除以自由度（机关数减一），大于1＋2×√（2÷自由度）的为过度离散。",
    en: "The rule: Pearson’s chi-square by its degrees of freedom (departments less one) is more than 1 + 2 √(2 / degrees of freedom).",
  },
  FUNNEL_FAR_ABOVE: {
    zh: "高于99.8%界限：与总体比率{target}的差别很难用偶然解释，请核实原因。{rule}",
    en: "Above the limit of 99.8 %: chance hardly explains how far it is from the common rate {target}. See what the reason is. {rule}",
  },
  FUNNEL_ABOVE: {
    zh: "高于95%界限，未超过99.8%界限：比总体比率{target}偏高；四十个机关中约有一个会因偶然如此。{rule}",
    en: "Above the limit of 95 %, not that of 99.8 %: higher than the common rate {target}, as about one department of forty is by chance. {rule}",
  },
  FUNNEL_WITHIN: {
    zh: "在95%界限内：与总体比率{target}的差别可以用偶然解释，名次先后不必当真。{rule}",
    en: "Within the limits of 95 %: chance explains how far it is from the common rate {target}, and its rank says little. {rule}",
  },
  FUNNEL_BELOW: {
    zh: "低于95%界限，未低于99.8%界限：比总体比率{target}偏低；四十个机关中约有一个会因偶然如此。{rule}",
    en: "Below the limit of 95 %, not that of 99.8 %: lower than the common rate {target}, as about one department of forty is by chance. {rule}",
  },
  FUNNEL_FAR_BELOW: {
    zh: "低于99.8%界限：与总体比率{target}的差别很难用偶然解释，请核实原因。{rule}",
    en: "Below the limit of 99.8 %: chance hardly explains how far it is from the common rate {target}. See what the reason is. {rule}",
  },
  FUNNEL_RULE: {
    zh: "规则：以全部上榜机关的总体比率为准，按本机关基数计算的精确二项分布界限（Spiegelhalter，2005）；离散程度超过偶然时，界限偏窄。",
    en: "The rule: exact binomial limits around the common rate of all that have a rank, for a base of this size (Spiegelhalter 2005); they are too narrow where rates scatter more than by chance.",
  },
  OUTLIER_HIGH: {
    zh: "在{group}的{peers}个机关中明显偏高：稳健z值{score}，大于3.5。只提示核实，不表示有错。{rule}",
    en: "Much higher than usual among the {peers, plural, one {one department} other {# departments}} {group}: its robust z-score of {score} is above 3.5. To be looked at, which is not to say that it is wrong. {rule}",
  },
  OUTLIER_LOW: {
    zh: "在{group}的{peers}个机关中明显偏低：稳健z值{score}，小于-3.5。只提示核实，不表示有错。{rule}",
    en: "Much lower than usual among the {peers, plural, one {one department} other {# departments}} {group}: its robust z-score of {score} is below -3.5. To be looked at, which is not to say that it is wrong. {rule}",
  },
  OUTLIER_USUAL: {
    zh: "在{group}的{peers}个机关中不算离群：稳健z值{score}，绝对值未超过3.5。{rule}",
    en: "Does not stand out among the {peers, plural, one {one department} other {# departments}} {group}: its robust z-score of {score} is no further than 3.5 from zero. {rule}",
  },
  OUTLIER_TOO_FEW: {
    zh: "{group}的机关中只有{peers}个有可比的数值，不足{least}个，不判断离群。",
    en: "Of the departments {group}, {peers, plural, one {one has} other {# have}} a value to compare, fewer than {least}: nothing is said of who stands out.",
  },
  OUTLIER_NO_SPREAD: {
    zh: "在{group}的{peers}个机关中，半数以上的数值与中位数相同，中位绝对偏差为零，不判断离群。",
    en: "Of the {peers, plural, one {one department} other {# departments}} {group}, at least half have the median itself, so that the median deviation is zero: nothing is said of who stands out.",
  },
  OUTLIER_NOT_STATED: {
    zh: "没有可比的数值，不判断离群。",
    en: "There is no value to compare.",
  },
  OUTLIER_RULE: {
    zh: "规则：0.6745×（数值－中位数）÷中位绝对偏差，绝对值大于3.5的为离群（Iglewicz与Hoaglin，1993）。",
    en: "The rule: 0.6745 (value - median) / median absolute deviation is further than 3.5 from zero (Iglewicz and Hoaglin 1993).",
  },
} as const;
