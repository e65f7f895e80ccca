import { Field, ObjectType } from "type-graphql";
import type { Dispersion } from "../arithmetic/dispersion";
import type { Distribution, Quartiles } from "../arithmetic/distribution";
import { decimal } from "../arithmetic/fraction";
import { dispersionSaid } from "../arithmetic/peersSaid";
import { betweenShown } from "../arithmetic/shown";
import type { Measure } from "../form/measure";
import { Decimal, SafeInt } from "../form/scalars";
import { messageType } from "./message";

@ObjectType("WeightedDistribution", {
  simpleResolvers: true,
  description:
    "How rates lie, each department counting as much as its denominator. A quartile is the least rate up to which a quarter, half or three quarters of the cases lie; half way to the next rate where exactly as many do. 按基数加权的分布。",
})
class WeightedDistributionView {
  @Field(() => SafeInt, { description: "The sum of the denominators. 基数合计。" }) readonly base: bigint;
  @Field(() => Decimal, { nullable: true, description: "A quarter of the cases lies below. 加权下四分位数。" })
  readonly lowerQuartile: string | null;
  @Field(() => Decimal, { nullable: true, description: "Half of the cases lies below. 加权中位数。" })
  readonly median: string | null;
  @Field(() => Decimal, { nullable: true, description: "Three quarters of the cases lie below. 加权上四分位数。" })
  readonly upperQuartile: string | null;
  @Field(() => Decimal, {
    nullable: true,
    description: "The ratio of the two sums: the common rate. 加权平均（总体比率）。",
  })
  readonly mean: string | null;
}

@ObjectType("Dispersion", {
  simpleResolvers: true,
  description: "Whether proportions scatter more than chance explains. 离散程度。",
})
class DispersionView extends messageType({ description: "What that means, and the rule. 说明及规则。" }) {
  @Field(() => SafeInt, { description: "How many departments are compared. 机关数。" }) readonly peers: number;
  @Field(() => Decimal, {
    description: "The variance by what it would be by chance alone: about 1 if there is nothing else. 方差比。",
  })
  readonly ratio: string;
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether that is more than chance explains; null of fewer than 5 departments. 是否过度离散。",
  })
  readonly isOver: boolean | null;
}

@ObjectType("Distribution", {
  simpleResolvers: true,
  description:
    "How the values of departments lie, each counting alike; quartiles by linear interpolation. 分布（四分位数）。",
})
export class DistributionView {
  @Field(() => SafeInt, {
    description:
      "How many departments have a value that does not contradict itself and is not over too low a base. 机关数。",
  })
  readonly count: number;
  @Field(() => Decimal, { nullable: true, description: "The least. 最小值。" }) readonly minimum: string | null;
  @Field(() => Decimal, { nullable: true, description: "A quarter lies below. 下四分位数。" })
  readonly lowerQuartile: string | null;
  @Field(() => Decimal, { nullable: true, description: "Half lies below. 中位数。" }) readonly median: string | null;
  @Field(() => Decimal, { nullable: true, description: "Three quarters lie below. 上四分位数。" })
  readonly upperQuartile: string | null;
  @Field(() => Decimal, { nullable: true, description: "The largest. 最大值。" }) readonly maximum: string | null;
  @Field(() => Decimal, {
    nullable: true,
    description: "The mean of the values. Of rates, it is not the common rate: see `weighted`. 平均值（各机关等权）。",
  })
  readonly mean: string | null;
  @Field(() => WeightedDistributionView, {
    nullable: true,
    description: "The same, weighted by the denominators of a rate; null of all else. 按基数加权的分布。",
  })
  readonly weighted: WeightedDistributionView | null;
  @Field(() => DispersionView, {
    nullable: true,
    description: "Of proportions: whether they scatter more than chance explains. 离散程度。",
  })
  readonly dispersion: DispersionView | null;
}

/** A distribution in the unit of its measure. */
export function distributionShown(distribution: Distribution, measure: Measure): DistributionView {
  const { minimum, maximum, count } = distribution;
  return {
    count,
    minimum: betweenShown(minimum, measure),
    ...quartilesShown(distribution, measure),
    maximum: betweenShown(maximum, measure),
    get mean() {
      return betweenShown(distribution.mean, measure);
    },
    get weighted() {
      const { weighted } = distribution;
      return (
        weighted && {
          base: weighted.base,
          ...quartilesShown(weighted, measure),
          mean: betweenShown(weighted.mean, measure),
        }
      );
    },
    get dispersion() {
      const { dispersion } = distribution;
      return dispersion && dispersionShown(dispersion);
    },
  };
}

function quartilesShown({ lowerQuartile, median, upperQuartile }: Omit<Quartiles, "mean">, measure: Measure) {
  return {
    lowerQuartile: betweenShown(lowerQuartile, measure),
    median: betweenShown(median, measure),
    upperQuartile: betweenShown(upperQuartile, measure),
  };
}

function dispersionShown(dispersion: Dispersion): DispersionView {
  const { peers, ratio, isOver } = dispersion;
  return Object.assign(new DispersionView(), {
    peers,
    ratio: decimal(ratio, 4),
    isOver,
    said: dispersionSaid(dispersion),
  });
}
