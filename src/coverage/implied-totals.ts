import type { ImpliedTotals } from "../results/index.js";
import { parseDecimal, type DecimalInput, type RoundingMode } from "../exact/index.js";
import { formatScaled, roundDivision } from "../ratio/index.js";
import { checkKeys, requireCount, throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { checkDecimals, checkRounding } from "./measure-coverage.js";

/** A number of covered divisions published with its percentage, but without the total. */
export interface PublishedPercentage {
  readonly covered: number;
  /** As printed, without the sign: "65.6". A number needs `decimals`, since 50.0 is the same number as 50. */
  readonly percent: DecimalInput;
  /** Decimals to which it was rounded, 0–20; those of the text when left out. */
  readonly decimals?: number | undefined;
  /** How it was rounded; `half-up` when left out. */
  readonly rounding?: RoundingMode | undefined;
}

/**
 * Finds the totals from which a published percentage can come, exactly, for any size and rounding mode.
 *
 * The totals form an interval. A total is a count: at least 1, at least `covered`, at most 2^53 - 1;
 * `most` is `null` where no smaller number bounds it (0 of n is 0 % for every n).
 *
 * @param published `covered` (a count), `percent` (not negative; over 100 no total allows it), `decimals`, `rounding`
 * @returns `least` and `most`, or `null` when no total gives this percentage
 * @throws RuleInputError `type-invalid`, `key-unknown`, `value-missing`, `count-invalid`, `decimal-invalid`,
 *   `decimal-too-long`, `out-of-range`, `value-invalid` (also when `percent` shows more decimals than `decimals`)
 * @see 《北京市社会工作站建设进展报告》 (2023), 表2; GB/T 8170-2008 数值修约规则 for `half-even`
 *
 * @example
 * ```ts
 * import { impliedTotals } from "social-work-station-rules/coverage";
 * impliedTotals({ covered: 225, percent: "65.6" }); //=> { least: 343, most: 343 }
 * impliedTotals({ covered: 358, percent: "88.3" }); //=> null
 * impliedTotals({ covered: 358, percent: "88.3", rounding: "down" }); //=> { least: 405, most: 405 }
 * ```
 */
export function impliedTotals(published: PublishedPercentage): ImpliedTotals | null {
  checkKeys(published, ["covered", "percent", "decimals", "rounding"], []);
  const covered = requireCount(published.covered, ["covered"]);
  const printed = readPercent(published.percent, published.decimals, ["percent"], ["decimals"]);
  return findTotals(covered, printed, checkRounding(published.rounding, ["rounding"]));
}

/** Whether a total is among those that a printed percentage allows. */
export function allowsTotal(implied: ImpliedTotals | null, total: number): boolean {
  return implied !== null && implied.least <= total && (implied.most === null || total <= implied.most);
}

/** A percentage as it was printed: `units / 10 ** decimals` percent. */
export interface PrintedPercent {
  readonly text: string;
  readonly units: bigint;
  readonly decimals: number;
}

const PRINTED = /^-?\d+(?:\.(\d+))?$/;

/**
 * Reads a printed percentage. Text shows its own decimals ("50.0" has one); a number does not, so it needs `decimals`.
 */
export function readPercent(
  percent: DecimalInput,
  decimals: number | undefined,
  path: FaultPath,
  decimalsPath: FaultPath,
): PrintedPercent {
  if (percent === undefined) return throwInputError("value-missing", path, { expected: "percentage" });
  const match = typeof percent === "string" ? PRINTED.exec(percent) : null;
  if (typeof percent === "string" && match === null) {
    return throwInputError("decimal-invalid", path, { expected: "percentage" });
  }
  const { digits, scale } = parseDecimal(percent, path);
  if (digits < 0n) return throwInputError("out-of-range", path, { least: 0 });
  if (match === null && decimals === undefined)
    return throwInputError("value-missing", decimalsPath, { expected: "count" });
  const shown = match === null ? scale : (match[1] ?? "").length;
  const places = decimals === undefined ? checkDecimals(shown, path) : checkDecimals(decimals, decimalsPath);
  if (shown > places) return throwInputError("value-invalid", path, { expected: "percentage", decimals: places });
  const units = digits * 10n ** BigInt(places - scale);
  return { text: typeof percent === "string" ? percent : formatScaled(units, places), units, decimals: places };
}

const LARGEST_COUNT = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Finds the totals of which `covered` divisions are printed as this percentage, by inverting the rounding. Where so many
 * are covered at least, nothing bounds the total from above.
 */
export function findTotals(
  covered: number,
  printed: PrintedPercent,
  rounding: RoundingMode,
  coveredIs: "exact" | "at-least" = "exact",
): ImpliedTotals | null {
  const { lower, upper } = ENDS[rounding](printed.units);
  if (coveredIs === "at-least" && exceedsAll(lower, printed.decimals)) return null;
  if (covered === 0) return printed.units === 0n || coveredIs === "at-least" ? { least: 1, most: null } : null;
  if (upper.halves <= 0n) return null;
  const halves = 2n * BigInt(covered) * 10n ** BigInt(printed.decimals + 2);
  const fromUpper = leastTotal(halves, upper);
  const least = fromUpper > BigInt(covered) ? fromUpper : BigInt(covered);
  const most = coveredIs === "exact" && lower.halves > 0n ? mostTotal(halves, lower) : null;
  if (least > LARGEST_COUNT || (most !== null && most < least)) return null;
  return { least: Number(least), most: most === null || most > LARGEST_COUNT ? null : Number(most) };
}

/** Whether more than all would have to be covered. */
function exceedsAll(lower: End, decimals: number): boolean {
  const all = 2n * 10n ** BigInt(decimals + 2);
  return lower.kind === "closed" ? lower.halves > all : lower.halves >= all;
}

/** An end of the interval of unrounded percentages, in half units of the last printed decimal. */
interface End {
  readonly halves: bigint;
  readonly kind: "closed" | "open";
}

/** What each mode rounds to `units`: half-even takes both ties of an even unit, and none of an odd one. */
const ENDS: Readonly<Record<RoundingMode, (units: bigint) => { readonly lower: End; readonly upper: End }>> = {
  "half-up": (units) => ({ lower: closed(2n * units - 1n), upper: open(2n * units + 1n) }),
  "half-even": (units) => {
    const end = units % 2n === 0n ? closed : open;
    return { lower: end(2n * units - 1n), upper: end(2n * units + 1n) };
  },
  up: (units) => ({ lower: open(2n * units - 2n), upper: closed(2n * units) }),
  down: (units) => ({ lower: closed(2n * units), upper: open(2n * units + 2n) }),
};

function closed(halves: bigint): End {
  return { halves, kind: "closed" };
}

function open(halves: bigint): End {
  return { halves, kind: "open" };
}

/** Returns the least total with halves / total ≤ (closed) or < (open) the upper end. */
function leastTotal(halves: bigint, upper: End): bigint {
  return upper.kind === "closed" ? roundDivision(halves, upper.halves, "up") : halves / upper.halves + 1n;
}

/** Returns the largest total with halves / total ≥ (closed) or > (open) the lower end. */
function mostTotal(halves: bigint, lower: End): bigint {
  return lower.kind === "closed" ? halves / lower.halves : roundDivision(halves, lower.halves, "up") - 1n;
}
