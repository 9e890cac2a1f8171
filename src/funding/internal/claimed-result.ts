import { nameOf } from "./name-of.js";
import { divideRatios, makeRatio, multiplyRatios, type RatioText } from "../../exact/index.js";
import type { Apportionment, ExplainedShare, Share } from "../apportion-types.js";
import type { ApportionmentViolation } from "../verify-types.js";
import { measureRoom, type Level } from "./division.js";
import { findExactUnits, type ExactUnits } from "./explain-shares.js";
import type { ReadApportionment } from "./read-apportionment.js";
import { readRatioText } from "./read-ratio-text.js";
import { solveLevel } from "./solve-level.js";

export type ClaimedApportionment = Apportionment<Share | ExplainedShare>;

/** A result as it is claimed to be, in whole units beyond the bases, on absolute amounts. */
export interface ClaimedResult {
  readonly read: ReadApportionment;
  readonly result: ClaimedApportionment;
  readonly units: readonly bigint[];
  readonly unallocated: bigint;
}

/** The claimed result with the exact shares that its level gives. */
export interface LevelledResult extends ClaimedResult {
  readonly level: Level | null;
  readonly exact: readonly ExactUnits[];
}

/** Reads the amounts, or names the first that cannot be. */
export function readClaimed(
  read: ReadApportionment,
  result: ClaimedApportionment,
): ClaimedResult | ApportionmentViolation {
  const { unit, terms, sign, bases } = read;
  const units: bigint[] = [];
  for (const [index, id] of terms.ids.entries()) {
    const found = result.shares[index]?.amount ?? "";
    const amount = readAmount(read, found);
    if (amount === undefined) return { law: "unit", id, found };
    if (amount * sign < 0n) return { law: "sign", id, found };
    units.push(amount * sign - (bases?.[index] ?? 0n));
  }
  const unallocated = readAmount(read, result.unallocated);
  if (unallocated === undefined || unallocated * sign < 0n)
    return { law: "unallocated", found: nameOf(result.unallocated) };
  const sum = units.reduce((total, amount) => total + amount, unallocated * sign);
  const { total } = read.problem;
  if (sum !== total) return { law: "conservation", expected: unit.write(sign * total), found: unit.write(sign * sum) };
  return { read, result, units, unallocated: unallocated * sign };
}

/** Longer than any amount that can be given. */
const LONGEST_AMOUNT = 200;

/** An amount in whole units, if it is written as the unit writes it. */
function readAmount({ unit, unitValue }: ReadApportionment, text: unknown): bigint | undefined {
  if (typeof text !== "string" || text.length > LONGEST_AMOUNT || !/^-?\d+(\.\d+)?$/.test(text)) return undefined;
  const digits = BigInt(text.replace(".", ""));
  const units = digits / unitValue.digits;
  return unit.write(units) === text ? units : undefined;
}

/** Adds the exact shares, of the level that the result names or, where it names none, of the one that the input has. */
export function findLevelled(claimed: ClaimedResult): LevelledResult | ApportionmentViolation {
  const { read, result } = claimed;
  const { most } = measureRoom(read.problem);
  const isAbove = most !== null && read.problem.total > most;
  if (result.level !== undefined && (result.level === null) !== isAbove) return { law: "level" };
  const level = isAbove ? null : result.level == null ? solveLevel(read.problem) : readLevel(read, result.level);
  if (level === undefined) return { law: "level" };
  const exact = read.terms.ids.map((_, index) => findExactUnits(read.problem, level, index));
  return level === null || addsUp(read.problem.total, level, exact) ? { ...claimed, level, exact } : { law: "level" };
}

function readLevel({ weightScale, unitValue, sign }: ReadApportionment, text: RatioText): Level | undefined {
  const unit = makeRatio(sign * unitValue.digits, 10n ** BigInt(unitValue.scale));
  const read = readRatioText(text);
  const level = read && divideRatios(multiplyRatios(read, weightScale), unit);
  return level === undefined || level.numerator < 0n ? undefined : level;
}

/** Shares within bounds that add to the total are the exact shares: there is one such level, or its shares are the same. */
function addsUp(total: bigint, level: Level, exact: readonly ExactUnits[]): boolean {
  const sum = exact.reduce(
    (whole, { numerator, denominator }) => whole + (denominator === 1n ? numerator * level.denominator : numerator),
    0n,
  );
  return sum === total * level.denominator;
}
