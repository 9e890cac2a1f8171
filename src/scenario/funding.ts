import { planBudget } from "../budget/index.js";
import { toRatio } from "../exact/index.js";
import { type AmendmentInput, type Policy, amendPolicy } from "../policy/index.js";
import { MONEY_KINDS, NEED_KINDS } from "../quantities/index.js";
import { type Ratio, compareRatios, makeRatio, multiplyRatios } from "../ratio/index.js";
import type { Budget, BudgetLine, ScenarioFunding } from "../results/index.js";
import type { Baseline } from "./baseline.js";
import { writeMoney } from "./needs.js";
import { type OpenedStations, recordedTier } from "./opened-stations.js";

/** Money that a policy asks for in the year, as the budget of the policy has it. */
export interface FundingBy {
  /** Returns null where the policy has no provision that lays down an amount. */
  readonly of: (amendments: readonly AmendmentInput[], opened: readonly OpenedStations[]) => ScenarioFunding | null;
}

/** Plans the money of scenarios; what no amendment touches is planned once. */
export function openFunding({ register, policy, asOf, withStations }: Baseline): FundingBy {
  const year = Number(asOf.slice(0, 4));
  const budgets = new Map<string, Budget>();
  const planned = (amended: Policy, key: string, tier: string | null): Budget => {
    const place = JSON.stringify([key, tier]);
    const prepared = tier === null ? register : withStations(tier).prepared;
    const made = budgets.get(place) ?? planBudget(prepared, amended, { year, asOf });
    budgets.set(place, made);
    return made;
  };
  return {
    of: (amendments, opened) => {
      const amended = amendments.length === 0 ? policy : amendPolicy(policy, amendments);
      if (amended.provisions.every(({ kind }) => !NEED_KINDS.includes(kind))) return null;
      const key = JSON.stringify(amended.provisions.filter(({ kind }) => MONEY_KINDS.includes(kind)));
      const budget = planned(amended, key, null);
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
          return priceOpening(planned(amended, key, own), added, { tier: own, stations });
        }),
      };
    },
  };
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
    const write = (low: Ratio, high: Ratio | null): ScenarioFunding["opening"][number]["each"] => ({
      ...writeMoney({ least: low, most: high ?? low }),
      ...(high === null ? { most: null } : {}),
    });
    return [
      {
        tier,
        provision: first.provision,
        purpose: first.purpose,
        stations,
        each: write(least, most),
        amount: write(times(stations.least, least), most === null ? null : times(stations.most, most)),
      },
    ];
  });
}

const ZERO = makeRatio(0n);

/** The least (-1) or the greatest (1) of some amounts. */
function extreme(amounts: readonly Ratio[], which: -1 | 1): Ratio {
  return amounts.reduce(
    (found, amount) => (compareRatios(amount, found) === which ? amount : found),
    amounts[0] ?? ZERO,
  );
}
