import { makeRatio, parseDecimal, type DecimalInput, type Ratio } from "../../exact/index.js";
import { refuse } from "../../fault/index.js";
import { alignDecimals, reduceWeights } from "./whole-weights.js";

/** Brings the claims' decimal weights to the smallest whole numbers; a weight below zero is refused. */
export function readWeights(claims: readonly { readonly weight: DecimalInput }[]): {
  readonly weights: readonly bigint[];
  readonly scale: Ratio;
} {
  const at = ["claims", 0, "weight"];
  const read = claims.map((claim, index) => {
    at[1] = index;
    const weight = parseDecimal(claim.weight, at);
    return weight.digits < 0n ? refuse("weight-negative", at, { expected: "non-negative-decimal" }) : weight;
  });
  const { digits, scale } = alignDecimals(read);
  const { weights, divisor } = reduceWeights(digits);
  return { weights, scale: makeRatio(divisor, 10n ** BigInt(scale)) };
}
