import * as fc from "fast-check";
import { ROUNDING_MODES } from "../exact/index.js";
import { DIVISOR_METHODS, FLOOR_MEANINGS, TIE_RULES, type ApportionInput, type Claim } from "../funding/index.js";
import { decimalTexts } from "./decimal-texts.js";
import { optional } from "./internal/draw.js";

/** How large the problems are. */
export interface ApportionInputsOptions {
  /** 8 when left out. */
  readonly claims?: number;
  /** In yuan; 1,000,000 when left out. */
  readonly total?: number;
}

/**
 * What `apportion` is given: a total in whole fen, claims with weights, some with floors and caps, every method and
 * tie rule. Weights tie often; floors may exceed the total, which is an answer and no error.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { apportion } from "social-work-station-rules/funding";
 * import { apportionInputs } from "social-work-station-rules/testing";
 * fc.sample(apportionInputs(), 5).every((input) => ["apportioned", "infeasible"].includes(apportion(input).status)); //=> true
 * ```
 */
export function apportionInputs(options: ApportionInputsOptions = {}): fc.Arbitrary<Omit<ApportionInput, "detail">> {
  const { claims: most = 8, total = 1_000_000 } = options;
  return fc.array(weighted(total), { minLength: 1, maxLength: most }).chain((list) => {
    const claims = list.map((claim, index): Claim => ({ id: `claim-${index + 1}`, ...claim }));
    return optional(
      { total: decimalTexts({ max: BigInt(total) * 100n }), claims: fc.constant(claims) },
      {
        method: methods(claims),
        ties: fc.constantFrom(...TIE_RULES),
        floorMeaning: fc.constantFrom(...FLOOR_MEANINGS),
      },
    );
  });
}

function weighted(total: number): fc.Arbitrary<Omit<Claim, "id">> {
  const weight = fc.oneof(fc.nat(5).map(String), decimalTexts({ max: 100_000n }));
  const bounds = fc
    .tuple(fc.nat(Math.floor(total / 10)), fc.nat(Math.floor(total / 2)))
    .map(([floor, more]) => ({ floor: String(floor), cap: String(floor + more) }));
  return fc
    .tuple(weight, bounds, fc.subarray(["floor", "cap"] as const))
    .map(([own, both, kept]) => ({ weight: own, ...Object.fromEntries(kept.map((bound) => [bound, both[bound]])) }));
}

function methods(claims: readonly Claim[]): fc.Arbitrary<NonNullable<ApportionInput["method"]>> {
  const residual = fc.record({
    residualTo: fc.constantFrom(...claims.map(({ id }) => id)),
    rounding: fc.constantFrom(...ROUNDING_MODES),
  });
  return fc.oneof(fc.constantFrom("largest-remainder" as const, ...DIVISOR_METHODS), residual);
}
