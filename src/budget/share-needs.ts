import { shareCosts } from "../funding/index.js";
import { subjectRef } from "../quantities/index.js";
import { areaOf } from "../register/index.js";
import type { BudgetLine, BudgetPart, MissingFact, SharedCosts } from "../results/index.js";
import type { DivisionLevel } from "../terms/index.js";
import { formatRatio } from "../ratio/index.js";
import { writeUnits } from "./round-needs.js";
import { type CostShareIn, type SharingFound, findSharing, ratioTexts } from "./sharing.js";
import type { Plan, RoundedNeed } from "./types.js";

/** A line of a budget, and what the text leaves out. */
export interface SharedNeed {
  readonly line: BudgetLine;
  /** Units of the line, and the units between its bounds. */
  readonly need: RoundedNeed;
  /** The cost share that gives no ratio. */
  readonly silent: CostShareIn | null;
}

/**
 * Divides each need between the parties that share its cost, in whole units that add up to it. What lies between the
 * least and the greatest amount is divided by itself and added, so that no part is less at most than at least.
 */
export function shareNeeds(
  plan: Plan,
  needs: readonly RoundedNeed[],
  costShares: readonly CostShareIn[],
): readonly SharedNeed[] {
  const found = needs.map((need) => findSharing(plan, costShares, need));
  const parts = needs.map((): readonly BudgetPart[] => []);
  for (const { provision, policy } of costShares) {
    const places = found.flatMap((sharing, index) =>
      sharing.type === "shared" && sharing.sharing.provision === provision ? [index] : [],
    );
    if (places.length === 0) continue;
    const [least, more] = (["units", "more"] as const).map((which) =>
      share(plan, { policy, provision }, places, needs, found, which),
    );
    places.forEach((place, row) => {
      const need = needs[place] as RoundedNeed;
      parts[place] = (least?.recipients[row]?.parts ?? []).map(({ party, amount }): BudgetPart => {
        const own = provision.parameters.parties.value.find(({ id }) => id === party);
        const extra = more?.recipients[row]?.parts.find((part) => part.party === party)?.amount ?? "0";
        const uncovered = least?.recipients[row]?.uncovered.find((part) => part.party === party)?.amount ?? "0";
        return {
          policy: policy.id,
          party,
          name: own?.name ?? null,
          payer: own === undefined ? null : payerOf(plan, need, own.level),
          amount: { least: money(plan, amount), most: need.more === null ? null : money(plan, amount, extra) },
          uncovered: money(plan, uncovered),
        };
      });
    });
  }
  return needs.map((need, index) => writeLine(plan, need, found[index] ?? { type: "none" }, parts[index] ?? []));
}

function share(
  plan: Plan,
  { provision }: CostShareIn,
  places: readonly number[],
  needs: readonly RoundedNeed[],
  found: readonly SharingFound[],
  which: "units" | "more",
): SharedCosts {
  const { parties, caps } = provision.parameters;
  return shareCosts({
    unit: writeUnits(1n, plan.unit),
    parties: parties.value.map(({ id }) => {
      const cap = which === "units" ? caps?.value.find(({ party }) => party === id)?.amount : undefined;
      return cap === undefined ? { id } : { id, cap };
    }),
    recipients: places.map((place) => {
      const sharing = found[place];
      return {
        id: `line-${String(place)}`,
        amount: writeUnits(needs[place]?.[which] ?? 0n, plan.unit),
        ratios: sharing?.type === "shared" ? ratioTexts(sharing.sharing.ratios) : [],
      };
    }),
  });
}

/** Adds amounts that are whole fen, and writes them with the decimals of the unit. */
function money({ unit }: Plan, ...amounts: readonly string[]): string {
  return writeUnits(amounts.reduce((sum, amount) => sum + fenOf(amount), 0n) / unit, unit);
}

/** Reads an amount of whole fen, as answers write it. */
export function fenOf(amount: string): bigint {
  const [yuan = "0", cents = ""] = amount.split(".");
  return BigInt(yuan) * 100n + BigInt(cents.padEnd(2, "0"));
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
    uncovered: writeUnits(0n, plan.unit),
  };
  const unknown: readonly MissingFact[] = sharing.type === "unknown" ? sharing.missing : [];
  return {
    need,
    silent: sharing.type === "silent" ? sharing.from : null,
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
