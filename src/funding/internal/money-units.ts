import { type DecimalInput, parseDecimal, type ScaledInteger } from "../../exact/index.js";
import { throwInputError } from "../../checks/index.js";
import type { FaultPath } from "../../fault/index.js";
import {
  formatScaled,
  greatestCommonDivisor,
  makeRatio,
  multiplyRatios,
  type Ratio,
  type RatioText,
  roundDivision,
  type RoundingMode,
  toRatioText,
} from "../../ratio/index.js";

/** The smallest amount that is paid out; inside a rule amounts are whole numbers of it. */
export interface MoneyUnit {
  /** The unit as decimal text. */
  readonly text: string;
  /** An amount as a whole number of units; refuses one that is not (`amount-not-multiple`). */
  count(amount: DecimalInput, path: FaultPath): bigint;
  /** The same, refusing amounts below zero (`out-of-range`). */
  countUpwards(amount: DecimalInput, path: FaultPath): bigint;
  /** A limit of zero or more as a number of units, rounded down. */
  countBelow(limit: DecimalInput, path: FaultPath): bigint;
  /** A whole number of units as an amount. */
  write(units: bigint): string;
  /** An exact number of units, in lowest terms, as an exact amount. */
  writeExact(units: Ratio): RatioText;
}

/** Reads the unit (0.01 when absent). */
export function readMoneyUnit(unit: DecimalInput | undefined, path: FaultPath): MoneyUnit {
  const { digits, scale } = unit === undefined ? { digits: 1n, scale: 2 } : parseDecimal(unit, path);
  if (digits <= 0n) return throwInputError("out-of-range", path, { expected: "positive-decimal" });
  const shift = 10n ** BigInt(scale);
  const text = formatScaled(digits, scale);
  const size = makeRatio(digits, shift);

  function quotient(amount: DecimalInput, at: FaultPath): readonly [bigint, bigint] {
    const read = parseDecimal(amount, at);
    const dividend = read.digits * shift;
    const divisor = digits * 10n ** BigInt(read.scale);
    return [dividend / divisor, dividend % divisor];
  }
  function count(amount: DecimalInput, at: FaultPath): bigint {
    const [units, rest] = quotient(amount, at);
    return rest === 0n ? units : throwInputError("amount-not-multiple", at, { unit: text });
  }
  function notBelowZero(amount: DecimalInput, at: FaultPath): DecimalInput {
    return parseDecimal(amount, at).digits < 0n
      ? throwInputError("out-of-range", at, { expected: "non-negative-decimal", least: 0 })
      : amount;
  }
  return {
    text,
    count,
    countUpwards: (amount, at) => count(notBelowZero(amount, at), at),
    countBelow: (limit, at) => quotient(notBelowZero(limit, at), at)[0],
    write: (units) => formatScaled(units * digits, scale),
    writeExact: (units) => toRatioText(multiplyRatios(units, size)),
  };
}

export interface WholeBounds {
  readonly floors: readonly bigint[] | null;
  readonly caps: readonly (bigint | null)[] | null;
}

/** Who may have a floor and a cap. */
export interface Bounded {
  readonly floor?: DecimalInput | undefined;
  readonly cap?: DecimalInput | undefined;
}

/** Reads floors, counted in whole units rounded up, and caps, rounded down. */
export function readBounds(claims: readonly Bounded[], unit: ScaledInteger, path: FaultPath): WholeBounds {
  let floors: bigint[] | null = null;
  let caps: (bigint | null)[] | null = null;
  claims.forEach((claim, index) => {
    if (claim.floor === undefined && claim.cap === undefined) return;
    const floor = readBound(claim.floor, [...path, index, "floor"]);
    const cap = readBound(claim.cap, [...path, index, "cap"]);
    if (floor !== null && cap !== null && exceeds(floor, cap)) throwInputError("bounds-reversed", [...path, index]);
    if (floor !== null) (floors ??= claims.map(() => 0n))[index] = countUnits(floor, unit, "up");
    if (cap !== null) (caps ??= claims.map(() => null))[index] = countUnits(cap, unit, "down");
  });
  return { floors, caps };
}

/** Those between whose floor and cap there is no whole unit. */
export function findGaps(ids: readonly string[], { floors, caps }: WholeBounds): readonly string[] {
  if (floors === null || caps === null) return [];
  return ids.filter((_, index) => {
    const cap = caps[index];
    return cap != null && cap < (floors[index] as bigint);
  });
}

function readBound(bound: DecimalInput | undefined, path: FaultPath): ScaledInteger | null {
  if (bound === undefined) return null;
  const read = parseDecimal(bound, path);
  return read.digits < 0n
    ? throwInputError("out-of-range", path, { expected: "non-negative-decimal", least: 0 })
    : read;
}

function exceeds(first: ScaledInteger, second: ScaledInteger): boolean {
  return first.digits * 10n ** BigInt(second.scale) > second.digits * 10n ** BigInt(first.scale);
}

function countUnits(amount: ScaledInteger, unit: ScaledInteger, mode: RoundingMode): bigint {
  return roundDivision(amount.digits * 10n ** BigInt(unit.scale), unit.digits * 10n ** BigInt(amount.scale), mode);
}

/** Brings decimals to one scale. */
export function alignDecimals(values: readonly ScaledInteger[]): {
  readonly digits: readonly bigint[];
  readonly scale: number;
} {
  let scale = 0;
  for (const value of values) if (value.scale > scale) scale = value.scale;
  if (scale === 0) return { digits: values.map(({ digits }) => digits), scale };
  const powers: bigint[] = [1n];
  for (let power = 1; power <= scale; power += 1) powers.push(10n * (powers[power - 1] as bigint));
  const digits = values.map((value) =>
    value.scale === scale ? value.digits : value.digits * (powers[scale - value.scale] as bigint),
  );
  return { digits, scale };
}

/** Divides whole weights by their greatest common divisor. */
export function reduceWeights(weights: readonly bigint[]): {
  readonly weights: readonly bigint[];
  readonly divisor: bigint;
} {
  let divisor = 0n;
  for (const weight of weights) {
    if (divisor === 1n) break;
    if (divisor === 0n || weight % divisor !== 0n) divisor = greatestCommonDivisor(weight, divisor);
  }
  return divisor <= 1n ? { weights, divisor: 1n } : { weights: weights.map((weight) => weight / divisor), divisor };
}
