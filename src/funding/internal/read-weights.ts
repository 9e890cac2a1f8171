import { greatestCommonDivisor, makeRatio, parseDecimal, type DecimalInput, type Ratio } from "../../exact/index.js";
import { refuse } from "../../fault/index.js";

/** Weights in their smallest whole numbers. */
export interface WholeWeights {
  readonly weights: readonly bigint[];
  /** A weight as it was given, for one whole weight. */
  readonly scale: Ratio;
}

/** Brings the claims' decimal weights to whole numbers without a common divisor; a weight below zero is refused. */
export function readWeights(claims: readonly { readonly weight: DecimalInput }[]): WholeWeights {
  const digits: bigint[] = [];
  const scales: number[] = [];
  let scale = 0;
  claims.forEach((claim, index) => {
    const read = parseDecimal(claim.weight, ["claims", index, "weight"]);
    if (read.digits < 0n) refuse("weight-negative", ["claims", index, "weight"], { expected: "non-negative-decimal" });
    digits.push(read.digits);
    scales.push(read.scale);
    if (read.scale > scale) scale = read.scale;
  });
  const { weights, divisor } = reduceWeights(scale === 0 ? digits : align(digits, scales, scale));
  return { weights, scale: makeRatio(divisor, 10n ** BigInt(scale)) };
}

/** Divides whole weights by their greatest common divisor. */
export function reduceWeights(weights: readonly bigint[]): { readonly weights: readonly bigint[]; readonly divisor: bigint } {
  let divisor = 0n;
  for (const weight of weights) {
    if (divisor === 1n) break;
    if (divisor === 0n || weight % divisor !== 0n) divisor = greatestCommonDivisor(weight, divisor);
  }
  return divisor <= 1n ? { weights, divisor: 1n } : { weights: weights.map((weight) => weight / divisor), divisor };
}

function align(digits: readonly bigint[], scales: readonly number[], scale: number): bigint[] {
  const powers: bigint[] = [1n];
  for (let power = 1; power <= scale; power += 1) powers.push(10n * (powers[power - 1] as bigint));
  return digits.map((value, index) => value * (powers[scale - (scales[index] as number)] as bigint));
}
