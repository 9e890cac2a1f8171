import { isBreach } from "social-work-station-rules/finding";
import type { Basis, Finding } from "social-work-station-rules/results";

/** What a verdict comes to for who acts on it: each has one word and one colour on the whole page. */
export const VERDICT_CLASSES = ["met", "open", "breach", "unmet", "unknown", "judgement", "not-applicable"] as const;

export type VerdictClass = (typeof VERDICT_CLASSES)[number];

export type ClassCounts = Readonly<Record<VerdictClass, number>>;

/** Distinguishes a breach from an aim whose time is not over, and both from what does not bind. */
export function classOf(
  { verdict, timing }: Pick<Finding, "verdict" | "timing">,
  basis: Pick<Basis, "modality"> | undefined,
): VerdictClass {
  switch (verdict) {
    case "unmet":
      if (timing === "open") return "open";
      return basis !== undefined && isBreach({ verdict, timing, basis }) ? "breach" : "unmet";
    case "undetermined":
      return "unknown";
    case "discretionary":
      return "judgement";
    case "met":
    case "not-applicable":
      return verdict;
  }
}

/** Counts by class. */
export function countClasses(classes: Iterable<VerdictClass>): ClassCounts {
  const counts: Record<VerdictClass, number> = {
    met: 0,
    open: 0,
    breach: 0,
    unmet: 0,
    unknown: 0,
    judgement: 0,
    "not-applicable": 0,
  };
  for (const own of classes) counts[own] += 1;
  return counts;
}
