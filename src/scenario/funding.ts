import { planBudget } from "../budget/index.js";
import { toRatio } from "../exact/index.js";
import type { Policy } from "../policy/index.js";
import { MONEY_KINDS, NEED_KINDS } from "../quantities/index.js";
import { type Ratio, makeRatio, multiplyRatios } from "../ratio/index.js";
import type { Budget, BudgetLine, FundingEffects, ScenarioFunding } from "../results/index.js";
import type { Baseline } from "./baseline.js";
import { type Cost, NO_COST, addCosts, effectsOn, isSameCost, writeCost } from "./money-effects.js";
import { ZERO, extreme } from "./extreme.js";
import { type OpenedStations, type ToOpen, recordedTier } from "./opened-stations.js";
import { type PayOfHire, payOfAll, payOfHire } from "./price-hiring.js";

/** Money that policies ask for in the year, as their budget has it. */
export interface FundingBy {
  /** Returns null where the policies have no provision that lays down an amount. */
  readonly of: (policies: readonly Policy[], toOpen: ToOpen) => ScenarioFunding | null;
}

/** Plans the money of policies over one register; the same provisions are planned once. */
export function openFunding(baseline: Baseline): FundingBy {
  const { register, asOf, withStations } = baseline;
  const year = Number(asOf.slice(0, 4));
  const budgets = new Map<string, Budget>();
  const planned = (policies: readonly Policy[], key: string, tier: string | null): Budget => {
    const place = JSON.stringify([key, tier]);
    const prepared = tier === null ? register : withStations(tier).prepared;
    const made = budgets.get(place) ?? planBudget(prepared, policies, { year, asOf });
    budgets.set(place, made);
    return made;
  };
  const pays = new Map<string, readonly PayOfHire[]>();
  const hiring = (policies: readonly Policy[], key: string, staff: ToOpen["staff"]): ScenarioFunding["hiring"] =>
    staff.flatMap((one) => {
      const place = JSON.stringify([key, one.provision, one.tiers]);
      const made = pays.get(place) ?? payOfHire(baseline, policies, one);
      pays.set(place, made);
      return made.map((pay) => ({
        staffing: one.provision.id,
        provision: pay.provision,
        staff: one.staff,
        each: writeCost(pay),
        amount: writeCost(payOfAll(pay, one.staff)),
      }));
    });
  return {
    of: (policies, { stations: opened, staff }) => {
      const money = policies.map(({ jurisdiction, provisions }) => ({
        jurisdiction,
        provisions: provisions.filter(({ kind }) => MONEY_KINDS.includes(kind)),
      }));
      if (money.every(({ provisions }) => provisions.every(({ kind }) => !NEED_KINDS.includes(kind)))) return null;
      const key = JSON.stringify(money);
      const budget = planned(policies, key, null);
      if (isSilent(budget)) return null;
      const { status, total, purposes, parties, shortfall, bases, silent } = budget;
      return {
        year,
        status,
        total,
        purposes,
        parties,
        shortfall,
        silent,
        provisions: bases.map(({ provision }) => provision),
        opening: opened.flatMap(({ tier, stations }) => {
          const own = recordedTier(register.tiers, tier);
          if (own === null) return [];
          const { added } = withStations(own);
          return priceOpening(planned(policies, key, own), added, { tier: own, stations });
        }),
        hiring: hiring(policies, key, staff),
      };
    },
  };
}

/** What changes add to the money of a policy: each alone, and their combination beyond the sum. */
export function fundingEffects(
  before: ScenarioFunding | null,
  after: ScenarioFunding | null,
  alone: readonly { readonly amendment: string; readonly funding: ScenarioFunding | null }[],
): FundingEffects {
  const old = costOf(before);
  const changing = alone
    .map(({ amendment, funding }) => ({ amendment, cost: costOf(funding) }))
    .filter(({ cost }) => !isSameCost(cost, old));
  const effects = effectsOn(old, costOf(after), changing);
  return {
    total: writeCost(effects.total),
    alone: effects.alone.map(({ amendment, cost }) => ({ amendment, ...writeCost(cost) })),
    interaction: writeCost(effects.interaction),
  };
}

/** The budget of the year, and a whole year of the stations to open and the staff to hire. */
function costOf(funding: ScenarioFunding | null): Cost {
  if (funding === null) return NO_COST;
  return [funding.total, ...[...funding.opening, ...funding.hiring].map(({ amount }) => amount)].reduce<Cost>(
    (sum, { least, most }) => addCosts(sum, { least: toRatio(least), most: most === null ? null : toRatio(most) }),
    NO_COST,
  );
}

/** Whether the texts lay down no amount at all: each formula leaves out what is divided, by what, or how. */
function isSilent({ lines, notPlanned }: Budget): boolean {
  return lines.length === 0 && notPlanned.length > 0 && notPlanned.every(({ reason }) => reason === "silent");
}

/**
 * What the standards of a policy lay down for stations that are to be opened, for a whole year. Where stations differ in
 * what they would receive it is open which of them are opened: each receives between the least and the most of any.
 */
function priceOpening(
  { lines }: Budget,
  added: ReadonlySet<string>,
  { tier, stations }: OpenedStations,
): ScenarioFunding["opening"] {
  const byKey = new Map<string, BudgetLine[]>();
  for (const line of lines) {
    if (line.recipient.kind !== "station" || !added.has(line.recipient.id) || line.kind !== "funding-standard")
      continue;
    const key = JSON.stringify([line.provision, line.purpose]);
    byKey.set(key, [...(byKey.get(key) ?? []), line]);
  }
  return [...byKey.keys()].toSorted().flatMap((key): ScenarioFunding["opening"] => {
    const own = byKey.get(key) ?? [];
    const [first] = own;
    if (first === undefined) return [];
    const least =
      own.length < added.size
        ? ZERO
        : extreme(
            own.map(({ amount }) => toRatio(amount.least)),
            -1,
          );
    const bounds = own.map(({ amount }) => amount.most).filter((amount) => amount !== null);
    const most =
      bounds.length < own.length
        ? null
        : extreme(
            bounds.map((amount) => toRatio(amount)),
            1,
          );
    const times = (count: number, each: Ratio): Ratio => multiplyRatios(makeRatio(BigInt(count)), each);
    return [
      {
        tier,
        provision: first.provision,
        purpose: first.purpose,
        stations,
        each: writeCost({ least, most }),
        amount: writeCost({
          least: times(stations.least, least),
          most: most === null ? null : times(stations.most, most),
        }),
      },
    ];
  });
}
