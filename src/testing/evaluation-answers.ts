import * as fc from "fast-check";
import type { EvaluationAnswer } from "../evaluation/index.js";
import type { EvaluationScheme, Indicator, IndicatorLeaf, LeafRule } from "../policy/index.js";

/**
 * Answers to some of a scheme's leaves, bonus items and vetoes, by each subject that scores them, as
 * `scoreEvaluation` takes them.
 *
 * @param scheme a scheme, whose step tables measure whole numbers
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { scoreEvaluation } from "social-work-station-rules/evaluation";
 * import { evaluationAnswers, evaluationSchemes } from "social-work-station-rules/testing";
 * const drawn = evaluationSchemes().chain((scheme) => evaluationAnswers(scheme).map((answers) => scoreEvaluation(scheme, answers)));
 * fc.sample(drawn, 5).every(({ possibleGrades }) => possibleGrades.length > 0); //=> true
 * ```
 */
export function evaluationAnswers(scheme: EvaluationScheme): fc.Arbitrary<EvaluationAnswer[]> {
  const items: readonly Scored[] = [...leavesOf(scheme.indicators), ...(scheme.bonus?.items ?? [])];
  const questions = items.flatMap(({ id, rule, evidence, scoredBy = [] }) => {
    const voices = scoredBy.length === 0 ? [{}] : scoredBy.map(({ subject }) => ({ subject }));
    return voices.map((by) =>
      fc
        .tuple(values(rule), fc.constantFrom({}, { evidence: evidence?.required.map((demand) => demand.id) ?? [] }))
        .map(([value, shown]): EvaluationAnswer => ({ indicator: id, ...by, ...shown, ...value })),
    );
  });
  const vetoes = scheme.vetoes.map(({ id }) =>
    fc
      .constantFrom("yes" as const, "no" as const)
      .map((answer): EvaluationAnswer => ({ indicator: id, kind: "veto", answer })),
  );
  return fc
    .tuple(...[...questions, ...vetoes].map((question) => fc.option(question)))
    .map((answers) => answers.filter((answer) => answer !== null));
}

/** What a leaf and a bonus item have alike. */
type Scored = Pick<IndicatorLeaf, "id" | "rule" | "evidence" | "scoredBy">;

type Value = EvaluationAnswer extends infer A
  ? A extends EvaluationAnswer
    ? Omit<A, "indicator" | "subject" | "evidence">
    : never
  : never;

function leavesOf(indicators: readonly Indicator[]): readonly IndicatorLeaf[] {
  return indicators.flatMap((indicator) => (indicator.kind === "leaf" ? [indicator] : leavesOf(indicator.children)));
}

/** Answers in the terms of a rule. */
function values(rule: LeafRule): fc.Arbitrary<Value> {
  switch (rule.kind) {
    case "range":
      return fc.constantFrom(rule.least, rule.most).map((points) => ({ kind: "range", points }));
    case "steps":
      return fc.constantFrom(0, ...rule.steps.map(({ from }) => from)).map((measured) => ({ kind: "steps", measured }));
    case "deductions":
      return fc
        .subarray([...rule.items])
        .chain((items) =>
          fc.nat(4).map((times) => ({ kind: "deductions", occurrences: items.map(({ id }) => ({ item: id, times })) })),
        );
    case "yes-no":
      return fc.constantFrom("yes" as const, "no" as const).map((answer) => ({ kind: "yes-no", answer }));
    case "ratio":
      return fc.tuple(fc.nat(12), fc.nat(12)).map(([done, due]) => ({ kind: "ratio", done, due }));
  }
}
