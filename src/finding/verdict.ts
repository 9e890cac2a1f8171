import type { Finding } from "../results/index.js";
import type { Verdict } from "../terms/index.js";
import { requireListed, requireObject, throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { MODALITIES, TIMINGS, VERDICTS } from "../terms/index.js";

const RANK: Readonly<Record<Verdict, number>> = {
  unmet: 0,
  undetermined: 1,
  discretionary: 2,
  met: 3,
  "not-applicable": 4,
};

/**
 * Combines verdicts of which all must be met: the lowest in unmet < undetermined < discretionary < met.
 * Not-applicable members drop out; with none left the whole is not applicable.
 *
 * @throws RuleInputError `type-invalid`, `term-unknown`
 *
 * @example
 * ```ts
 * import { combineAll } from "social-work-station-rules/finding";
 * combineAll(["met", "discretionary", "not-applicable"]); //=> "discretionary"
 * ```
 */
export function combineAll(members: Iterable<Verdict>): Verdict {
  let lowest: Verdict = "not-applicable";
  for (const member of requireVerdicts(members)) {
    if (RANK[member] < RANK[lowest]) lowest = member;
  }
  return lowest;
}

const RANKOfCombineAny: Readonly<Record<Verdict, number>> = {
  "not-applicable": 0,
  unmet: 1,
  discretionary: 2,
  undetermined: 3,
  met: 4,
};

/**
 * Combines verdicts of which one suffices: the highest in unmet < discretionary < undetermined < met.
 * Not-applicable members drop out; with none left the whole is not applicable.
 *
 * @throws RuleInputError `type-invalid`, `term-unknown`
 *
 * @example
 * ```ts
 * import { combineAny } from "social-work-station-rules/finding";
 * combineAny(["unmet", "discretionary", "undetermined"]); //=> "undetermined"
 * ```
 */
export function combineAny(members: Iterable<Verdict>): Verdict {
  let highest: Verdict = "not-applicable";
  for (const member of requireVerdicts(members)) {
    if (RANKOfCombineAny[member] > RANKOfCombineAny[highest]) highest = member;
  }
  return highest;
}

/** What is not applicable is neither stronger nor weaker than anything. */
const STRENGTH: Readonly<Record<Verdict, number>> = {
  unmet: 0,
  undetermined: 1,
  discretionary: 1,
  met: 2,
  "not-applicable": NaN,
};

/**
 * Compares two verdicts in strength: unmet < {undetermined, discretionary} < met. The middle two, and
 * anything beside not-applicable, are not ordered: null.
 *
 * @throws RuleInputError `value-missing`, `term-unknown`
 *
 * @example
 * ```ts
 * import { compareStrength } from "social-work-station-rules/finding";
 * compareStrength("unmet", "undetermined"); //=> -1
 * compareStrength("discretionary", "undetermined"); //=> null
 * ```
 */
export function compareStrength(first: Verdict, second: Verdict): -1 | 0 | 1 | null {
  requireVerdict(first, ["first"]);
  requireVerdict(second, ["second"]);
  if (first === second) return 0;
  const difference = STRENGTH[first] - STRENGTH[second];
  return difference < 0 ? -1 : difference > 0 ? 1 : null;
}

/**
 * Returns whether a finding is a breach: a must that is not met after its time is over. An unmet target that is not yet
 * due, a principle with exceptions and an encouragement are none.
 *
 * @param finding its verdict, its timing, and the modality of the provision that it rests on
 * @throws RuleInputError `type-invalid`, `value-missing`, `term-unknown`
 *
 * @example
 * ```ts
 * import { nationalTwoHaves } from "social-work-station-rules/catalogue";
 * import { checkCoverageTarget, measureCoverage } from "social-work-station-rules/coverage";
 * import { isBreach } from "social-work-station-rules/finding";
 * import { findProvision } from "social-work-station-rules/policy";
 * const target = findProvision(nationalTwoHaves, "coverage-target", "cn-two-haves/stations");
 * const finding = checkCoverageTarget(measureCoverage({ covered: 225, total: 343 }), target, { asOf: "2023-05-31" });
 * [finding.verdict, isBreach(finding)]; //=> ["unmet", false]
 * ```
 */
export function isBreach(
  finding: Pick<Finding, "verdict" | "timing"> & { readonly basis: Pick<Finding["basis"], "modality"> },
): boolean {
  requireObject(finding, ["finding"]);
  requireObject(finding.basis, ["finding", "basis"]);
  requireVerdict(finding.verdict, ["finding", "verdict"]);
  requireListed(finding.basis.modality, MODALITIES, ["finding", "basis", "modality"]);
  if (finding.timing !== null) requireListed(finding.timing, TIMINGS, ["finding", "timing"]);
  return finding.verdict === "unmet" && finding.basis.modality === "must" && finding.timing !== "open";
}

/** Refuses what is no verdict. */
function requireVerdict(verdict: Verdict, path: FaultPath): Verdict {
  return requireListed(verdict, VERDICTS, path);
}

/** Reads verdicts, a list or another collection of them. */
function requireVerdicts(members: Iterable<Verdict>): readonly Verdict[] {
  if (typeof members !== "object" || typeof members?.[Symbol.iterator] !== "function")
    return throwInputError("type-invalid", ["members"], { expected: "list" });
  return Array.from(members, (member, index) =>
    VERDICTS.includes(member) ? member : requireVerdict(member, ["members", index]),
  );
}
