import { coarseDateInterval } from "../../calendar/index.js";
import { compareRatios, sumRatios, toRatio, type Ratio } from "../../exact/index.js";
import type { Fault, FaultPath } from "../../fault/index.js";
import { findDuplicates } from "./find-duplicates.js";
import { findGradeFaults } from "./find-grade-faults.js";
import { findRuleFaults } from "./find-rule-faults.js";
import type { EvaluationScheme, Indicator } from "./scheme.js";
import { walkIndicators, type PlacedLeaf, type Siblings } from "./walk-indicators.js";
import { writeRatio } from "./write-ratio.js";

/** What a scheme's shape cannot show: sums, references, ids, rules that cannot give what a leaf is worth, grades. */
export function findSchemeFaults(scheme: EvaluationScheme): readonly Fault[] {
  const { leaves, families } = walkIndicators(scheme);
  const points = [
    ...families.flatMap((family) => findSumFaults(family, scheme.counting)),
    ...leaves.flatMap(({ leaf, path, best }) => findRuleFaults(leaf.rule, best, [...path, "rule"])),
    ...findBonusFaults(scheme),
    ...leaves.flatMap((placed) => findVoiceFaults(scheme, placed)),
  ];
  return [
    ...findSpanFaults(scheme),
    ...findIdFaults(scheme, leaves, families),
    ...points,
    ...findGradeFaults(scheme, points.length === 0 ? leaves : null),
    ...scheme.vetoes.flatMap(({ grade }, index) =>
      scheme.grades.some(({ id }) => id === grade) ? [] : [dangling(["vetoes", index, "grade"])],
    ),
  ];
}

function findSumFaults({ children, path, due }: Siblings, counting: EvaluationScheme["counting"]): readonly Fault[] {
  const worths = children.map(({ worth }) => toRatio(worth));
  const faults = worths.flatMap((worth, index): readonly Fault[] =>
    worth.numerator < 0n ? [{ code: "weight-negative", path: [...path, index, "worth"], values: {} }] : [],
  );
  const total = sumRatios(worths);
  if (compareRatios(total, due) === 0) return faults;
  const code = counting === "points" ? "points-not-adding-up" : "weights-not-one";
  return [...faults, { code, path, values: { total: writeRatio(total), required: writeRatio(due) } }];
}

function findVoiceFaults(scheme: EvaluationScheme, { leaf, path }: PlacedLeaf): readonly Fault[] {
  const voices = leaf.scoredBy ?? [];
  if (voices.length === 0) return [];
  const at = [...path, "scoredBy"];
  const weights = voices.map(({ weight }) => toRatio(weight));
  const total = sumRatios(weights);
  return [
    ...findDuplicates(voices.map(({ subject }, index) => ({ id: subject, path: [...at, index, "subject"] }))),
    ...voices.flatMap(({ subject }, index) =>
      scheme.subjects.some(({ id }) => id === subject) ? [] : [dangling([...at, index, "subject"])],
    ),
    ...weights.flatMap((weight, index): readonly Fault[] =>
      weight.numerator < 0n ? [{ code: "weight-negative", path: [...at, index, "weight"], values: {} }] : [],
    ),
    ...(isOne(total)
      ? []
      : [{ code: "weights-not-one" as const, path: at, values: { total: writeRatio(total), required: "1" } }]),
  ];
}

function findBonusFaults({ bonus }: EvaluationScheme): readonly Fault[] {
  if (bonus === undefined) return [];
  const cap = toRatio(bonus.cap);
  return [
    ...(cap.numerator < 0n ? [{ code: "out-of-range" as const, path: ["bonus", "cap"], values: { least: 0 } }] : []),
    ...bonus.items.flatMap(({ rule, worth }, index) =>
      findRuleFaults(rule, toRatio(worth), ["bonus", "items", index, "rule"]),
    ),
  ];
}

function findIdFaults(
  scheme: EvaluationScheme,
  leaves: readonly PlacedLeaf[],
  families: readonly Siblings[],
): readonly Fault[] {
  const items = scheme.bonus?.items ?? [];
  const indicators = families.flatMap(({ children, path }) =>
    children.map((child: Indicator, index) => ({ id: child.id, path: [...path, index, "id"] })),
  );
  const named = (
    list: readonly { readonly id: string }[],
    path: FaultPath,
  ): readonly { readonly id: string; readonly path: FaultPath }[] =>
    list.map(({ id }, index) => ({ id, path: [...path, index, "id"] }));
  const demands = [
    ...leaves.map(({ leaf, path }) => ({ demand: leaf.evidence, path })),
    ...items.map(({ evidence }, index) => ({ demand: evidence, path: ["bonus", "items", index] })),
  ];
  return [
    ...findDuplicates([...indicators, ...named(items, ["bonus", "items"]), ...named(scheme.vetoes, ["vetoes"])]),
    ...findDuplicates(named(scheme.subjects, ["subjects"])),
    ...findDuplicates(named(scheme.grades, ["grades"])),
    ...demands.flatMap(({ demand, path }) =>
      findDuplicates(named(demand?.required ?? [], [...path, "evidence", "required"])),
    ),
  ];
}

function findSpanFaults({ from, until }: EvaluationScheme): readonly Fault[] {
  if (from === undefined || until === undefined) return [];
  if (coarseDateInterval(from).earliest <= coarseDateInterval(until).latest) return [];
  return [{ code: "interval-reversed", path: ["until"], values: { expected: "period" } }];
}

function dangling(path: FaultPath): Fault {
  return { code: "reference-dangling", path, values: { expected: "id" } };
}

function isOne({ numerator, denominator }: Ratio): boolean {
  return numerator === denominator;
}
