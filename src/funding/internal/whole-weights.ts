import { greatestCommonDivisor } from "../../ratio/index.js";
import { type ScaledInteger } from "../../exact/index.js";
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
