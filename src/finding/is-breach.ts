import { requireListed, requireObject } from "../fault/index.js";
import { MODALITIES, TIMINGS } from "../terms/values.js";
import type { Finding } from "./finding.js";
import { requireVerdict } from "./internal/require-verdicts.js";

/**
 * Whether a finding is a breach: a must that is not met after its time is over. An unmet target that is not
 * yet due, a principle with exceptions, an encouragement are none.
 *
 * @throws RuleInputError `type-invalid`, `value-missing`, `term-unknown`
 *
 * @example
 * ```ts
 * import { nationalTwoHaves } from "social-work-station-rules/catalogue";
 * import { checkCoverageTarget, measureCoverage } from "social-work-station-rules/coverage";
 * import { isBreach } from "social-work-station-rules/finding";
 * const target = nationalTwoHaves.provisions.find((provision) => provision.kind === "coverage-target");
 * const finding = target && checkCoverageTarget(measureCoverage({ covered: 225, total: 343 }), target, { asOf: "2023-05-31" });
 * finding && [finding.verdict, isBreach(finding)]; //=> ["unmet", false]
 * ```
 */
export function isBreach(finding: Finding): boolean {
  requireObject(finding, ["finding"]);
  requireObject(finding.basis, ["finding", "basis"]);
  requireVerdict(finding.verdict, ["finding", "verdict"]);
  requireListed(finding.basis.modality, MODALITIES, ["finding", "basis", "modality"]);
  if (finding.timing !== null) requireListed(finding.timing, TIMINGS, ["finding", "timing"]);
  return finding.verdict === "unmet" && finding.basis.modality === "must" && finding.timing !== "open";
}
