import fc from "fast-check";
import type { EvaluationAnswer } from "social-work-station-rules/evaluation";
import type { EvaluationScheme, LeafRule } from "social-work-station-rules/policy";
import { asScheme } from "../as-parsed.js";

/**
 * Small evaluations with the oracle beside them: each one carries every number of points that it can still come
 * to, listed one by one in whole units of 1/360 point. Nothing here uses the library's arithmetic.
 */

/** What the answer of one subject can still add, in units of 1/360. */
export interface OracleVoice {
  readonly id: string;
  readonly kind: "leaf" | "bonus";
  readonly possible: readonly number[];
}

export interface OracleVeto {
  readonly id: string;
  readonly grade: number;
  readonly possible: readonly boolean[];
}

export interface EvaluationCase {
  readonly scheme: EvaluationScheme;
  readonly answers: readonly EvaluationAnswer[];
  readonly bySubject: readonly OracleVoice[];
  readonly vetoes: readonly OracleVeto[];
  /** Units; null: no bonus. */
  readonly cap: number | null;
  readonly cut: number | null;
  /** Lower bounds in units, best first, of all grades but the lowest. */
  readonly bounds: readonly number[];
}

const name = { zh: "示例", en: "Example" };
/** Points in sixtieths as a fraction. */
const sixtieths = (units: number): string => `${units}/60`;

type Value = EvaluationAnswer extends infer A
  ? A extends EvaluationAnswer
    ? Omit<A, "indicator" | "subject" | "evidence">
    : never
  : never;

interface RuleCase {
  readonly rule: LeafRule;
  readonly best: number;
  readonly all: readonly number[];
  /** Answers, whole or partial, and the points in sixtieths that each leaves possible. */
  readonly answers: readonly (readonly [Value, readonly number[]])[];
}

const rangeCase = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 3 }))
  .map(([least, step, count]): RuleCase => {
    const all = Array.from({ length: count + 1 }, (_, index) => least + index * step);
    const best = least + count * step;
    return {
      rule: { kind: "range", least: sixtieths(least), most: sixtieths(best), step: sixtieths(step) },
      best,
      all,
      answers: all.map((points) => [{ kind: "range", points: sixtieths(points) } as Value, [points]]),
    };
  });

const yesNoCase = fc
  .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: -20, max: 0 }))
  .map(([yes, no]): RuleCase => ({
    rule: { kind: "yes-no", yes: sixtieths(yes), no: sixtieths(no) },
    best: yes,
    all: [yes, no],
    answers: [
      [{ kind: "yes-no", answer: "yes" } as Value, [yes]],
      [{ kind: "yes-no", answer: "no" } as Value, [no]],
    ],
  }));

const stepsCase = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 3 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([points, first]): RuleCase => {
    const [below = 0, ...rest] = points;
    const steps = rest.map((value, index) => ({ from: String(first + 2 * index), points: sixtieths(value) }));
    return {
      rule: { kind: "steps", measure: "count", below: sixtieths(below), steps },
      best: Math.max(...points),
      all: points,
      answers: points.map((value, index) => [
        { kind: "steps", measured: index === 0 ? 0 : first + 2 * index - 1 } as Value,
        [value],
      ]),
    };
  });

