import type { EvaluationAnswer } from "../results/index.js";
import * as fc from "fast-check";
import type {
  BonusItem,
  EvaluationConsequence,
  EvaluationScheme,
  Grade,
  EvaluationIndicator,
  IndicatorLeaf,
  LeafRule,
  EvaluationVeto,
} from "../policy/index.js";
import { markParsed } from "../parsed/index.js";
import { coarseDates } from "./dates.js";
import { evaluationConsequences } from "../terms/index.js";
import { ids, labels, named, oneOf, optional } from "./draw.js";

const name = { zh: "指标", en: "indicator" };

/**
 * Evaluation schemes that `parseEvaluationScheme` accepts: points that add up, leaves of every kind of rule, grades
 * that can be reached, some with evidence, scoring subjects, bonus items and vetoes.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { safeParseEvaluationScheme } from "social-work-station-rules/policy";
 * import { evaluationSchemes } from "social-work-station-rules/testing";
 * fc.sample(evaluationSchemes(), 5).every((scheme) => safeParseEvaluationScheme(scheme).ok); //=> true
 * ```
 */
export function evaluationSchemes(): fc.Arbitrary<EvaluationScheme> {
  return fc
    .tuple(fc.integer({ min: 10, max: 50 }), fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 4 }))
    .chain(([first, others]) =>
      fc.tuple(
        fc.constant(first),
        fc.tuple(...others.map((worth, index) => leaves(`leaf-${index + 2}`, worth, leafRules(worth)))),
      ),
    )
    .chain(([first, others]) => {
      const full = others.reduce((sum, { worth }) => sum + Number(worth), first);
      // The first leaf gives any number of points, so that every grade in its range can be reached.
      const open: LeafRule = { kind: "range", least: 0, most: first };
      return fc.tuple(leaves("leaf-1", first, fc.constant(open)), grades(full, first)).chain(([leaf, drawn]) =>
        optional(
          {
            id: ids("scheme"),
            version: fc.constant("2024"),
            title: labels("评估方案", "evaluation scheme"),
            status: fc.constant("example" as const),
            counting: fc.constant("points" as const),
            full: fc.constant(full),
            display: fc.record({
              decimals: fc.integer({ min: 0, max: 2 }),
              rounding: fc.constantFrom("half-up" as const, "half-even" as const),
            }),
            subjects: fc.constant(SUBJECTS),
            grades: fc.constant(drawn),
            indicators: fc.constantFrom(
              [leaf, ...others],
              others.length === 0
                ? [leaf]
                : [leaf, { kind: "group" as const, id: "group", name, worth: full - first, children: others }],
            ),
            vetoes: vetoes(drawn),
          },
          {
            bonus: bonus(),
            frequency: fc.constantFrom("yearly" as const, "quarterly" as const),
            assessor: fc.constantFrom("third-party" as const, "authority" as const),
            selfAssessment: fc.boolean(),
            sample: fc.constantFrom("0.3", "1"),
            scoredBy: fc.constant(VOICES),
            consequences: consequences(drawn),
            from: coarseDates({ to: "2020-12-31" }),
          },
        ),
      );
    })
    .map((scheme: EvaluationScheme) => markParsed(scheme, "evaluation-scheme"));
}

const SUBJECTS = [
  { id: "office", name: { zh: "民政部门", en: "civil affairs office" } },
  { id: "residents", name: { zh: "居民代表", en: "residents" } },
];

const EVIDENCE = { required: [{ id: "files", name: { zh: "档案", en: "files" } }], without: "lowest" as const };

const VOICES = [
  { subject: "office", weight: "2/3" },
  { subject: "residents", weight: "1/3" },
];

function leaves(id: string, worth: number, rule: fc.Arbitrary<LeafRule>): fc.Arbitrary<IndicatorLeaf> {
  return optional(
    {
      kind: fc.constant("leaf" as const),
      id: fc.constant(id),
      name: fc.constant(name),
      worth: fc.constant(worth),
      rule,
    },
    { evidence: fc.constant(EVIDENCE), scoredBy: fc.constant(VOICES) },
  );
}

