import { addRatios, makeRatio, subtractRatios, type Ratio } from "../../exact/index.js";
import type { MoneyEffects, MoneyNeeded, Needs, UnitCosts } from "../types.js";
import { priceOf, writeMoney } from "./needs.js";

/** Money before and after, and what each amendment costs alone; what the combination adds to their sum is interaction. */
export function moneyOf(
  before: Needs,
  after: Needs,
  alone: readonly { readonly amendment: string; readonly needs: Needs }[],
  costs: UnitCosts,
): { readonly before: MoneyNeeded; readonly after: MoneyNeeded; readonly effects: MoneyEffects } {
  const [old, now] = [priceOf(before, costs), priceOf(after, costs)];
  const effects = alone.map(({ amendment, needs }) => ({ amendment, money: difference(priceOf(needs, costs), old) }));
  const total = difference(now, old);
  const sum = effects.reduce(
    (added, { money }) => ({ least: addRatios(added.least, money.least), most: addRatios(added.most, money.most) }),
    NOTHING,
  );
  return {
    before: writeMoney(old),
    after: writeMoney(now),
    effects: {
      total: writeMoney(total),
      alone: effects.map(({ amendment, money }) => ({ amendment, ...writeMoney(money) })),
      interaction: writeMoney(difference(total, sum)),
    },
  };
}

interface Money {
  readonly least: Ratio;
  readonly most: Ratio;
}

const NOTHING: Money = { least: makeRatio(0n), most: makeRatio(0n) };

function difference(first: Money, second: Money): Money {
  return { least: subtractRatios(first.least, second.least), most: subtractRatios(first.most, second.most) };
}
