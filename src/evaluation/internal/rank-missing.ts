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
import { cutAtFull, gradeBounds, type Standing } from "./running-score.js";
import type { ScoredItem } from "./score-item.js";

/** The states of the vetoes, and the grades that the score alone can come to. */
export interface Grading {
  readonly vetoes: readonly VetoTrace[];
  /** The place of the worst grade that a veto which applies allows, 0 where none applies. */
  readonly allowed: number;
  readonly byScore: readonly number[];
}

/** Everything unanswered: largest span of score first, then by id in code-unit order. */
export function rankMissing(standing: Standing, grading: Grading): readonly MissingAnswer[] {
  const missing = [
    ...standing.leaves
      .filter(isOpen)
      .map((leaf) => rate(standing, leaf, spanOfLeaf(standing, leaf), canLeafMove(standing, leaf, grading.allowed))),
    ...standing.items
      .filter(isOpen)
      .map((item) => rate(standing, item, spanOfBonus(standing, item), canBonusMove(standing, item, grading.allowed))),
    ...grading.vetoes.filter(({ state }) => state === "unanswered").map((veto) => rateVeto(standing, veto, grading)),
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

function isOpen({ voices }: ScoredItem): boolean {
  return voices.some(({ open }) => open.length > 0);
}

function rate({ scheme }: Standing, { item, voices }: ScoredItem, span: Ratio, moves: boolean): Rated {
  const open = voices.filter((voice) => voice.open.length > 0);
  const gaps = new Set<EvaluationGap>(open.flatMap((voice) => voice.open));
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

function rateVeto({ scheme }: Standing, veto: VetoTrace, { allowed, byScore }: Grading): Rated {
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
function spanOfLeaf(standing: Standing, leaf: ScoredItem): Ratio {
  const lowest = addRatios(standing.known, standing.open.lowest);
  return subtractRatios(
    cutAtFull(standing.scheme, addRatios(lowest, widthOf(leaf))),
    cutAtFull(standing.scheme, lowest),
  );
}

function spanOfBonus(standing: Standing, bonus: ScoredItem): Ratio {
  const cap = standing.scheme.bonus?.cap ?? ZERO;
  const items = sumRatios(standing.items.map(lowestOf));
  const added = subtractRatios(smaller(addRatios(items, widthOf(bonus)), cap), smaller(items, cap));
  const lowest = addRatios(standing.known, standing.open.lowest);
  return subtractRatios(cutAtFull(standing.scheme, addRatios(lowest, added)), cutAtFull(standing.scheme, lowest));
}

/** Checks whether the rest can be answered so that the leaf's lowest and highest points lie on two sides of a bound. */
function canLeafMove(standing: Standing, leaf: ScoredItem, allowed: number): boolean {
  const places = standing.places.get(leaf.item.id);
  if (places === undefined) return false;
  const open = leaf.voices.filter(({ lowest, highest }) => compareRatios(lowest, highest) < 0);
  const lowest = sumRatios(open.map((voice) => voice.lowest));
  const highest = sumRatios(open.map((voice) => voice.highest));
  return boundsAbove(standing, allowed).some((bound) =>
    standing.open.canFallIn({ from: subtractRatios(bound, highest), below: subtractRatios(bound, lowest) }, places),
  );
}

/** As for a leaf, for every sum that the other bonus items can come to under the cap. */
function canBonusMove(standing: Standing, bonus: ScoredItem, allowed: number): boolean {
  const cap = standing.scheme.bonus?.cap ?? ZERO;
  const others = standing.items
    .filter((item) => item !== bonus)
    .flatMap(({ voices }) => voices.map(({ quantity }) => quantity));
  const [lowest, highest] = [lowestOf(bonus), addRatios(lowestOf(bonus), widthOf(bonus))];
  if (compareRatios(lowest, highest) === 0) return false;
  const pieces = attainableSum(others)
    .pieces()
    .filter((piece) => compareRatios(addRatios(piece.lowest, lowest), cap) < 0);
  return boundsAbove(standing, allowed).some((bound) =>
    pieces.some((piece) =>
      standing.open.canFallIn(
        {
          from: subtractRatios(bound, smaller(addRatios(piece.highest, highest), cap)),
          below: subtractRatios(bound, smaller(addRatios(piece.lowest, lowest), cap)),
        },
        new Set([standing.bonusPlace]),
      ),
    ),
  );
}

/** The bounds between grades that a veto does not already cover, less what is known. */
function boundsAbove({ scheme, known }: Standing, allowed: number): readonly Ratio[] {
  return gradeBounds(scheme).flatMap((bound, place) =>
    bound === null || place < allowed ? [] : [subtractRatios(bound, known)],
  );
}

function lowestOf({ voices }: ScoredItem): Ratio {
  return sumRatios(voices.map(({ lowest }) => lowest));
}

function widthOf({ voices }: ScoredItem): Ratio {
  return sumRatios(voices.map(({ lowest, highest }) => subtractRatios(highest, lowest)));
}

function smaller(first: Ratio, second: Ratio): Ratio {
  return compareRatios(first, second) <= 0 ? first : second;
}
