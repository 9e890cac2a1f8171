import type { CoverageRate, CoverageTargetDetail, Finding, MeasuredCoverage, MissingFact } from "../results/index.js";
import { isPastDue, parsePlainDate } from "../calendar/index.js";
import { checkKeys, requireId, requireListed, requireObject } from "../checks/index.js";
import { basisOf, findingId } from "../finding/index.js";
import { onlyValue } from "../measure-form/index.js";
import type { CoverageGoal, CoverageTarget } from "../policy/index.js";
import { requireProvision } from "../parsed/index.js";
import type { Verdict } from "../terms/index.js";
import { checkCounts } from "./measure-coverage.js";
import { type Goal, measureShortfall, readGoal } from "./plan-coverage.js";

/** When a target is checked, and for which area. */
export interface CoverageTargetOptions {
  /** The day of the check, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Id of the area that the rate is of; "*" when left out. */
  readonly division?: string | undefined;
}

/**
 * Checks a coverage rate against a target, a share or a number of divisions, comparing counts and never percentages.
 *
 * The target is met when the divisions known to be covered reach it, and unmet when they fall short even together with
 * all unknown ones. In between, or where the list of divisions is incomplete, it is undetermined. A share of no
 * divisions is not applicable.
 *
 * @param rate from `measureCoverage`, or a row or total of `measureCoverageByDivision`
 * @param provision a provision of kind `coverage-target`
 * @param options the day, and the area that the rate is of
 * @returns a finding; unmet before the due date has `timing: "open"` and is no breach
 * @throws RuleInputError `type-invalid`, `variant-unknown`, `key-unknown`, `value-missing`, `date-invalid`,
 *   `count-invalid`, `covered-exceeds-total`, `counts-exceed-total`, `decimal-invalid`, `out-of-range`,
 *   `value-invalid`, `id-invalid`
 * @see 《北京市社会工作站建设进展报告》 (2023), 一 (两有目标) and 二 (街乡覆盖率100%)
 *
 * @example
 * ```ts
 * import { nationalTwoHaves } from "social-work-station-rules/catalogue";
 * import { checkCoverageTarget, measureCoverage } from "social-work-station-rules/coverage";
 * import { findProvision } from "social-work-station-rules/policy";
 * const target = findProvision(nationalTwoHaves, "coverage-target", "cn-two-haves/stations");
 * const finding = checkCoverageTarget(measureCoverage({ covered: 225, total: 343 }), target, { asOf: "2023-05-31" });
 * finding.verdict; //=> "unmet"
 * finding.timing; //=> "open"
 * finding.detail.shortfall; //=> { least: 118, most: 118 }
 * ```
 */
export function checkCoverageTarget(
  rate: CoverageRate | MeasuredCoverage,
  provision: CoverageTarget,
  options: CoverageTargetOptions,
): Finding<CoverageTargetDetail> {
  checkKeys(options, ["asOf", "division"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  requireProvision(provision, "coverage-target");
  const { target, dueOn, dueConvention } = provision.parameters;
  requireObject(rate, ["rate"]);
  if ("base" in rate) requireListed(rate.base, ["complete", "incomplete"], ["rate", "base"]);
  const counts = checkCounts(rate, ["rate"]);
  const path = ["provision", "parameters", "target", "value"];
  const value = onlyValue(target, path);
  const day = onlyValue(dueOn, ["provision", "parameters", "dueOn", "value"]);
  const goal = readGoal(value, path);
  const { required, shortfall } = measureShortfall(counts, goal);
  const incomplete = "base" in rate && rate.base === "incomplete";
  const verdict = judge({
    ...counts,
    required,
    incomplete,
    goal,
  });
  const subject = {
    kind: "division",
    id: options.division === undefined ? "*" : requireId(options.division, ["options", "division"]),
  } as const;
  return {
    kind: "finding",
    id: findingId(provision.id, subject),
    provision: provision.id,
    subject,
    asOf,
    verdict,
    timing: isPastDue(asOf, day, dueConvention.value) ? "closed" : "open",
    detail: {
      kind: "coverage-target",
      measure: provision.measure,
      required,
      ...sayGoal(value),
      covered: counts.covered,
      unknown: counts.unknown,
      total: counts.total,
      shortfall,
      dueOn: day,
    },
    missing:
      verdict === "undetermined" ? missingFacts(provision, subject, { unknown: counts.unknown, incomplete }) : [],
    judgements: [],
    basis: basisOf(provision),
  };
}

interface Comparison {
  readonly covered: number;
  readonly unknown: number;
  readonly total: number;
  readonly required: number;
  /** Whether the register may lack divisions of the base. */
  readonly incomplete: boolean;
  readonly goal: Goal;
}

/** Returns the target as a finding has it: a share, or a number. */
function sayGoal(value: CoverageGoal): Pick<CoverageTargetDetail, "target" | "number"> {
  return typeof value === "object" ? { target: null, number: value.number } : { target: String(value) };
}

/**
 * An incomplete list settles no share, except that one uncovered division is enough to miss a target of all, and that a
 * target of none cannot be missed. A number that is covered stays covered, however many divisions there are.
 */
function judge({ covered, unknown, total, required, incomplete, goal }: Comparison): Verdict {
  if (typeof goal === "number") {
    if (covered >= required) return "met";
    return !incomplete && covered + unknown < required ? "unmet" : "undetermined";
  }
  const all = goal.numerator === goal.denominator;
  const none = goal.numerator === 0n;
  if (incomplete) {
    if (none && total > 0) return "met";
    return all && covered + unknown < total ? "unmet" : "undetermined";
  }
  if (total === 0) return "not-applicable";
  if (covered >= required) return "met";
  return covered + unknown < required ? "unmet" : "undetermined";
}

function missingFacts(
  { measure }: CoverageTarget,
  subject: MissingFact["subject"],
  { unknown, incomplete }: { readonly unknown: number; readonly incomplete: boolean },
): readonly MissingFact[] {
  const facts: MissingFact[] = [];
  if (incomplete) facts.push({ subject, fact: "divisions" });
  if (unknown > 0) facts.push({ subject, fact: measure === "stations" ? "stations" : "service-area" });
  return facts;
}
