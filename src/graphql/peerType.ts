import { Field, ObjectType, registerEnumType } from "type-graphql";
import { decimal } from "../arithmetic/fraction";
import { type Funnel, FunnelPosition } from "../arithmetic/funnel";
import { type Outlier, OutlierStatus } from "../arithmetic/outlier";
import { funnelSaid, outlierSaid } from "../arithmetic/peersSaid";
import { betweenShown, shareShown } from "../arithmetic/shown";
import type { Measure } from "../form/measure";
import { Decimal, SafeInt } from "../form/scalars";
import { WRITTEN } from "../form/shown";
import { messageType } from "./message";

registerEnumType(FunnelPosition, {
  name: "FunnelPosition",
  description: "Where a rate lies in its funnel. 漏斗图位置。",
  valuesConfig: {
    FAR_BELOW: { description: "Below the limit of 99.8 %. 低于99.8%界限。" },
    BELOW: { description: "Below the limit of 95 %. 低于95%界限。" },
    WITHIN: { description: "Within the limits of 95 %. 在95%界限内。" },
    ABOVE: { description: "Above the limit of 95 %. 高于95%界限。" },
    FAR_ABOVE: { description: "Above the limit of 99.8 %. 高于99.8%界限。" },
  },
});

@ObjectType("Funnel", {
  simpleResolvers: true,
  description:
    "Between which limits a rate over such a base lies if chance alone moves it from the common rate (exact binomial, Spiegelhalter 2005). 漏斗图界限。",
})
export class FunnelView extends messageType({ description: "What that means, and the rule. 说明及规则。" }) {
  @Field(() => FunnelPosition, { description: "Where the rate lies. 位置。" }) readonly position: FunnelPosition;
  @Field(() => Decimal, { description: "The common rate of all that have a rank. 总体比率。" }) readonly target: string;
  @Field(() => Decimal, { description: "Lower limit of 95 %. 95%下限。" }) readonly low95: string;
  @Field(() => Decimal, { description: "Upper limit of 95 %. 95%上限。" }) readonly high95: string;
  @Field(() => Decimal, { description: "Lower limit of 99.8 %. 99.8%下限。" }) readonly low998: string;
  @Field(() => Decimal, { description: "Upper limit of 99.8 %. 99.8%上限。" }) readonly high998: string;
}

registerEnumType(OutlierStatus, {
  name: "OutlierStatus",
  description: "Whether a value stands out among those of the same line of work. 离群状态。",
  valuesConfig: {
    HIGH: { description: "Much higher than usual. 明显偏高。" },
    LOW: { description: "Much lower than usual. 明显偏低。" },
    USUAL: { description: "It does not stand out. 不离群。" },
    TOO_FEW_PEERS: { description: "Fewer than 5 peers have a value. 可比机关不足5个。" },
    NO_SPREAD: { description: "At least half of the peers have the median itself. 半数以上数值相同。" },
    NOT_STATED: { description: "There is no value to compare. 没有可比的数值。" },
  },
});

@ObjectType("Outlier", {
  simpleResolvers: true,
  description:
    "How far a value is from those of the same line in the answer, by median and median deviation (Iglewicz and Hoaglin 1993). 稳健离群提示。",
})
export class OutlierView extends messageType({ description: "What that means, and the rule. 说明及规则。" }) {
  @Field(() => OutlierStatus, { description: "Whether it stands out. 离群状态。" }) readonly status: OutlierStatus;
  @Field(() => Decimal, {
    nullable: true,
    description: "The modified z-score; it stands out beyond 3.5 and -3.5. Null where nothing is said. 稳健z值。",
  })
  readonly score: string | null;
  @Field(() => SafeInt, { description: "How many departments of its line have a value to compare. 可比机关数。" })
  readonly peers: number;
  @Field(() => Decimal, { nullable: true, description: "The median of these. 中位数。" })
  readonly median: string | null;
  @Field(() => Decimal, { nullable: true, description: "The median of their distances from it. 中位绝对偏差。" })
  readonly deviation: string | null;
}

/** A funnel as the API shows it. */
export function funnelShown(funnel: Funnel): FunnelView {
  const { position, target, low95, high95, low998, high998 } = funnel;
  const shown = (limit: number) => limit.toFixed(WRITTEN.ratio.places); // an estimate, like an interval
  return Object.assign(new FunnelView(), {
    position,
    target: shareShown(target) as string,
    low95: shown(low95),
    high95: shown(high95),
    low998: shown(low998),
    high998: shown(high998),
    said: funnelSaid(funnel),
  });
}

/** An outlier, or what is none, as the API shows it, in the unit of its measure. */
export function outlierShown(outlier: Outlier, measure: Measure): OutlierView {
  const { status, score, peers, median, deviation } = outlier;
  return Object.assign(new OutlierView(), {
    status,
    score: score && decimal(score, 4),
    peers,
    median: betweenShown(median, measure),
    deviation: betweenShown(deviation, measure),
    said: outlierSaid(outlier),
  });
}
