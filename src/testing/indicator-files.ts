import * as fc from "fast-check";
import type { IndicatorFile } from "../policy/index.js";
import { ids, labels, optional } from "./draw.js";
import { measures } from "./measures.js";

/**
 * Files of indicators that `safeParseIndicators` accepts: measures of every kind, each with an id, a title and a unit.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { safeParseIndicators } from "social-work-station-rules/policy";
 * import { indicatorFiles } from "social-work-station-rules/testing";
 * fc.sample(indicatorFiles(), 5).every((file) => safeParseIndicators(file).ok); //=> true
 * ```
 */
export function indicatorFiles(): fc.Arbitrary<IndicatorFile> {
  const indicator = optional(
    { id: ids("indicator"), title: labels("指标", "indicator"), unit: labels("个", "things"), measure: measures() },
    { format: fc.constantFrom("number", "percent"), decimals: fc.integer({ min: 0, max: 6 }) },
  );
  return optional(
    {
      version: fc.constant(1 as const),
      indicators: fc.uniqueArray(indicator, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
    },
    { $schema: fc.constant("indicator-file.json") },
  );
}
