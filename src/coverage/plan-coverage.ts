import type { CoveragePace, CoveragePlan, MeasuredCoverage } from "../results/index.js";
import { addMonths, parsePlainDate, type PlainDate } from "../calendar/index.js";
import { compareRatios, makeRatio, toRatio, toRatioText, type FractionInput, type Ratio } from "../exact/index.js";
import { roundDivision } from "../ratio/index.js";
import { checkKeys, isObject, requireCount, requireListed, throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { type KnownCounts, checkCounts } from "./measure-coverage.js";
import type { CoverageNumber } from "../policy/index.js";
import type { CoverageCounts } from "./types.js";

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** The target of a plan, the day of the figures, and the last day. */
export interface CoveragePlanOptions {
  /** The share of the divisions to be covered, from 0 to 1 (1, "0.5", "2/3"; not a percentage), or their number. */
  readonly target: FractionInput | CoverageNumber;
  /** The day of the figures in the rate, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The last day that is in time; `lastDayDue` finds it for "X日前". */
  readonly dueOn: string;
  /** The period for which the pace is given. */
  readonly per: keyof typeof MONTHS;
}

/**
 * Plans how to reach a coverage target: how many more divisions, in how many whole periods, at which pace.
 *
 * A whole month ends on the corresponding day, or on the last day of a month without one (Civil Code 2020,
 * article 202): from the end of 2023-05-31 to the end of 2025-12-31 there are 31.
 *
 * @param rate from `measureCoverage` or `measureCoverageByDivision`, or the bare counts
 * @param options `target` (a share, 0 to 1, or `{ number }`), `asOf`, `dueOn`, and `per`: `month`, `quarter` or `year`
 * @returns the divisions still to be covered, the whole periods left, and the pace for both bounds
 * @throws RuleInputError `type-invalid`, `key-unknown`, `value-missing`, `count-invalid`, `covered-exceeds-total`,
 *   `counts-exceed-total`, `decimal-invalid`, `decimal-too-long`, `out-of-range`, `date-invalid`, `term-unknown`
 * @see 《北京市社会工作站建设进展报告》 (2023): 街乡覆盖率100% within the 14th five-year plan
 *
 * @example
 * ```ts
 * import { measureCoverage, planCoverage } from "social-work-station-rules/coverage";
 * const rate = measureCoverage({ covered: 225, total: 343 });
 * const plan = planCoverage(rate, { target: 1, asOf: "2023-05-31", dueOn: "2025-12-31", per: "quarter" });
 * plan.additional; //=> { least: 118, most: 118 }
 * plan.periodsLeft; //=> 10
 * plan.pace?.most; //=> { exact: { numerator: "59", denominator: "5" }, whole: 12 }
 * ```
 */
export function planCoverage(rate: CoverageCounts | MeasuredCoverage, options: CoveragePlanOptions): CoveragePlan {
  checkKeys(rate, RATE_KEYS, ["rate"]);
  const counts = checkCounts(rate, ["rate"]);
  if ("base" in rate) requireListed(rate.base, ["complete", "incomplete"], ["rate", "base"]);
  checkKeys(options, ["target", "asOf", "dueOn", "per"], ["options"]);
  const target = readGoal(options.target, ["options", "target"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const dueOn = parsePlainDate(options.dueOn, ["options", "dueOn"]);
  const per = requireListed(options.per, ["month", "quarter", "year"], ["options", "per"]);
  const { required, shortfall: additional } = measureShortfall(counts, target);
  const periodsLeft = Math.floor(wholeMonths(asOf, dueOn) / MONTHS[per]);
  return {
    kind: "coverage-plan",
    required,
    additional,
    timing: asOf > dueOn ? "closed" : "open",
    periodsLeft,
    pace:
      periodsLeft === 0
        ? null
        : { least: pace(additional.least, periodsLeft), most: pace(additional.most, periodsLeft) },
    base: "base" in rate && rate.base === "incomplete" ? "incomplete" : "complete",
  };
}

/** The keys of bare counts, of a rate, and of a row of rates. */
const RATE_KEYS = [
  ...["covered", "total", "unknown"],
  ...["kind", "uncovered", "percent", "lowest", "highest", "text"],
  ...["base", "division", "name"],
];

/** What is to be covered: a share of the divisions, or so many of them. */
export type Goal = Ratio | number;

/** Returns what is to be covered, or throws unless a share lies from 0 to 1, and a number is a count. */
export function readGoal(goal: FractionInput | CoverageNumber, path: FaultPath): Goal {
  if (isNumbered(goal)) {
    checkKeys(goal, ["number"], path);
    return requireCount(goal.number, [...path, "number"]);
  }
  const ratio = toRatio(goal, path);
  const within = ratio.numerator >= 0n && compareRatios(ratio, makeRatio(1n)) <= 0;
  return within ? ratio : throwInputError("out-of-range", path, { least: 0, most: 1 });
}

function isNumbered(goal: FractionInput | CoverageNumber): goal is CoverageNumber {
  return isObject(goal) && "number" in goal;
}

/** The divisions that a target asks for, and those of them that are not covered yet. */
export interface Shortfall {
  /** The number, or the share of the total, rounded up, since half a division cannot be covered. */
  readonly required: number;
  /** `least` if all unknown divisions are covered, `most` if none is. */
  readonly shortfall: { readonly least: number; readonly most: number };
}

/** Counts the divisions that a target requires, and how many are still to be covered. */
export function measureShortfall({ covered, total, unknown }: KnownCounts, goal: Goal): Shortfall {
  const required =
    typeof goal === "number" ? goal : Number(roundDivision(goal.numerator * BigInt(total), goal.denominator, "up"));
  return {
    required,
    shortfall: { least: Math.max(0, required - covered - unknown), most: Math.max(0, required - covered) },
  };
}

/** Counts the whole months after a day up to another, 0 when that comes first. */
function wholeMonths(from: PlainDate, to: PlainDate): number {
  if (to <= from) return 0;
  const months = monthNumber(to) - monthNumber(from);
  return addMonths(from, months) <= to ? months : months - 1;
}

function monthNumber(date: PlainDate): number {
  return 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7));
}

function pace(additional: number, periods: number): CoveragePace {
  const exact = makeRatio(BigInt(additional), BigInt(periods));
  return { exact: toRatioText(exact), whole: Number(roundDivision(exact.numerator, exact.denominator, "up")) };
}
