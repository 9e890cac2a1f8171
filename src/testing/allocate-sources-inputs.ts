import * as fc from "fast-check";
import type { AllocateSourcesInput, EarmarkedSource, FundingNeed } from "../funding/index.js";
import { decimalTexts } from "./decimal-texts.js";
import { optional } from "./internal/draw.js";

const PURPOSES = ["elderly", "children", "relief"];
const AREAS = ["east", "west"];
const RECIPIENTS = ["station-1", "station-2", "station-3"];
const CLASSES = ["urgent", "usual"];

/**
 * What `allocateSources` is given: up to four sources, earmarked or free, up to six needs, and a rule of fairness.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { allocateSources } from "social-work-station-rules/funding";
 * import { allocateSourcesInputs } from "social-work-station-rules/testing";
 * fc.sample(allocateSourcesInputs(), 5).every((input) => ["all-met", "short"].includes(allocateSources(input).status)); //=> true
 * ```
 */
export function allocateSourcesInputs(): fc.Arbitrary<AllocateSourcesInput> {
  return optional(
    { sources: sources(), needs: needs() },
    { fairness: fc.constantFrom("max-min-share" as const, { priorityClasses: CLASSES }) },
  );
}

function sources(): fc.Arbitrary<EarmarkedSource[]> {
  const earmarks = { purposes: fc.subarray(PURPOSES), areas: fc.subarray(AREAS), recipients: fc.subarray(RECIPIENTS) };
  return fc
    .array(optional({ amount: decimalTexts({ max: 1_000_000n }) }, earmarks), { maxLength: 4 })
    .map((list) => list.map((source, index) => ({ id: `source-${index + 1}`, ...source })));
}

function needs(): fc.Arbitrary<FundingNeed[]> {
  const need = optional(
    {
      recipient: fc.constantFrom(...RECIPIENTS),
      purpose: fc.constantFrom(...PURPOSES),
      amount: decimalTexts({ max: 1_000_000n }),
      priority: fc.constantFrom(...CLASSES),
    },
    { area: fc.constantFrom(...AREAS) },
  );
  return fc.uniqueArray(need, {
    minLength: 1,
    maxLength: 6,
    selector: ({ recipient, purpose }) => `${recipient} ${purpose}`,
  });
}
