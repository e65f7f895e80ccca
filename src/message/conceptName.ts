import type { Concept } from "../form/concept";
import type { Term } from "../form/term";
import { NODES } from "../form/tree";

/** The name of a subject of the narrative. */
export function conceptName(concept: Concept): Term {
  const matter = MATTERS[concept];
  if (matter) return matter;
  const share = concept.endsWith(".share");
  const path = concept.replace(/\.(?:share|total)$/, "");
  const node = nodes.get(concept) ?? nodes.get(path);
  if (!node) return { zh: concept, en: concept };
  const skipped = path.startsWith("applications.") ? 1 : 0;
  const [zh, en] = [node.terms, node.english].map((terms) => terms.slice(skipped).map(nameAlone));
  return share
    ? { zh: `${zh?.join("·")}的占比`, en: `the share of ${en?.join(", ")}` }
    : { zh: zh?.join("·") ?? concept, en: en?.join(", ") ?? concept };
}

const nodes = new Map(NODES.map((node) => [node.path, node]));

/** A name without what describes it further. */
function nameAlone(term: string): string {
  return (term.split(/，|;| \(|, (?:Article|table|as printed|from)/)[0] ?? term).trim();
}

const MATTERS: Partial<Record<Concept, Term>> = {
  interpretations: { zh: "政策解读", en: "interpretations of policy" },
  "published.share": { zh: "主动公开的占比", en: "the share of what was put out unasked" },
  "published.newMedia": { zh: "新媒体发布", en: "items put out by new media" },
  "rectification.rate": { zh: "整改率", en: "the rate of rectification" },
  "litigation.total": { zh: "行政诉讼", en: "administrative litigation" },
  "powers.total": { zh: "权力事项", en: "powers" },
  "powers.licensing": { zh: "行政许可事项", en: "powers to license" },
  "powers.penalties": { zh: "行政处罚事项", en: "powers to penalise" },
  "powers.compulsion": { zh: "行政强制事项", en: "powers to compel" },
  "powers.levies": { zh: "行政征收事项", en: "powers to levy" },
  "powers.payments": { zh: "行政给付事项", en: "powers to pay benefits" },
  "powers.inspections": { zh: "行政检查事项", en: "powers to inspect" },
  "powers.confirmations": { zh: "行政确认事项", en: "powers to confirm" },
  "powers.rewards": { zh: "行政奖励事项", en: "powers to reward" },
  "powers.rulings": { zh: "行政裁决事项", en: "powers to rule on disputes" },
};
