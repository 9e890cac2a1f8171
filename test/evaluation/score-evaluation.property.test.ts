import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreEvaluation, type EvaluationAnswer } from "social-work-station-rules/evaluation";
import type { RatioText } from "social-work-station-rules/exact";
import type { EvaluationScheme } from "social-work-station-rules/policy";
import { asScheme } from "../as-parsed.js";
import { evaluationCase, type EvaluationCase } from "./arbitrary-evaluation.js";

type Indicator = EvaluationScheme["indicators"][number];

interface Completion {
  readonly points: readonly number[];
  readonly vetoes: readonly boolean[];
}

interface Outcome {
  readonly score: number;
  readonly grade: number;
}

/** Units of 1/360 point. */
const units = ({ numerator, denominator }: RatioText): number => (Number(numerator) * 360) / Number(denominator);

function completions({ bySubject, vetoes }: EvaluationCase): readonly Completion[] {
  const points = bySubject.reduce<readonly (readonly number[])[]>(
    (all, { possible }) => all.flatMap((some) => possible.map((value) => [...some, value])),
    [[]],
  );
  const held = vetoes.reduce<readonly (readonly boolean[])[]>(
    (all, { possible }) => all.flatMap((some) => possible.map((value) => [...some, value])),
    [[]],
  );
  return points.flatMap((some) => held.map((flags) => ({ points: some, vetoes: flags })));
}

function outcomeOf(evaluation: EvaluationCase, { points, vetoes }: Completion): Outcome {
  const sum = (kind: string): number =>
    points.reduce((total, value, index) => (evaluation.bySubject[index]?.kind === kind ? total + value : total), 0);
  const raw = sum("leaf") + Math.min(evaluation.cap ?? 0, sum("bonus"));
  const score = evaluation.cut === null ? raw : Math.min(evaluation.cut, raw);
  const byScore = evaluation.bounds.findIndex((bound) => score >= bound);
  const place = byScore < 0 ? evaluation.bounds.length : byScore;
  return {
    score,
    grade: vetoes.reduce(
      (worst, holds, index) => (holds ? Math.max(worst, evaluation.vetoes[index]?.grade ?? 0) : worst),
      place,
    ),
  };
}

/** Completions that agree on everything but one leaf, bonus item or veto. */
function byTheRest(
  evaluation: EvaluationCase,
  all: readonly Completion[],
  id: string,
): readonly (readonly Outcome[])[] {
  const families = new Map<string, Outcome[]>();
  for (const completion of all) {
    const key = JSON.stringify([
      completion.points.filter((_, index) => evaluation.bySubject[index]?.id !== id),
      completion.vetoes.filter((_, index) => evaluation.vetoes[index]?.id !== id),
    ]);
    families.set(key, [...(families.get(key) ?? []), outcomeOf(evaluation, completion)]);
  }
  return [...families.values()];
}

/** What an answer counts without its evidence, by id of the leaf or bonus item. */
function withoutEvidence({ indicators, bonus }: EvaluationCase["scheme"]): ReadonlyMap<string, string | undefined> {
  const open: Indicator[] = [...indicators];
  const found = new Map((bonus?.items ?? []).map(({ id, evidence }) => [id, evidence?.without]));
  for (const indicator of open) {
    if (indicator.kind === "group") open.push(...indicator.children);
    else found.set(indicator.id, indicator.evidence?.without);
  }
  return found;
}

