import type { Term } from "../form/term";
import { type Message, said } from "../message/message";
import type { MessageCode } from "../message/texts";
import { type Dispersion, LEAST_PEERS, mostByChance } from "./dispersion";
import { decimal } from "./fraction";
import type { Funnel, FunnelPosition } from "./funnel";
import { type Outlier, OutlierStatus } from "./outlier";
import { shareShown } from "./shown";

// What is said of a department among others, with the rule by which it is said.

/** How the rates of departments scatter, in words. */
export function dispersionSaid({ peers, ratio, isOver }: Dispersion): Message {
  if (isOver === null) return said("DISPERSION_TOO_FEW", { peers, least: String(LEAST_PEERS) });
  return said(isOver ? "DISPERSION_OVER" : "DISPERSION_USUAL", {
    peers,
    ratio: decimal(ratio, 2),
    limit: mostByChance(peers).toFixed(2),
    rule: said("DISPERSION_RULE"),
  });
}

/** Where a rate lies in its funnel, in words. */
export function funnelSaid({ position, target }: Funnel): Message {
  return said(FUNNEL_TEXTS[position], { target: shareShown(target) as string, rule: said("FUNNEL_RULE") });
}

const FUNNEL_TEXTS = {
  FAR_BELOW: "FUNNEL_FAR_BELOW",
  BELOW: "FUNNEL_BELOW",
  WITHIN: "FUNNEL_WITHIN",
  ABOVE: "FUNNEL_ABOVE",
  FAR_ABOVE: "FUNNEL_FAR_ABOVE",
} as const satisfies Readonly<Record<FunnelPosition, MessageCode>>;

/** Whether a value stands out among its peers, in words. */
export function outlierSaid({ status, peers, line, score }: Outlier): Message {
  const group: Term =
    line === null
      ? { zh: "同类且无条线", en: "of the same kind without a line of work" }
      : { zh: `同条线（${line}）`, en: `of the line ${line}` };
  if (status === OutlierStatus.NOT_STATED) return said("OUTLIER_NOT_STATED");
  if (status === OutlierStatus.TOO_FEW_PEERS)
    return said("OUTLIER_TOO_FEW", { group, peers, least: String(LEAST_PEERS) });
  if (status === OutlierStatus.NO_SPREAD || score === null) return said("OUTLIER_NO_SPREAD", { group, peers });
  return said(OUTLIER_TEXTS[status], { group, peers, score: decimal(score, 2), rule: said("OUTLIER_RULE") });
}

const OUTLIER_TEXTS = { HIGH: "OUTLIER_HIGH", LOW: "OUTLIER_LOW", USUAL: "OUTLIER_USUAL" } as const;
