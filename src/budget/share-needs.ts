import { type CostRatio, shareCosts } from "../funding/index.js";
import { subjectRef, valueInYear } from "../quantities/index.js";
import { areaOf } from "../register/index.js";
import type { BudgetLine, BudgetPart, MissingFact, MoneyRange, SharedCosts } from "../results/index.js";
import type { DivisionLevel } from "../terms/index.js";
import { type Ratio, formatRatio, roundRatio, subtractRatios, toRatioText } from "../ratio/index.js";
import { toRatio } from "../exact/index.js";
import { sumAmounts, writeUnits } from "./money-units.js";
import { compareNeeds } from "./round-needs.js";
import { type CostShareIn, type SharingFound, findSharing } from "./sharing.js";
import type { Plan, RoundedNeed, Sharing } from "./types.js";

/** A line of a budget, and what the text leaves out. */
export interface SharedNeed {
  readonly line: BudgetLine;
  /** Units of the line, and the units between its bounds. */
  readonly need: RoundedNeed;
  /** The cost share that gives no ratio. */
  readonly silent: CostShareIn | null;
  /** Cost shares of which none prevails. */
  readonly among: readonly CostShareIn[];
}

/**
 * Divides each need between the parties that share its cost, in whole units that add up to it. What lies between the
 * least and the greatest amount is divided by itself, under what is left of each cap, and added, so that no part is less
 * at most than at least.
 */
export function shareNeeds(
  plan: Plan,
  needs: readonly RoundedNeed[],
  costShares: readonly CostShareIn[],
): readonly SharedNeed[] {
  const found = needs.map((need) => findSharing(plan, costShares, need));
  const parts = needs.map((): readonly BudgetPart[] => []);
  // Equal remainders are rounded by id: it must not depend on the order of the policies.
  const ranks = new Map(needs.toSorted(compareNeeds).map((need, rank) => [need, `line-${String(rank)}`]));
  for (const { provision, policy } of costShares) {
    const lines = needs.flatMap((need, place): readonly SharedLine[] => {
      const own = found[place];
      return own?.type === "shared" && own.sharing.provision === provision
        ? [{ place, id: ranks.get(need) ?? "", need, sharing: own.sharing }]
        : [];
    });
    if (lines.length === 0) continue;
    const caps = new Map(
      valueInYear(provision.parameters.caps, plan.year)?.map((cap) => [cap.party, toRatio(cap.amount)]),
    );
    const least = share(plan, caps, lines, "units");
    const left = new Map(
      Array.from(caps, ([party, cap]) => {
        const paid = least.parties.find(({ id }) => id === party)?.amount ?? "0";
        return [party, subtractRatios(cap, toRatio(paid))];
      }),
    );
    const more = share(plan, left, lines, "more");
    lines.forEach(({ place, need, sharing }, row) => {
      const range = (party: string, of: "parts" | "uncovered", isBounded: boolean): MoneyRange => {
        const [low, high] = [least, more].map(
          (costs) => costs.recipients[row]?.[of].find((part) => part.party === party)?.amount ?? "0",
        ) as [string, string];
        return { least: sumAmounts([low], plan.unit), most: isBounded ? sumAmounts([low, high], plan.unit) : null };
      };
      parts[place] = (least.recipients[row]?.parts ?? []).map(({ party }): BudgetPart => {
        const own = sharing.parties.find(({ id }) => id === party);
        return {
          policy: policy.id,
          party,
          name: own?.name ?? null,
          payer: own === undefined ? null : payerOf(plan, need, own.level),
          amount: range(party, "parts", need.more !== null),
          uncovered: range(party, "uncovered", need.more !== null || !caps.has(party)),
        };
      });
    });
  }
  return needs.map((need, index) => writeLine(plan, need, found[index] ?? { type: "none" }, parts[index] ?? []));
}

/** A need with its place among all, the id by which its cost is shared, and who shares it. */
interface SharedLine {
  readonly place: number;
  readonly id: string;
  readonly need: RoundedNeed;
  readonly sharing: Sharing;
}

/** Divides the least amounts, or what lies between least and greatest, under what the caps leave for them. */
function share(
  plan: Plan,
  caps: ReadonlyMap<string, Ratio>,
  lines: readonly SharedLine[],
  which: "units" | "more",
): SharedCosts {
  return shareCosts({
    unit: writeUnits(1n, plan.unit),
    parties: partiesOf(lines.map(({ sharing }) => sharing)).map((id) => {
      const cap = caps.get(id);
      return cap === undefined ? { id } : { id, cap: roundRatio(cap, 2, "down") };
    }),
    recipients: lines.map(({ id, need, sharing }) => ({
      id,
      amount: writeUnits(need[which] ?? 0n, plan.unit),
      ratios: ratiosOf(sharing),
    })),
  });
}

/** Returns the ids of all who share some costs, each once. */
export function partiesOf(all: readonly Sharing[]): readonly string[] {
  return [...new Set(all.flatMap(({ parties }) => parties.map(({ id }) => id)))];
}

/** Returns ratios as `shareCosts` takes them. */
export function ratiosOf({ ratios }: Sharing): readonly CostRatio[] {
  return ratios.map(({ party, ratio }) => ({ party, ratio: toRatioText(ratio) }));
}

/** The division of a party's level in which a recipient lies. */
function payerOf({ prepared }: Plan, { recipient }: RoundedNeed, level: DivisionLevel): string | null {
  const own =
    recipient.kind === "station"
      ? prepared.stations.get(recipient.id)?.division
      : recipient.kind === "division" || recipient.kind === "jurisdiction"
        ? recipient.id
        : undefined;
  return own === undefined || own === "CN" ? null : areaOf(prepared, own, level);
}

function writeLine(plan: Plan, need: RoundedNeed, sharing: SharingFound, parts: readonly BudgetPart[]): SharedNeed {
  const { policy, provision, recipient, purpose, meaning, least, most, missing, units, more } = need;
  const amount = {
    least: writeUnits(units, plan.unit),
    most: more === null ? null : writeUnits(units + more, plan.unit),
  };
  const nobody: BudgetPart = {
    policy: null,
    party: null,
    name: null,
    payer: null,
    amount,
    uncovered: { least: writeUnits(0n, plan.unit), most: writeUnits(0n, plan.unit) },
  };
  const unknown: readonly MissingFact[] = sharing.type === "unknown" ? sharing.missing : [];
  return {
    need,
    silent: sharing.type === "silent" ? sharing.from : null,
    among: sharing.type === "several" ? sharing.among : [],
    line: {
      policy: policy.id,
      provision: provision.id,
      kind: provision.kind,
      recipient: subjectRef(recipient),
      purpose,
      meaning,
      amount,
      exactAmount: { least: formatRatio(least), most: most === null ? null : formatRatio(most) },
      shared:
        sharing.type === "shared"
          ? sharing.sharing.provision.id
          : sharing.type === "silent" || sharing.type === "unknown"
            ? sharing.from.provision.id
            : null,
      parts: parts.length === 0 ? [nobody] : parts,
      missing: [...missing, ...unknown],
    },
  };
}