describe("scoreEvaluation, against every way of completing the answers", () => {
  it("gives the lowest and the highest score and exactly the grades that some completion leads to", () => {
    fc.assert(
      fc.property(evaluationCase, (evaluation) => {
        const result = scoreEvaluation(evaluation.scheme, evaluation.answers);
        const outcomes = completions(evaluation).map((completion) => outcomeOf(evaluation, completion));
        const scores = outcomes.map(({ score }) => score);
        const grades = [...new Set(outcomes.map(({ grade }) => grade))].sort((a, b) => a - b);
        expect([units(result.lowest.exact), units(result.highest.exact)]).toEqual([
          Math.min(...scores),
          Math.max(...scores),
        ]);
        expect(result.possibleGrades).toEqual(grades.map((grade) => `g${grade}`));
        expect(result.grade).toBe(grades.length === 1 ? `g${grades[0]}` : null);
        expect(result.score === null ? null : units(result.score.exact)).toBe(
          new Set(scores).size === 1 ? scores[0] : null,
        );
      }),
      { numRuns: 300 },
    );
  });

  it("says of each missing answer how far it alone moves the score and whether it alone can change the grade", () => {
    fc.assert(
      fc.property(evaluationCase, (evaluation) => {
        const result = scoreEvaluation(evaluation.scheme, evaluation.answers);
        const all = completions(evaluation);
        for (const missing of result.missing) {
          const families = byTheRest(evaluation, all, missing.id);
          const widths = families.map(
            (family) => Math.max(...family.map(({ score }) => score)) - Math.min(...family.map(({ score }) => score)),
          );
          expect([missing.id, units(missing.span.exact)]).toEqual([missing.id, Math.max(...widths)]);
          const changes = families.some((family) => new Set(family.map(({ grade }) => grade)).size > 1);
          expect([missing.id, missing.changesGrade]).toEqual([missing.id, changes ? "possible" : "impossible"]);
        }
        const listed = new Set(result.missing.map(({ id }) => id));
        for (const one of evaluation.bySubject) if (new Set(one.possible).size > 1) expect(listed).toContain(one.id);
        for (const veto of evaluation.vetoes) expect(listed.has(veto.id)).toBe(veto.possible.length > 1);
      }),
      { numRuns: 200 },
    );
  });

  it("says of each missing answer what it is for, from whom, and which gaps leave it open", () => {
    fc.assert(
      fc.property(evaluationCase, ({ scheme, answers }) => {
        const { missing, leaves, bonus, vetoes } = scoreEvaluation(scheme, answers);
        const items = [
          ...leaves.map((leaf) => ({ kind: "leaf", ...leaf })),
          ...(bonus?.items ?? []).map((item) => ({ kind: "bonus", ...item })),
        ];
        for (const { id, kind, subjects, gaps } of missing) {
          const item = items.find((each) => each.id === id);
          if (item === undefined) {
            expect([kind, subjects, gaps]).toEqual(["veto", [], ["unanswered"]]);
            expect(vetoes.find((veto) => veto.id === id)?.state).toBe("unanswered");
            continue;
          }
          const without = withoutEvidence(scheme).get(id);
          const leavesOpen = (gap: string): boolean =>
            gap === "evidence-missing"
              ? without === "unanswered"
              : gap === "evidence-not-recorded"
                ? without !== "counts"
                : true;
          const open = item.bySubject.filter((one) => one.gaps.some(leavesOpen));
          expect([kind, subjects]).toEqual([
            item.kind,
            open.flatMap(({ subject }) => (subject === null ? [] : [subject])),
          ]);
          expect(gaps).toEqual([...new Set(open.flatMap((one) => one.gaps.filter(leavesOpen)))]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("ranks what is missing by span, then by id", () => {
    fc.assert(
      fc.property(evaluationCase, ({ scheme, answers }) => {
        const { missing, mattersMost } = scoreEvaluation(scheme, answers);
        const ranked = missing.toSorted((a, b) => units(b.span.exact) - units(a.span.exact) || (a.id < b.id ? -1 : 1));
        expect(missing).toEqual(ranked);
        // A leaf whose points are all alike matters only where it can change the grade.
        const matters = ranked.find(({ span, changesGrade }) => units(span.exact) !== 0 || changesGrade === "possible");
        expect(mattersMost).toEqual(matters ?? null);
      }),
      { numRuns: 100 },
    );
  });

  it("does not depend on the order of the answers, changes nothing it is given, and answers in plain data", () => {
    fc.assert(
      fc.property(
        evaluationCase.chain((evaluation) =>
          fc.tuple(
            fc.constant(evaluation),
            fc.shuffledSubarray([...evaluation.answers], { minLength: evaluation.answers.length }),
          ),
        ),
        ([evaluation, shuffled]) => {
          freeze(evaluation);
          const result = scoreEvaluation(evaluation.scheme, evaluation.answers);
          expect(scoreEvaluation(evaluation.scheme, shuffled)).toEqual(result);
          expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("never leaves the range or the grades when one more answer comes in", () => {
    fc.assert(
      fc.property(evaluationCase, fc.nat(20), (evaluation, at) => {
        const without = evaluation.answers.filter((_, index) => index !== at % Math.max(1, evaluation.answers.length));
        const fewer = scoreEvaluation(evaluation.scheme, without);
        const more = scoreEvaluation(evaluation.scheme, evaluation.answers);
        expect(units(more.lowest.exact)).toBeGreaterThanOrEqual(units(fewer.lowest.exact));
        expect(units(more.highest.exact)).toBeLessThanOrEqual(units(fewer.highest.exact));
        expect(more.possibleGrades.every((grade) => fewer.possibleGrades.includes(grade))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("adds the points of the leaves, group by group, to the score before bonus", () => {
    fc.assert(
      fc.property(evaluationCase, ({ scheme, answers }) => {
        const { leaves, groups } = scoreEvaluation(scheme, answers);
        for (const group of groups) {
          const below = leaves.filter(({ parents }) => parents.includes(group.id));
          expect(units(group.lowest.exact)).toBeCloseTo(
            below.reduce((sum, leaf) => sum + units(leaf.lowest.exact), 0),
            6,
          );
          expect(units(group.worth.exact)).toBeCloseTo(
            below.reduce((sum, leaf) => sum + units(leaf.worth.exact), 0),
            6,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("never lowers the grade for more points where there is no veto", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.integer({ min: 1, max: 99 }),
        (pairs, bound) => {
          const scheme = asScheme({
            ...plain,
            full: String(20 * pairs.length),
            grades: [
              { id: "high", name, from: `${bound * 20 * pairs.length}/100` },
              { id: "low", name, below: `${bound * 20 * pairs.length}/100` },
            ],
            indicators: pairs.map((_, index) => ({
              kind: "leaf" as const,
              id: `l${index}`,
              name,
              worth: "20",
              rule: { kind: "ratio" as const, noneDue: "0" },
            })),
          });
          const score = (take: (pair: readonly [number, number]) => number): string | null =>
            scoreEvaluation(
              scheme,
              pairs.map((pair, index): EvaluationAnswer => ({
                indicator: `l${index}`,
                kind: "ratio",
                done: take(pair),
                due: 20,
              })),
            ).grade;
          const [less, more] = [score(([a, b]) => Math.min(a, b)), score(([a, b]) => Math.max(a, b))];
          if (less === "high") expect(more).toBe("high");
          const total = pairs.reduce((sum, [a, b]) => sum + Math.max(a, b), 0);
          expect(more).toBe(total * 100 >= bound * 20 * pairs.length ? "high" : "low");
        },
      ),
      { numRuns: 150 },
    );
  });

  it("counts weights exactly: any weights n/N of full marks give full marks, and the grade that starts there", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 7 }), (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        const scheme = asScheme({
          ...plain,
          counting: "weights" as const,
          grades: [
            { id: "full", name, from: "100" },
            { id: "less", name, below: "100" },
          ],
          indicators: parts.map((part, index) => ({
            kind: "leaf" as const,
            id: `l${index}`,
            name,
            worth: `${part}/${total}`,
            rule: { kind: "range" as const, least: 0, most: 100 },
          })),
        });
        const all = parts.map((_, index): EvaluationAnswer => ({ indicator: `l${index}`, kind: "range", points: 100 }));
        expect(scoreEvaluation(scheme, all)).toMatchObject({
          score: { exact: { numerator: "100", denominator: "1" } },
          grade: "full",
        });
        const almost = scoreEvaluation(scheme, [
          { indicator: "l0", kind: "range", points: "99.9999999999" },
          ...all.slice(1),
        ]);
        expect(almost.grade).toBe("less");
      }),
      { numRuns: 100 },
    );
  });
});

const name = { zh: "示例", en: "Example" };
const plain = {
  id: "example",
  version: "1",
  title: name,
  status: "example" as const,
  counting: "points" as const,
  full: "100" as string,
  display: { decimals: 1, rounding: "half-up" as const },
  subjects: [],
  vetoes: [],
};

function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(freeze);
}
