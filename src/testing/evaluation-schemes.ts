import * as fc from "fast-check";
import type { BonusItem, EvaluationScheme, Grade, IndicatorLeaf, LeafRule, Veto } from "../policy/index.js";
import { coarseDates } from "./coarse-dates.js";
import { ids, labels, named, optional } from "./internal/draw.js";
import { leafRules } from "./internal/leaf-rules.js";

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
            standing: fc.constant("example" as const),
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
            from: coarseDates({ to: "2020-12-31" }),
          },
        ),
      );
    });
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

function vetoes(drawn: readonly Grade[]): fc.Arbitrary<Veto[]> {
  return fc
    .tuple(named("veto", { min: 0, max: 2 }), fc.constantFrom(...drawn))
    .map(([list, grade]) => list.map((veto) => ({ ...veto, grade: grade.id })));
}