/** What bonus items add at most; they may add it always. */
const MOST_BONUS = 5;

/** Two to four grades, best first, between bounds that the first leaf alone decides. */
function grades(full: number, open: number): fc.Arbitrary<Grade[]> {
  return fc
    .uniqueArray(fc.integer({ min: full - open + MOST_BONUS + 1, max: full }), { minLength: 1, maxLength: 3 })
    .map((bounds) => {
      const falling = bounds.toSorted((first, second) => second - first);
      return [...falling, undefined].map((from, index): Grade => {
        const below = falling[index - 1];
        return {
          id: `grade-${index + 1}`,
          name: { zh: `第${index + 1}等`, en: `grade ${index + 1}` },
          ...(from === undefined ? {} : { from }),
          ...(below === undefined ? {} : { below }),
        };
      });
    });
}

function bonus(): fc.Arbitrary<NonNullable<EvaluationScheme["bonus"]>> {
  const item = fc.integer({ min: 1, max: MOST_BONUS }).chain((worth) =>
    fc.record({
      id: fc.constant("bonus-1"),
      name: fc.constant({ zh: "表彰", en: "award" }),
      worth: fc.constant(worth),
      rule: leafRules(worth),
    }),
  );
  return fc.record({
    cap: fc.integer({ min: 0, max: MOST_BONUS }),
    aboveFull: fc.constantFrom("kept", "cut"),
    items: item.map((one): BonusItem[] => [one]),
  });
}

/** What may follow from the lowest grade. */
function consequences(drawn: readonly Grade[]): fc.Arbitrary<EvaluationConsequence[]> {
  const lowest = drawn.slice(-1).map(({ id }) => id);
  return fc
    .tuple(oneOf(evaluationConsequences), fc.constantFrom({}, { within: 3 }, { within: 12, inARow: 2 }))
    .map(([then, terms]) => [
      { id: "consequence-1", name: { zh: "结果运用", en: "consequence" }, grades: lowest, then, ...terms },
    ]);
}

function vetoes(drawn: readonly Grade[]): fc.Arbitrary<EvaluationVeto[]> {
  return fc
    .tuple(named("veto", { min: 0, max: 2 }), fc.constantFrom(...drawn))
    .map(([list, grade]) => list.map((veto) => ({ ...veto, grade: grade.id })));
}

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
  const items: readonly Scored[] = [...leavesOf(scheme.indicators, scheme.scoredBy), ...(scheme.bonus?.items ?? [])];
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

/** The leaves, each with those who score it. */
function leavesOf(
  indicators: readonly EvaluationIndicator[],
  voices: IndicatorLeaf["scoredBy"],
): readonly IndicatorLeaf[] {
  return indicators.flatMap((indicator) => {
    const scoredBy = indicator.scoredBy ?? voices;
    return indicator.kind === "leaf" ? [{ ...indicator, scoredBy }] : leavesOf(indicator.children, scoredBy);
  });
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

/** A rule that gives at best so many points. */
function leafRules(best: number): fc.Arbitrary<LeafRule> {
  const part = fc.integer({ min: 0, max: best });
  return fc.oneof(
    part.map((least): LeafRule => ({ kind: "range", least, most: best })),
    fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 3 }).map((bounds): LeafRule => {
      const ordered = bounds.toSorted((first, second) => first - second);
      return {
        kind: "steps",
        measure: "count",
        below: 0,
        steps: ordered.map((from, index) => ({ from, points: Math.floor((best * (index + 1)) / ordered.length) })),
      };
    }),
    fc.tuple(part, fc.integer({ min: 1, max: 5 })).map(([floor, each]): LeafRule => ({
      kind: "deductions",
      floor,
      items: [{ id: "late", name: { zh: "逾期报送", en: "late report" }, each, most: 10 }],
    })),
    fc.constant<LeafRule>({ kind: "yes-no", yes: best, no: 0 }),
    part.map((noneDue): LeafRule => ({ kind: "ratio", noneDue })),
  );
}
