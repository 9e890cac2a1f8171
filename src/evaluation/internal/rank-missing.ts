import type { EvaluationGap, MissingAnswer, VetoTrace } from "../../results/index.js";
import { attainableSum } from "../../attainable/index.js";
import {
  addRatios,
  compareRatios,
  compareValues,
  type Ratio,
  subtractRatios,
  sumRatios,
  toRatioText,
} from "../../ratio/index.js";
import { cutAtFull, gradeBounds, type RunningScore } from "./running-score.js";
import type { ScoredItem } from "./score-item.js";

/** The states of the vetoes, and the grades that the score alone can come to. */
export interface Grading {
  readonly vetoes: readonly VetoTrace[];
  /** The place of the worst grade that a veto which applies allows, 0 where none applies. */
  readonly allowed: number;
  readonly byScore: readonly number[];
}

/** Everything unanswered: largest span of score first, then by id in code-unit order. */
export function rankMissing(running: RunningScore, grading: Grading): readonly MissingAnswer[] {
  const missing = [
    ...running.leaves
      .filter(isOpen)
      .map((leaf) => rate(running, leaf, spanOfLeaf(running, leaf), canLeafMove(running, leaf, grading.allowed))),
    ...running.items
      .filter(isOpen)
      .map((item) => rate(running, item, spanOfBonus(running, item), canBonusMove(running, item, grading.allowed))),
    ...grading.vetoes.filter(({ state }) => state === "unanswered").map((veto) => rateVeto(running, veto, grading)),
  ];
  return missing
    .sort((a, b) => compareRatios(b.span, a.span) || compareValues(a.answer.id, b.answer.id))
    .map(({ answer }) => answer);
}

interface Rated {
  readonly answer: MissingAnswer;
  readonly span: Ratio;
}

const ZERO: Ratio = { numerator: 0n, denominator: 1n };

function isOpen({ bySubject }: ScoredItem): boolean {
  return bySubject.some(({ open }) => open.length > 0);
}

function rate({ scheme }: RunningScore, { item, bySubject }: ScoredItem, span: Ratio, moves: boolean): Rated {
  const open = bySubject.filter((one) => one.open.length > 0);
  const gaps = new Set<EvaluationGap>(open.flatMap((one) => one.open));
  const answer: MissingAnswer = {
    id: item.id,
    kind: item.kind,
    subjects: open.flatMap(({ trace }) => (trace.subject === null ? [] : [trace.subject])),
    gaps: [...gaps],
    span: { exact: toRatioText(span), display: scheme.print(span) },
    changesGrade: moves ? "possible" : "impossible",
  };
  return { answer, span };
}

function rateVeto({ scheme }: RunningScore, veto: VetoTrace, { allowed, byScore }: Grading): Rated {
  const place = scheme.grades.findIndex(({ id }) => id === veto.grade);
  const best = byScore[0] ?? 0;
  const moves = place > allowed && place > best;
  const span = { exact: toRatioText(ZERO), display: scheme.print(ZERO) };
  return {
    answer: {
      id: veto.id,
      kind: "veto",
      subjects: [],
      gaps: ["unanswered"],
      span,
      changesGrade: moves ? "possible" : "impossible",
    },
    span: ZERO,
  };
}

/** Points on top count least where the rest is high, so the widest span is that above the lowest score. */
function spanOfLeaf(running: RunningScore, leaf: ScoredItem): Ratio {
  const lowest = addRatios(running.known, running.open.lowest);
  return subtractRatios(cutAtFull(running.scheme, addRatios(lowest, widthOf(leaf))), cutAtFull(running.scheme, lowest));
}

function spanOfBonus(running: RunningScore, bonus: ScoredItem): Ratio {
  const cap = running.scheme.bonus?.cap ?? ZERO;
  const items = sumRatios(running.items.map(lowestOf));
  const added = subtractRatios(smaller(addRatios(items, widthOf(bonus)), cap), smaller(items, cap));
  const lowest = addRatios(running.known, running.open.lowest);
  return subtractRatios(cutAtFull(running.scheme, addRatios(lowest, added)), cutAtFull(running.scheme, lowest));
}

/** Checks whether the rest can be answered so that the leaf's lowest and highest points lie on two sides of a bound. */
function canLeafMove(running: RunningScore, leaf: ScoredItem, allowed: number): boolean {
  const places = running.places.get(leaf.item.id);
  if (places === undefined) return false;
  const open = leaf.bySubject.filter(({ lowest, highest }) => compareRatios(lowest, highest) < 0);
  const lowest = sumRatios(open.map((one) => one.lowest));
  const highest = sumRatios(open.map((one) => one.highest));
  return boundsAbove(running, allowed).some((bound) =>
    running.open.canFallIn({ from: subtractRatios(bound, highest), below: subtractRatios(bound, lowest) }, places),
  );
}

/** As for a leaf, for every sum that the other bonus items can come to under the cap. */
function canBonusMove(running: RunningScore, bonus: ScoredItem, allowed: number): boolean {
  const cap = running.scheme.bonus?.cap ?? ZERO;
  const others = running.items
    .filter((item) => item !== bonus)
    .flatMap(({ bySubject }) => bySubject.map(({ quantity }) => quantity));
  const [lowest, highest] = [lowestOf(bonus), addRatios(lowestOf(bonus), widthOf(bonus))];
  if (compareRatios(lowest, highest) === 0) return false;
  const pieces = attainableSum(others)
    .pieces()
    .filter((piece) => compareRatios(addRatios(piece.lowest, lowest), cap) < 0);
  return boundsAbove(running, allowed).some((bound) =>
    pieces.some((piece) =>
      running.open.canFallIn(
        {
          from: subtractRatios(bound, smaller(addRatios(piece.highest, highest), cap)),
          below: subtractRatios(bound, smaller(addRatios(piece.lowest, lowest), cap)),
        },
        new Set([running.bonusPlace]),
      ),
    ),
  );
}

/** The bounds between grades that a veto does not already cover, less what is known. */
function boundsAbove({ scheme, known }: RunningScore, allowed: number): readonly Ratio[] {
  return gradeBounds(scheme).flatMap((bound, place) =>
    bound === null || place < allowed ? [] : [subtractRatios(bound, known)],
  );
}

function lowestOf({ bySubject }: ScoredItem): Ratio {
  return sumRatios(bySubject.map(({ lowest }) => lowest));
}

function widthOf({ bySubject }: ScoredItem): Ratio {
  return sumRatios(bySubject.map(({ lowest, highest }) => subtractRatios(highest, lowest)));
}

function smaller(first: Ratio, second: Ratio): Ratio {
  return compareRatios(first, second) <= 0 ? first : second;
}
