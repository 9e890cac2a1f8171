import type { Finding } from "./finding.js";

/**
 * Whether a finding is a breach: a must that is not met after its time is over. An unmet target that is not
 * yet due, a principle with exceptions, an encouragement are none.
 */
export function isBreach(finding: Finding): boolean {
  return finding.verdict === "unmet" && finding.basis.modality === "must" && finding.timing !== "open";
}
