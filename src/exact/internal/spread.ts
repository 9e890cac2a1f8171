import { refuse } from "../../fault/index.js";
import type { Attainable } from "../attainable.js";
import type { Ratio } from "../types.js";

/** A closed interval of attained values, in whole units of the common scale. */
export type Piece = readonly [lowest: bigint, highest: bigint];

/** A quantity on the common scale; no two neighbouring pieces are further apart than `gap`. */
export interface Spread {
  readonly lowest: bigint;
  readonly highest: bigint;
  readonly gap: bigint;
  readonly pieces: () => readonly Piece[];
}

/** How many pieces are walked through at once before a question is refused. */
const MOST_PIECES = 200_000;

/** Puts a quantity on a scale that all its values are whole multiples of. */
export function toSpread(quantity: Attainable, scale: bigint): Spread {
  const units = (value: Ratio): bigint => value.numerator * (scale / value.denominator);
  switch (quantity.kind) {
    case "values":
      return ofPieces(mergePieces(quantity.values.map((value) => [units(value), units(value)])));
    case "interval":
      return ofPieces([[units(quantity.lowest), units(quantity.highest)]]);
    case "steps":
      return ofSteps(units(quantity.lowest), units(quantity.step), quantity.steps);
    case "sum":
      return ofSum(
        quantity.terms.map((term) => toSpread(term, scale)),
        quantity.least === null ? null : units(quantity.least),
        quantity.most === null ? null : units(quantity.most),
      );
    case "either":
      return ofEither(quantity.options.map((option) => toSpread(option, scale)));
  }
}

/** An upper bound of the gaps in a sum: copies of one quantity, as far apart as the other leaves them. */
export function spacingOf(first: Spread, second: Spread): bigint {
  const apart = larger(first.gap, second.gap - (first.highest - first.lowest));
  const orApart = larger(second.gap, first.gap - (second.highest - second.lowest));
  return apart < orApart ? apart : orApart;
}

/** All values of a sum. */
export function sumPieces(spreads: readonly Spread[]): readonly Piece[] {
  return spreads.reduce<readonly Piece[]>((sums, spread) => addPieces(sums, spread), [[0n, 0n]]);
}

/** Every piece moved by every piece of one more quantity. */
export function addPieces(sums: readonly Piece[], spread: Spread): readonly Piece[] {
  const pieces = spread.pieces();
  checkSize(BigInt(sums.length) * BigInt(pieces.length));
  return mergePieces(
    sums.flatMap(([lowest, highest]) => pieces.map(([least, most]): Piece => [lowest + least, highest + most])),
  );
}

function ofPieces(pieces: readonly Piece[]): Spread {
  const [lowest] = pieces[0] as Piece;
  const [, highest] = pieces[pieces.length - 1] as Piece;
  const gap = pieces.reduce(
    (widest, [least], index) => (index === 0 ? 0n : larger(widest, least - (pieces[index - 1] as Piece)[1])),
    0n,
  );
  return { lowest, highest, gap, pieces: () => pieces };
}

function ofSteps(lowest: bigint, step: bigint, steps: bigint): Spread {
  if (step === 0n || steps === 0n) return ofPieces([[lowest, lowest]]);
  return {
    lowest,
    highest: lowest + step * steps,
    gap: step,
    pieces: () => {
      checkSize(steps + 1n);
      return Array.from({ length: Number(steps) + 1 }, (_, index): Piece => [
        lowest + step * BigInt(index),
        lowest + step * BigInt(index),
      ]);
    },
  };
}

function ofSum(terms: readonly Spread[], least: bigint | null, most: bigint | null): Spread {
  const keep = (value: bigint): bigint => {
    const raised = least !== null && value < least ? least : value;
    return most !== null && raised > most ? most : raised;
  };
  const whole = terms.reduce<Spread>(
    (sum, term) => ({
      lowest: sum.lowest + term.lowest,
      highest: sum.highest + term.highest,
      gap: spacingOf(sum, term),
      pieces: () => [],
    }),
    ofPieces([[0n, 0n]]),
  );
  return {
    lowest: keep(whole.lowest),
    highest: keep(whole.highest),
    gap: whole.gap,
    pieces: () => mergePieces(sumPieces(terms).map(([lowest, highest]): Piece => [keep(lowest), keep(highest)])),
  };
}

/** Inside a hull no gap is wider than that of its option; between two hulls it is what lies between them. */
function ofEither(options: readonly Spread[]): Spread {
  const hulls = mergePieces(options.map(({ lowest, highest }) => [lowest, highest]));
  const gap = options.reduce((widest, option) => larger(widest, option.gap), ofPieces(hulls).gap);
  return { ...ofPieces(hulls), gap, pieces: () => mergePieces(options.flatMap((option) => option.pieces())) };
}

function mergePieces(pieces: readonly Piece[]): readonly Piece[] {
  const merged: [bigint, bigint][] = [];
  for (const [lowest, highest] of pieces.toSorted(([first], [second]) => Number(first - second))) {
    const last = merged[merged.length - 1];
    if (last === undefined || lowest > last[1]) merged.push([lowest, highest]);
    else if (highest > last[1]) last[1] = highest;
  }
  return merged;
}

function larger(first: bigint, second: bigint): bigint {
  return first > second ? first : second;
}

function checkSize(pieces: bigint): void {
  if (pieces > BigInt(MOST_PIECES)) refuse("too-complex", [], { most: MOST_PIECES });
}
