import * as fc from "fast-check";
import type { ShareCostsInput } from "../funding/index.js";
import { decimalTexts } from "./decimal-texts.js";

/**
 * What `shareCosts` is given: up to three parties, some with a cap, and recipients whose ratios add to one, in
 * thirds and sevenths too.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { shareCosts } from "social-work-station-rules/funding";
 * import { shareCostsInputs } from "social-work-station-rules/testing";
 * fc.sample(shareCostsInputs(), 5).every((input) => ["covered", "short"].includes(shareCosts(input).status)); //=> true
 * ```
 */
export function shareCostsInputs(): fc.Arbitrary<ShareCostsInput> {
  return fc.integer({ min: 1, max: 3 }).chain((count) => {
    const ids = ["city", "district", "township"].slice(0, count);
    const parties = fc.tuple(
      ...ids.map((id) =>
        fc.option(decimalTexts({ max: 10_000_000n })).map((cap) => (cap === null ? { id } : { id, cap })),
      ),
    );
    const ratios = fc.tuple(...ids.map(() => fc.integer({ min: 1, max: 7 }))).map((weights) => {
      const whole = weights.reduce((sum, weight) => sum + weight, 0);
      return ids.map((party, index) => ({ party, ratio: `${weights[index] ?? 0}/${whole}` }));
    });
    const recipients = fc
      .array(fc.record({ amount: decimalTexts({ max: 100_000_000n }), ratios }), { minLength: 1, maxLength: 5 })
      .map((rows) => rows.map((row, index) => ({ id: `station-${index + 1}`, ...row })));
    return fc.record({ parties, recipients });
  });
}
