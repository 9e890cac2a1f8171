import {
  type Ratio,
  addRatios,
  compareRatios,
  formatScaled,
  makeRatio,
  roundDivision,
  subtractRatios,
} from "../ratio/index.js";

/** The least and the greatest amount of money, or what they differ by; null: the greatest is not known. */
export interface Cost<Most extends Ratio | null = Ratio | null> {
  readonly least: Ratio;
  readonly most: Most;
}

export const NO_COST: Cost<Ratio> = { least: makeRatio(0n), most: makeRatio(0n) };

/** Adds costs; the greatest amount is not known where one is not. */
export function addCosts<M extends Ratio | null>(one: Cost<M>, other: Cost<M>): Cost<M> {
  return { least: addRatios(one.least, other.least), most: combine(one.most, other.most, addRatios) };
}

/** Subtracts costs, the least from the least and the greatest from the greatest. */
export function subtractCosts<M extends Ratio | null>(one: Cost<M>, other: Cost<M>): Cost<M> {
  return { least: subtractRatios(one.least, other.least), most: combine(one.most, other.most, subtractRatios) };
}

function combine<M extends Ratio | null>(one: M, other: M, of: (one: Ratio, other: Ratio) => Ratio): M {
  return (one === null || other === null ? null : of(one, other)) as M;
}

/** Returns whether two costs are the same. */
export function isSameCost(one: Cost, other: Cost): boolean {
  if (compareRatios(one.least, other.least) !== 0) return false;
  return one.most === null || other.most === null ? one.most === other.most : compareRatios(one.most, other.most) === 0;
}

/** What changes do to a cost: all of them, each alone, and what the combination adds to the sum of these. */
export interface CostEffects<M extends Ratio | null> {
  readonly total: Cost<M>;
  readonly alone: readonly { readonly amendment: string; readonly cost: Cost<M> }[];
  readonly interaction: Cost<M>;
}

/** Compares the cost under all changes, and under each alone, with that before. */
export function effectsOn<M extends Ratio | null>(
  before: Cost<M>,
  after: Cost<M>,
  under: readonly { readonly amendment: string; readonly cost: Cost<M> }[],
): CostEffects<M> {
  const alone = under.map(({ amendment, cost }) => ({ amendment, cost: subtractCosts(cost, before) }));
  const total = subtractCosts(after, before);
  const rest = alone.reduce((left, { cost }) => subtractCosts(left, cost), total);
  return { total, alone, interaction: rest };
}

/** Writes money to the fen. */
export function writeCost<M extends Ratio | null>({
  least,
  most,
}: Cost<M>): { readonly least: string; readonly most: M extends Ratio ? string : string | null } {
  type Most = M extends Ratio ? string : string | null;
  return { least: inFen(least), most: (most === null ? null : inFen(most)) as Most };
}

function inFen({ numerator, denominator }: Ratio): string {
  return formatScaled(roundDivision(numerator * 100n, denominator, "half-up"), 2);
}