const deductionsCase = fc
  .tuple(
    fc.integer({ min: 1, max: 30 }),
    fc.integer({ min: 1, max: 30 }),
    fc.integer({ min: 20, max: 70 }),
    fc.integer({ min: 0, max: 20 }),
  )
  .map(([each, second, best, floor]): RuleCase => {
    const most = 2 * second + 1;
    const left = (first: number, other: number): number =>
      Math.max(floor, best - each * first - Math.min(most, second * other));
    const times = Array.from({ length: 71 }, (_, index) => index);
    const others = [0, 1, 2, 3];
    return {
      rule: {
        kind: "deductions",
        floor: sixtieths(floor),
        items: [
          { id: "late", name, each: sixtieths(each) },
          { id: "__proto__", name, each: sixtieths(second), most: sixtieths(most) },
        ],
      },
      best,
      all: times.flatMap((first) => others.map((other) => left(first, other))),
      answers: [
        [
          {
            kind: "deductions",
            occurrences: [
              { item: "late", times: 1 },
              { item: "__proto__", times: 2 },
            ],
          } as Value,
          [left(1, 2)],
        ],
        [
          { kind: "deductions", occurrences: [{ item: "late", times: 1 }] } as Value,
          others.map((other) => left(1, other)),
        ],
        [
          { kind: "deductions", occurrences: [{ item: "__proto__", times: 3 }] } as Value,
          times.map((first) => left(first, 3)),
        ],
        [
          { kind: "deductions", occurrences: [] } as Value,
          times.flatMap((first) => others.map((other) => left(first, other))),
        ],
      ],
    };
  });

const ruleCase = fc.oneof(rangeCase, yesNoCase, stepsCase, deductionsCase);

const EVIDENCE = [
  { id: "__proto__", name },
  { id: "photo", name },
];

/** An answer or none, with its evidence complete, missing or not recorded. */
const voiceState = fc.record({
  pick: fc.option(fc.nat(100), { freq: 2 }),
  evidence: fc.constantFrom("complete", "missing", "not-recorded"),
});

const itemCase = fc.record({
  rule: ruleCase,
  without: fc.constantFrom("no-demand", "no-demand", "counts", "lowest", "unanswered"),
  weights: fc.constantFrom([6], [6], [3, 3], [2, 4]),
  states: fc.tuple(voiceState, voiceState),
});

type ItemCase = typeof itemCase extends fc.Arbitrary<infer T> ? T : never;

function afterEvidence(
  item: ItemCase,
  state: ItemCase["states"][number],
  answered: readonly number[],
): readonly number[] {
  const { all } = item.rule;
  if (item.without === "no-demand" || item.without === "counts" || state.evidence === "complete") return answered;
  if (item.without === "unanswered") return all;
  const lowest = Math.min(...all);
  return state.evidence === "missing" ? [lowest] : [...answered, lowest];
}

function buildItem(
  item: ItemCase,
  id: string,
  kind: "leaf" | "bonus",
): {
  readonly json: object;
  readonly answers: readonly EvaluationAnswer[];
  readonly bySubject: readonly OracleVoice[];
} {
  const weights = kind === "leaf" ? item.weights : [6];
  const answers: EvaluationAnswer[] = [];
  const bySubject = weights.map((weight, index): OracleVoice => {
    const state = item.states[index as 0 | 1];
    const picked = state.pick === null ? undefined : item.rule.answers[state.pick % item.rule.answers.length];
    if (picked !== undefined) {
      const evidence =
        item.without === "no-demand" || state.evidence === "not-recorded"
          ? {}
          : { evidence: state.evidence === "complete" ? EVIDENCE.map((demand) => demand.id) : ["photo"] };
      answers.push({
        indicator: id,
        ...picked[0],
        ...(weights.length > 1 ? { subject: `s${index}` } : {}),
        ...evidence,
      } as EvaluationAnswer);
    }
    const possible = picked === undefined ? item.rule.all : afterEvidence(item, state, picked[1]);
    return { id, kind, possible: [...new Set(possible.map((points) => points * weight))] };
  });
  const json = {
    ...(kind === "leaf" ? { kind } : {}),
    id,
    name,
    worth: sixtieths(item.rule.best),
    rule: item.rule.rule,
    ...(item.without === "no-demand" ? {} : { evidence: { required: EVIDENCE, without: item.without } }),
    ...(weights.length > 1
      ? { scoredBy: weights.map((weight, index) => ({ subject: `s${index}`, weight: `${weight}/6` })) }
      : {}),
  };
  return { json, answers, bySubject };
}

const vetoCase = fc.record({ grade: fc.nat(3), state: fc.constantFrom("yes", "no", "unanswered") });

