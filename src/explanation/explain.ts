import { isRuleInputError, refuse } from "../fault/index.js";
import type { Explanation, ExplainOptions } from "./explanation.js";
import { EXPLAINERS, kindOf, type Answers } from "./internal/answers.js";
import type { Context } from "./internal/context.js";
import type { Draft } from "./internal/draft.js";
import { finish } from "./internal/finish.js";
import { readOptions } from "./internal/read-options.js";

/** Everything that can be put into words. */
export type Explainable = Answers[keyof Answers];

/**
 * Puts an answer of this library into words, Chinese or English: the verdict with what its modality and its time
 * make of it, what was required and found, the branch that decided, what is missing, what would change it, which
 * readings were chosen and what the others are, and the clause with document and quote. It holds no person's name.
 *
 * @param answer a finding, an apportionment, an evaluation, an assessment, a comparison … : any result that is an object,
 *   a series of `sweepParameter` or the list of `checkStatisticsForm`
 * @param options.locale `"zh-CN"` or `"en"`
 * @param options.documents titles of the documents quoted, as in a policy's `documents`
 * @param options.names names of divisions, stations, provisions, grades … by id
 * @param options.alternatives for a finding: what other readings come to
 * @throws RuleInputError `type-invalid`, `key-unknown`, `value-invalid`, `variant-unknown` for what is no answer of this
 *   library, and the code of whatever in it cannot be
 *
 * @example
 * ```ts
 * import { nationalTwoHaves } from "social-work-station-rules/catalogue";
 * import { checkCoverageTarget, measureCoverage } from "social-work-station-rules/coverage";
 * import { explain } from "social-work-station-rules/explanation";
 * const target = nationalTwoHaves.provisions.find((provision) => provision.kind === "coverage-target");
 * const finding = target && checkCoverageTarget(measureCoverage({ covered: 225, total: 343 }), target, { asOf: "2023-05-31" });
 * const explanation = finding && explain(finding, { locale: "zh-CN", documents: nationalTwoHaves.documents });
 * explanation?.heading; //=> "全部行政区划：街道（乡镇）都有社工站——尚未达到（期限未到）"
 * explanation?.reasons[3]?.text; //=> "已覆盖225个（65.6%，225/343）。"
 * explanation?.reasons[4]?.text; //=> "再覆盖118个即达到目标。"
 * ```
 */
export function explain(answer: Explainable, options: ExplainOptions): Explanation {
  if (typeof answer !== "object" || answer === null) return refuse("type-invalid", ["answer"], { expected: "object" });
  const context = readOptions(options);
  try {
    return finish(draftOf(answer, context), options.locale);
  } catch (error) {
    // What is no answer of this library breaks in many ways; all of them are one fault of the caller's.
    if (isRuleInputError(error)) throw error;
    return refuse("value-invalid", ["answer"], { expected: "object" });
  }
}

function draftOf(answer: object, context: Context): Draft {
  const kind = kindOf(answer);
  if (kind === null) return refuse("variant-unknown", ["answer"], { expected: "object" });
  const explainer: (answer: never, context: Context) => Draft = EXPLAINERS[kind];
  return explainer(answer as never, context);
}
