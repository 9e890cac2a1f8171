import { DUE_CONVENTIONS, isPastDue, parsePlainDate } from "../calendar/index.js";
import { ROUNDING_MODES, roundDivision } from "../exact/index.js";
import { checkKeys, refuse, requireId, requireListed, requireObject } from "../fault/index.js";
import { basisOf, findingId, type Finding, type MissingFact } from "../finding/index.js";
import type { CoverageTarget } from "../policy/index.js";
import { requireProvision } from "../policy/time.js";
import type { Verdict } from "../terms/index.js";
import { checkBase } from "./internal/check-base.js";
import { checkCounts } from "./internal/check-counts.js";
import { checkDecimals } from "./internal/check-decimals.js";
import { checkLevel } from "./internal/check-level.js";
import { readShare } from "./internal/read-share.js";
import type { CoverageRate, MeasuredCoverage } from "./types.js";

/** What a coverage finding says beside its verdict. */
export interface CoverageTargetDetail {
  readonly measure: "stations" | "workers";
  /** Divisions that must be covered: the target share of the total, rounded up, since half a division is none. */
  readonly required: number;
  readonly target: string;
  readonly covered: number;
  readonly unknown: number;
  readonly total: number;
  /** Divisions still to be covered: if all unknown ones are covered, and if none is. */
  readonly shortfall: { readonly least: number; readonly most: number };
  readonly dueOn: string;
}

/** What is asked of a target. */
export interface CoverageTargetOptions {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Id of the area that the rate is of; "*" when left out. */
  readonly division?: string;
}

/**
 * Checks a coverage rate against a target. Counts are compared, never percentages. The target is met when the
 * known part reaches it, unmet when even all unknown divisions together fall short; in between, or where the
 * list of divisions is incomplete, it is undetermined. A base without divisions is not applicable.
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
 * const target = nationalTwoHaves.provisions.find((provision) => provision.kind === "coverage-target");
 * const finding = target && checkCoverageTarget(measureCoverage({ covered: 225, total: 343 }), target, { asOf: "2023-05-31" });
 * finding?.verdict; //=> "unmet"
 * finding?.timing; //=> "open"
 * finding?.detail.shortfall; //=> { least: 118, most: 118 }
 * ```
 */
export function checkCoverageTarget(
  rate: CoverageRate | MeasuredCoverage,
  provision: CoverageTarget,
  options: CoverageTargetOptions,
): Finding<CoverageTargetDetail> {
  checkKeys(options, ["asOf", "division"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const { target, dueOn, dueConvention } = readParameters(provision);
  requireObject(rate, ["rate"]);
  if ("base" in rate) requireListed(rate.base, ["complete", "incomplete"], ["rate", "base"]);
  const { covered, total, unknown } = checkCounts(rate, ["rate"]);
  const { numerator, denominator } = readShare(target.value, ["provision", "parameters", "target", "value"]);
  const required = Number(roundDivision(numerator * BigInt(total), denominator, "up"));
  const incomplete = "base" in rate && rate.base === "incomplete";
  const verdict = judge({ covered, unknown, total, required, incomplete, all: numerator === denominator });
  const subject = {
    kind: "division",
    id: options.division === undefined ? "*" : requireId(options.division, ["options", "division"]),
  } as const;
  return {
    id: findingId(provision.id, subject),
    provision: provision.id,
    subject,
    asOf,
    verdict,
    timing: isPastDue(asOf, dueOn.value, dueConvention.value) ? "closed" : "open",
    detail: {
      measure: provision.measure,
      required,
      target: String(target.value),
      covered,
      unknown,
      total,
      shortfall: { least: Math.max(0, required - covered - unknown), most: Math.max(0, required - covered) },
      dueOn: dueOn.value,
    },
    missing: verdict === "undetermined" ? missingFacts(provision, subject, unknown, incomplete) : [],
    judgements: [],
    basis: basisOf(provision),
  };
}

/** Refuses a provision of another kind, or without what is read of it. */
function readParameters(provision: CoverageTarget): CoverageTarget["parameters"] {
  requireProvision(provision, ["provision"], "coverage-target");
  requireListed(provision.measure, ["stations", "workers"], ["provision", "measure"]);
  checkLevel(provision.level, ["provision", "level"]);
  for (const name of ["target", "base", "dueOn", "dueConvention", "display"] as const)
    requireObject(provision.parameters[name], ["provision", "parameters", name]);
  const { base, display, dueOn, dueConvention } = provision.parameters;
  const shown = ["provision", "parameters", "display", "value"];
  checkKeys(display.value, ["decimals", "rounding"], shown);
  checkDecimals(display.value.decimals, [...shown, "decimals"]);
  requireListed(display.value.rounding, ROUNDING_MODES, [...shown, "rounding"]);
  checkBase(base.value, ["provision", "parameters", "base", "value"]);
  parsePlainDate(dueOn.value, ["provision", "parameters", "dueOn", "value"]);
  if (!DUE_CONVENTIONS.includes(dueConvention.value))
    refuse("parameter-invalid", ["provision", "parameters", "dueConvention", "value"], {
      expected: "listed-value",
      accepted: DUE_CONVENTIONS,
    });
  return provision.parameters;
}

interface Standing {
  readonly covered: number;
  readonly unknown: number;
  readonly total: number;
  readonly required: number;
  readonly incomplete: boolean;
  readonly all: boolean;
}

/** With an incomplete list nothing is settled, except that one uncovered division is enough to miss a target of all. */
function judge({ covered, unknown, total, required, incomplete, all }: Standing): Verdict {
  if (incomplete) return all && covered + unknown < total ? "unmet" : "undetermined";
  if (total === 0) return "not-applicable";
  if (covered >= required) return "met";
  return covered + unknown < required ? "unmet" : "undetermined";
}

function missingFacts(
  provision: CoverageTarget,
  subject: MissingFact["subject"],
  unknown: number,
  incomplete: boolean,
): readonly MissingFact[] {
  return [
    ...(incomplete ? [{ subject, fact: "divisions" as const }] : []),
    ...(unknown > 0
      ? [{ subject, fact: provision.measure === "stations" ? ("stations" as const) : ("service-area" as const) }]
      : []),
  ];
}