/** An evaluation under points with some answers missing; few enough ways to complete it to try them all. */
export const evaluationCase: fc.Arbitrary<EvaluationCase> = fc
  .record({
    leaves: fc.array(itemCase, { minLength: 1, maxLength: 3 }),
    bonus: fc.option(
      fc.record({
        items: fc.array(itemCase, { minLength: 1, maxLength: 2 }),
        cap: fc.integer({ min: 0, max: 60 }),
        aboveFull: fc.constantFrom("kept", "cut"),
      }),
    ),
    vetoes: fc.array(vetoCase, { maxLength: 2 }),
    bounds: fc.uniqueArray(fc.integer({ min: -20, max: 200 }), { maxLength: 3 }),
  })
  .map(({ leaves, bonus, vetoes, bounds }) =>
    build(
      leaves,
      bonus,
      vetoes,
      bounds.toSorted((a, b) => b - a),
    ),
  )
  .filter(({ bySubject }) => bySubject.reduce((ways, { possible }) => ways * possible.length, 1) <= 3000);

function build(
  leafCases: readonly ItemCase[],
  bonusCase: { readonly items: readonly ItemCase[]; readonly cap: number; readonly aboveFull: "kept" | "cut" } | null,
  vetoCases: readonly { readonly grade: number; readonly state: "yes" | "no" | "unanswered" }[],
  bounds: readonly number[],
): EvaluationCase {
  const leaves = leafCases.map((item, index) => buildItem(item, index === 0 ? "__proto__" : `leaf-${index}`, "leaf"));
  const items = (bonusCase?.items ?? []).map((item, index) => buildItem(item, `bonus-${index}`, "bonus"));
  const full = leafCases.reduce((sum, { rule }) => sum + rule.best, 0);
  const vetoes = vetoCases.map(({ grade, state }, index) => ({
    id: `veto-${index}`,
    grade: grade % (bounds.length + 1),
    state,
  }));
  const [first, ...rest] = leaves;
  const restWorth = full - (leafCases[0]?.rule.best ?? 0);
  const scheme = asScheme({
    id: "example",
    version: "1",
    title: name,
    status: "example",
    counting: "points",
    full: sixtieths(full),
    display: { decimals: 2, rounding: "half-even" },
    subjects: [
      { id: "s0", name },
      { id: "s1", name },
    ],
    grades: Array.from({ length: bounds.length + 1 }, (_, index) => ({
      id: `g${index}`,
      name,
      ...(index < bounds.length ? { from: sixtieths(bounds[index] as number) } : {}),
      ...(index > 0 ? { below: sixtieths(bounds[index - 1] as number) } : {}),
    })),
    indicators: [
      first?.json,
      ...(rest.length === 0
        ? []
        : [{ kind: "group", id: "group", name, worth: sixtieths(restWorth), children: rest.map(({ json }) => json) }]),
    ],
    ...(bonusCase === null
      ? {}
      : {
          bonus: {
            cap: sixtieths(bonusCase.cap),
            aboveFull: bonusCase.aboveFull,
            items: items.map(({ json }) => json),
          },
        }),
    vetoes: vetoes.map(({ id, grade }) => ({ id, name, grade: `g${grade}` })),
  } as EvaluationScheme);
  const vetoAnswers = vetoes.flatMap(({ id, state }): EvaluationAnswer[] =>
    state === "unanswered" ? [] : [{ indicator: id, kind: "veto", answer: state }],
  );
  return {
    scheme,
    answers: [...leaves, ...items].flatMap(({ answers }) => answers).concat(vetoAnswers),
    bySubject: [...leaves, ...items].flatMap(({ bySubject }) => bySubject),
    vetoes: vetoes.map(({ id, grade, state }) => ({
      id,
      grade,
      possible: state === "unanswered" ? [false, true] : [state === "yes"],
    })),
    cap: bonusCase === null ? null : bonusCase.cap * 6,
    cut: bonusCase?.aboveFull === "cut" ? full * 6 : null,
    bounds: bounds.map((bound) => bound * 6),
  };
}
