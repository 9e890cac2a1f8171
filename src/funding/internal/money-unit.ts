import { type Ratio, type RatioText, formatScaled, makeRatio, toRatioText } from "../../ratio/index.js";
import { type DecimalInput, parseDecimal } from "../../exact/index.js";
import { throwInputError } from "../../checks/index.js";
import type { FaultPath } from "../../fault/index.js";
import { scaleRatio } from "./sum-ratios.js";

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
    writeExact: (units) => toRatioText(scaleRatio(units, size)),
  };
}
