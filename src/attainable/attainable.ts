import { makeRatio, multiplyRatios, type Ratio } from "../exact/index.js";
import { greatestCommonDivisor } from "../ratio/index.js";
import { throwInputError } from "../checks/index.js";

/**
 * The values that an unknown quantity can take: a few values, every number between two, every step from one
 * to another, the sum of several such quantities, cut off at a lowest or a highest value, or one of several.
 */
export type Attainable =
  | { readonly kind: "values"; readonly values: readonly [Ratio, ...Ratio[]] }
  | { readonly kind: "interval"; readonly lowest: Ratio; readonly highest: Ratio }
  | { readonly kind: "steps"; readonly lowest: Ratio; readonly step: Ratio; readonly steps: bigint }
  | {
      readonly kind: "sum";
      readonly terms: readonly Attainable[];
      readonly least: Ratio | null;
      readonly most: Ratio | null;
    }
  | { readonly kind: "either"; readonly options: readonly [Attainable, ...Attainable[]] };

/** What the sum of unknown quantities can come to. */
export interface AttainableSum {
  readonly lowest: Ratio;
  readonly highest: Ratio;
  /**
   * Decides exactly whether the sum can fall into a range: `from` included, `below` not, `null` for no bound.
   * `without` leaves out the quantities at these places.
   */
  readonly canFallIn: (
    range: { readonly from: Ratio | null; readonly below: Ratio | null },
    without?: ReadonlySet<number>,
  ) => boolean;
  /** The values the sum can take, as closed intervals in order; a single value is an interval of no length. */
  readonly pieces: () => readonly { readonly lowest: Ratio; readonly highest: Ratio }[];
}

/** How many pieces of a sum are walked through at once. */
const MOST_PIECES = 200_000;

/**
 * Prepares the sum of unknown quantities for questions about what it can come to. Ranges wider than the quantities'
 * own spacing are settled by arithmetic; narrower ones by walking through the sums that can still hit the range (the
 * subset-sum problem).
 *
 * @throws RuleInputError `too-complex`, from the questions, beyond 200,000 sums at once
 */
export function attainableSum(quantities: readonly Attainable[]): AttainableSum {
  const scale = commonDenominator(quantities);
  const spreads = quantities.map((quantity) => toSpread(quantity, scale));
  const coarseFirst = spreads
    .map((spread, place) => ({ spread, place }))
    .sort((a, b) => Number(b.spread.gap - a.spread.gap));
  const { lowest, highest } = spreads.reduce(addExtents, NOTHING);
  return {
    lowest: makeRatio(lowest, scale),
    highest: makeRatio(highest, scale),
    canFallIn: ({ from, below }, without) =>
      reachesRange(
        coarseFirst.filter(({ place }) => without?.has(place) !== true).map(({ spread }) => spread),
        from === null ? null : roundUp(from, scale),
        below === null ? null : roundUp(below, scale),
      ),
    pieces: () =>
      sumPieces(spreads).map(([least, most]) => ({ lowest: makeRatio(least, scale), highest: makeRatio(most, scale) })),
  };
}

/** Multiplies every value of a quantity by a factor that is not negative. */
export function scaleAttainable(quantity: Attainable, factor: Ratio): Attainable {
  const scale = (value: Ratio): Ratio => multiplyRatios(value, factor);
  switch (quantity.kind) {
    case "values": {
      const [first, ...rest] = quantity.values;
      return { kind: "values", values: [scale(first), ...rest.map(scale)] };
    }
    case "interval":
      return { kind: "interval", lowest: scale(quantity.lowest), highest: scale(quantity.highest) };
    case "steps":
      return { ...quantity, lowest: scale(quantity.lowest), step: scale(quantity.step) };
    case "sum":
      return {
        kind: "sum",
        terms: quantity.terms.map((term) => scaleAttainable(term, factor)),
        least: quantity.least === null ? null : scale(quantity.least),
        most: quantity.most === null ? null : scale(quantity.most),
      };
    case "either": {
      const [first, ...rest] = quantity.options;
      return {
        kind: "either",
        options: [scaleAttainable(first, factor), ...rest.map((option) => scaleAttainable(option, factor))],
      };
    }
  }
}

/** The least common multiple of all denominators: on this scale every value is a whole number of units. */
function commonDenominator(quantities: readonly Attainable[]): bigint {
  let multiples: readonly bigint[] = [...new Set(quantities.flatMap(denominatorsOf))];
  // Neighbours are taken in pairs, so that long numbers meet only at the end.
  while (multiples.length > 1) {
    const pairs = multiples;
    multiples = pairs.flatMap((first, index) => {
      const second = pairs[index + 1] ?? 1n;
      return index % 2 === 1 ? [] : [(first / greatestCommonDivisor(first, second)) * second];
    });
  }
  return multiples[0] ?? 1n;
}

