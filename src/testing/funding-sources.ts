import * as fc from "fast-check";
import type { FundingSource } from "../model/index.js";
import { fundingSourceKinds } from "../terms/index.js";
import { decimalTexts } from "./decimal-texts.js";
import { ids, oneOf } from "./internal/draw.js";

/**
 * Sources of money with amounts in yuan.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { fundingSourceSchema } from "social-work-station-rules/model";
 * import { fundingSources } from "social-work-station-rules/testing";
 * fc.sample(fundingSources(), 5).every((source) => fundingSourceSchema.safeParse(source).success); //=> true
 * ```
 */
export function fundingSources(): fc.Arbitrary<FundingSource> {
  return fc.record({ id: ids("source"), kind: oneOf(fundingSourceKinds), amount: decimalTexts() });
}
