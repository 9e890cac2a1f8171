import type {
  AmountRange,
  BudgetMove,
  CoverageTargetDetail,
  FactorApportionment,
  FactorResult,
  FactorShare,
  Finding,
  MoneyEffects,
  ShareQuotaDetail,
  StaffingDetail,
} from "../results/index.js";
import { type Ratio, addRatios, makeRatio, multiplyRatios, roundDivision } from "../ratio/index.js";
import { sumDecimals, toRatio } from "../exact/index.js";
import { type Cost, effectsOn, writeCost } from "./money-effects.js";
import type { ProvisionNeeds, ScenarioNeeds, UnitCosts } from "./types.js";

const NONE: ProvisionNeeds = {
  stations: { least: 0, most: 0 },
  staff: { least: 0, most: 0 },
  unqualified: { least: 0, most: 0 },
};

/** What the findings of one provision need. A coverage target counts once, for its whole jurisdiction. */
export function needsOf(all: readonly Finding[]): ProvisionNeeds {
  const findings = ofLastStages(all);
  const [first] = findings;
  if (first === undefined) return NONE;
  switch (first.basis.kind) {
    case "coverage-target":
      return {
        ...NONE,
        stations:
          (first.detail as CoverageTargetDetail).measure === "stations"
            ? (first.detail as CoverageTargetDetail).shortfall
            : NONE.stations,
      };
    case "share-quota":
      return {
        ...NONE,
        stations: sum(
          findings.map(({ verdict, detail }) =>
            verdict === "not-applicable" ? NONE.stations : (detail as ShareQuotaDetail).shortfall,
          ),
        ),
      };
    case "staffing":
      return { ...NONE, staff: sum(findings.map(({ detail }) => whole((detail as StaffingDetail).shortfall))) };
    case "qualification":
      return {
        ...NONE,
        unqualified: {
          least: count(findings, ["unmet"]),
          most: count(findings, ["unmet", "undetermined", "discretionary"]),
        },
      };
    default:
      return NONE;
  }
}

/** What the last stage needs includes what those before it need. */
export function ofLastStages(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ stage }) => stage !== undefined)) return findings;
  return [...new Map(findings.map((finding) => [`${finding.subject.kind}:${finding.subject.id}`, finding])).values()];
}

/** Needs of several provisions together. */
export function addNeeds(all: readonly ProvisionNeeds[]): ProvisionNeeds {
  return {
    stations: sum(all.map(({ stations }) => stations)),
    staff: sum(all.map(({ staff }) => staff)),
    unqualified: sum(all.map(({ unqualified }) => unqualified)),
  };
}

/** Money for stations and staff at unit costs, exact to the fen. */
export function priceOf({ stations, staff }: Pick<ScenarioNeeds, "stations" | "staff">, costs: UnitCosts): Cost<Ratio> {
  const price = (count: number, cost: UnitCosts["station"]): Ratio =>
    cost === undefined ? makeRatio(0n) : multiplyRatios(makeRatio(BigInt(count)), toRatio(cost));
  return {
    least: addRatios(price(stations.least, costs.station), price(staff.least, costs.staff)),
    most: addRatios(price(stations.most, costs.station), price(staff.most, costs.staff)),
  };
}

/** The least and the greatest number. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Adds numbers of which only bounds are known. */
export function addBounds(one: Bounds, other: Bounds): Bounds {
  return { least: one.least + other.least, most: one.most + other.most };
}

function sum(bounds: readonly Bounds[]): Bounds {
  return bounds.reduce(addBounds, { least: 0, most: 0 });
}

function whole({ least, most }: StaffingDetail["shortfall"]): Bounds {
  const up = (text: string): number => {
    const { numerator, denominator } = toRatio(text);
    return Number(roundDivision(numerator, denominator, "up"));
  };
  return { least: up(least), most: up(most) };
}

function count(findings: readonly Finding[], verdicts: readonly string[]): number {
  return findings.filter(({ verdict }) => verdicts.includes(verdict)).length;
}

/** Money before and after, and what each amendment costs alone; what the combination adds to their sum is interaction. */
export function moneyOf(
  before: ScenarioNeeds,
  after: ScenarioNeeds,
  alone: readonly { readonly amendment: string; readonly needs: ScenarioNeeds }[],
  costs: UnitCosts,
): { readonly before: AmountRange; readonly after: AmountRange; readonly effects: MoneyEffects } {
  const [old, now] = [priceOf(before, costs), priceOf(after, costs)];
  const {
    total,
    alone: each,
    interaction,
  } = effectsOn(
    old,
    now,
    alone.map(({ amendment, needs }) => ({ amendment, cost: priceOf(needs, costs) })),
  );
  return {
    before: writeCost(old),
    after: writeCost(now),
    effects: {
      total: writeCost(total),
      alone: each.map(({ amendment, cost }) => ({ amendment, ...writeCost(cost) })),
      interaction: writeCost(interaction),
    },
  };
}

/** Says who receives more and who less between two divisions of a budget. */
export function moveBudget(old: FactorResult<FactorShare>, now: FactorResult<FactorShare>): BudgetMove {
  if (old.status === "infeasible") return { status: "infeasible", side: "before", reason: old.reason };
  if (now.status === "infeasible") return { status: "infeasible", side: "after", reason: now.reason };
  const [oldAmounts, nowAmounts] = [amountsOf(old), amountsOf(now)];
  const recipients = [...new Set([...oldAmounts.keys(), ...nowAmounts.keys()])].map((id) => {
    const [was, is] = [oldAmounts.get(id) ?? "0.00", nowAmounts.get(id) ?? "0.00"];
    return { id, before: was, after: is, difference: sumDecimals([is, negate(was)], 2) };
  });
  const gains = recipients.map(({ difference }) => difference).filter((difference) => !difference.startsWith("-"));
  return { status: "moved", recipients, gained: sumDecimals(gains, 2) };
}

function amountsOf({ recipients }: FactorApportionment<FactorShare>): ReadonlyMap<string, string> {
  return new Map(recipients.map(({ id, amount }) => [id, amount]));
}

function negate(amount: string): string {
  return amount.startsWith("-") ? amount.slice(1) : `-${amount}`;
}