function denominatorsOf(quantity: Attainable): readonly bigint[] {
  switch (quantity.kind) {
    case "values":
      return quantity.values.map((value) => value.denominator);
    case "interval":
      return [quantity.lowest.denominator, quantity.highest.denominator];
    case "steps":
      return [quantity.lowest.denominator, quantity.step.denominator];
    case "sum":
      return [
        quantity.least?.denominator ?? 1n,
        quantity.most?.denominator ?? 1n,
        ...quantity.terms.flatMap(denominatorsOf),
      ];
    case "either":
      return quantity.options.flatMap(denominatorsOf);
  }
}

/** Attained ends are multiples of the unit, so a bound may move up to the next multiple. */
function roundUp(value: Ratio, scale: bigint): bigint {
  const scaled = value.numerator * scale;
  const quotient = scaled / value.denominator;
  return quotient * value.denominator < scaled ? quotient + 1n : quotient;
}

/** A closed interval of attained values, in whole units of the common scale. */
type Piece = readonly [lowest: bigint, highest: bigint];

/** The ends of a quantity on the common scale; no two neighbouring pieces are further apart than `gap`. */
interface Extent {
  readonly lowest: bigint;
  readonly highest: bigint;
  readonly gap: bigint;
}

/** A quantity on the common scale. */
interface Spread extends Extent {
  readonly pieces: () => readonly Piece[];
}

const NOTHING: Extent = { lowest: 0n, highest: 0n, gap: 0n };

/**
 * Checks whether a sum attains a value from `from` on and below `below`. The coarse quantities come first; a partial
 * sum is dropped once the rest cannot bring it into the range, and settles the question once it cannot miss.
 */
function reachesRange(coarseFirst: readonly Spread[], from: bigint | null, below: bigint | null): boolean {
  const rests = restsOf(coarseFirst);
  const start = rests[0] as Extent;
  if ((from !== null && start.highest < from) || (below !== null && start.lowest >= below)) return false;
  if (from === null || below === null) return true;
  let sums: readonly Piece[] = [[0n, 0n]];
  for (let index = 0; ; index += 1) {
    const rest = rests[index] as Extent;
    const open = sums.filter(([lowest, highest]) => highest + rest.highest >= from && lowest + rest.lowest < below);
    if (open.length === 0) return false;
    if (open.some((sum) => cannotMiss(sum, rest, from, below))) return true;
    sums = addPieces(open, coarseFirst[index] as Spread);
  }
}

/** For each place, what the quantities from there on can still add; nothing after the last. */
function restsOf(spreads: readonly Spread[]): readonly Extent[] {
  const rests = [NOTHING];
  for (const spread of spreads.toReversed()) rests.push(addExtents(rests[rests.length - 1] as Extent, spread));
  return rests.reverse();
}

/** One end lies in the range, or the range lies between the ends and is no narrower than the widest gap. */
function cannotMiss([least, most]: Piece, rest: Extent, from: bigint, below: bigint): boolean {
  const lowest = least + rest.lowest;
  const highest = most + rest.highest;
  if ((lowest >= from && lowest < below) || (highest >= from && highest < below)) return true;
  return rest.gap - (most - least) <= below - from;
}

/** The gap is an upper bound: a sum is copies of one quantity, as far apart as the other leaves them. */
function addExtents(first: Extent, second: Extent): Extent {
  const apart = larger(first.gap, second.gap - (first.highest - first.lowest));
  const orApart = larger(second.gap, first.gap - (second.highest - second.lowest));
  return {
    lowest: first.lowest + second.lowest,
    highest: first.highest + second.highest,
    gap: apart < orApart ? apart : orApart,
  };
}

/** Puts a quantity on a scale that all its values are whole multiples of. */
function toSpread(quantity: Attainable, scale: bigint): Spread {
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

/** All values of a sum. */
function sumPieces(spreads: readonly Spread[]): readonly Piece[] {
  return spreads.reduce<readonly Piece[]>((sums, spread) => addPieces(sums, spread), [[0n, 0n]]);
}

/** Every piece moved by every piece of one more quantity. */
function addPieces(sums: readonly Piece[], spread: Spread): readonly Piece[] {
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
  const { lowest, highest, gap } = terms.reduce(addExtents, NOTHING);
  return {
    lowest: keep(lowest),
    highest: keep(highest),
    gap,
    pieces: () => mergePieces(sumPieces(terms).map(([low, high]): Piece => [keep(low), keep(high)])),
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
  if (pieces > BigInt(MOST_PIECES)) throwInputError("too-complex", [], { most: MOST_PIECES });
}
