import { parseDecimal, sumDecimals } from "../exact/index.js";
import {
  type Ratio,
  formatScaled,
  makeRatio,
  multiplyRatios,
  roundDivision,
  type RoundingMode,
} from "../ratio/index.js";

/** How many fen a yuan has. */
const FEN = makeRatio(100n);

/** Returns an amount in yuan as a whole number of fen. */
export function toFen(yuan: Ratio, mode: RoundingMode): bigint {
  const { numerator, denominator } = multiplyRatios(yuan, FEN);
  return roundDivision(numerator, denominator, mode);
}

/** Reads an amount of whole fen, as answers write it. */
export function readFen(amount: string): bigint {
  const { digits, scale } = parseDecimal(amount);
  return digits * 10n ** BigInt(2 - scale);
}

/** Writes an amount in yuan: so many units, each of so many fen. */
export function writeUnits(units: bigint, unit: bigint): string {
  return unit % 100n === 0n ? String((units * unit) / 100n) : formatScaled(units * unit, 2);
}

/** Adds amounts, and writes the sum with the decimals of a unit of so many fen. */
export function sumAmounts(amounts: readonly string[], unit: bigint): string {
  return sumDecimals(amounts, unit % 100n === 0n ? 0 : 2);
}
