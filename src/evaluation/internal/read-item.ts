import { compareRatios, makeRatio, sumRatios, toRatio, type Ratio } from "../../exact/index.js";
import { type FaultPath, refuse, requireId, requireListed, requireObject, requireObjects } from "../../fault/index.js";
import type { BonusItem, EvidenceDemand, IndicatorLeaf, Voice } from "../../policy/index.js";
import type { ReadyItem, ReadyVoice } from "./ready-scheme.js";

/** Where an item stands, and what its points are worth there. */
export interface ItemPlace {
  readonly path: FaultPath;
  readonly parents: readonly string[];
  readonly best: Ratio;
  readonly factor: Ratio;
  readonly subjects: ReadonlySet<string>;
}

const ONE = makeRatio(1n);

/** Reads a leaf or a bonus item; the numbers of its rule are read when it is scored. */
export function readItem(item: IndicatorLeaf | BonusItem, kind: ReadyItem["kind"], place: ItemPlace): ReadyItem {
  const { path, parents, best, factor, subjects } = place;
  requireObject(item.rule, [...path, "rule"]);
  return {
    id: requireId(item.id, [...path, "id"]),
    kind,
    path,
    parents,
    rule: item.rule,
    best,
    factor,
    voices:
      "scoredBy" in item && item.scoredBy !== undefined
        ? readVoices(item.scoredBy, subjects, [...path, "scoredBy"])
        : [{ subject: null, weight: ONE }],
    evidence: item.evidence === undefined ? null : readEvidence(item.evidence, [...path, "evidence"]),
  };
}

function readVoices(listed: readonly Voice[], subjects: ReadonlySet<string>, path: FaultPath): readonly ReadyVoice[] {
  const seen = new Set<string>();
  const voices = requireObjects(listed, path).map(({ subject, weight }, index) => {
    if (!subjects.has(subject)) return refuse("reference-dangling", [...path, index, "subject"], { expected: "id" });
    if (seen.has(subject)) return refuse("id-duplicate", [...path, index, "subject"]);
    seen.add(subject);
    const ratio = toRatio(weight, [...path, index, "weight"]);
    return ratio.numerator < 0n ? refuse("weight-negative", [...path, index, "weight"]) : { subject, weight: ratio };
  });
  if (compareRatios(sumRatios(voices.map(({ weight }) => weight)), ONE) !== 0) return refuse("weights-not-one", path);
  return voices;
}

function readEvidence(demand: EvidenceDemand, path: FaultPath): EvidenceDemand {
  requireObject(demand, path);
  requireListed(demand.without, ["counts", "lowest", "unanswered"], [...path, "without"]);
  const required = requireObjects(demand.required, [...path, "required"]);
  const ids = required.map(({ id }, index) => requireId(id, [...path, "required", index, "id"]));
  return new Set(ids).size === ids.length ? demand : refuse("id-duplicate", [...path, "required"]);
}
