import { type EarmarkedSource, allocateSources } from "../funding/index.js";
import { liesWithin } from "../register/index.js";
import type { FundingSources, Policy } from "../policy/index.js";
import { roundDivision } from "../ratio/index.js";
import { toRatio } from "../exact/index.js";
import type { BudgetLine, SourceAllocation } from "../results/index.js";
import { writeUnits } from "./round-needs.js";
import { fenOf } from "./share-needs.js";
import type { BudgetSource, Plan } from "./types.js";

/** A provision on funding sources, with its policy. */
export interface FundingSourcesIn {
  readonly policy: Policy;
  readonly provision: FundingSources;
}

/** How a purpose that no text names is called among purposes. */
export const NO_PURPOSE = "unspecified";

/**
 * Pays the least amount of each line from the sources that may pay it: by what each source is restricted to, and by what
 * the policies let its kind pay for, in the order that a policy lays down.
 *
 * @returns null where there is no source or nothing to pay
 */
export function allocateNeeds(
  plan: Plan,
  lines: readonly BudgetLine[],
  sources: readonly BudgetSource[],
  provisions: readonly FundingSourcesIn[],
  end: "least" | "most",
): SourceAllocation | null {
  const needs = new Map<string, { readonly recipient: string; readonly purpose: string; units: bigint }>();
  for (const { recipient, purpose, amount } of lines) {
    const key = JSON.stringify([recipient.id, purpose]);
    const known = needs.get(key) ?? { recipient: recipient.id, purpose: purpose ?? NO_PURPOSE, units: 0n };
    known.units += fenOf(amount[end] ?? amount.least) / plan.unit;
    needs.set(key, known);
  }
  if (sources.length === 0 || needs.size === 0) return null;
  const entries = [...needs.keys()].toSorted().flatMap((key) => needs.get(key) ?? []);
  const usable = sources
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((source) => restrict(plan, source, entries, lines, provisions));
  const order = orderOf(sources, provisions);
  return allocateSources({
    unit: writeUnits(1n, plan.unit),
    sources: usable,
    needs: entries.map(({ recipient, purpose, units }) => ({
      recipient,
      purpose,
      amount: writeUnits(units, plan.unit),
    })),
    ...(order === null ? {} : { sourceOrder: order }),
  });
}

function restrict(
  plan: Plan,
  { id, kind, amount, purposes, areas, recipients }: BudgetSource,
  needs: readonly { readonly purpose: string }[],
  lines: readonly BudgetLine[],
  provisions: readonly FundingSourcesIn[],
): EarmarkedSource {
  const all = [...new Set(needs.map(({ purpose }) => purpose))];
  const allowed = all.filter((purpose) => provisions.every(({ provision }) => mayPay(provision, kind, purpose)));
  const { numerator, denominator } = toRatio(amount);
  const units = roundDivision(numerator * 100n, denominator * plan.unit, "down");
  const within = areas === undefined ? undefined : new Set(areas);
  const reached =
    within === undefined
      ? undefined
      : lines.flatMap(({ recipient }) => {
          const place =
            recipient.kind === "station" ? plan.prepared.stations.get(recipient.id)?.division : recipient.id;
          return place !== undefined && liesWithin(plan.prepared, place, within) ? [recipient.id] : [];
        });
  const served =
    reached === undefined
      ? recipients
      : recipients === undefined
        ? reached
        : reached.filter((one) => recipients.includes(one));
  const paid = purposes === undefined ? allowed : allowed.filter((purpose) => purposes.includes(purpose));
  return {
    id,
    amount: writeUnits(units, plan.unit),
    ...(purposes === undefined && allowed.length === all.length ? {} : { purposes: paid }),
    ...(served === undefined ? {} : { recipients: [...new Set(served)] }),
  };
}

/** Whether a provision lets a kind of source pay for a purpose; what it does not say, it allows. */
export function mayPay({ parameters }: FundingSources, kind: string | undefined, purpose: string): boolean {
  const { sources, others, earmarks, mayNot } = parameters;
  const listed: readonly string[] = sources.value;
  if (kind !== undefined && !listed.includes(kind)) return others?.value !== "not-allowed";
  const only: readonly string[] | undefined = earmarks?.value.find(({ source }) => source === kind)?.purposes;
  const never: readonly string[] = (mayNot?.value ?? []).flatMap((one) =>
    one.source === undefined || one.source === kind ? one.purposes : [],
  );
  return (only === undefined || only.includes(purpose)) && !never.includes(purpose);
}

/** The order in which sources are used, where one provision lays down an order of their kinds; null: none does. */
function orderOf(sources: readonly BudgetSource[], provisions: readonly FundingSourcesIn[]): readonly string[] | null {
  const ordered = provisions.filter(({ provision }) => provision.parameters.order?.value === "as-listed");
  const [first] = ordered;
  if (first === undefined || ordered.length > 1) return null;
  const kinds: readonly string[] = first.provision.parameters.sources.value;
  const rank = ({ kind }: BudgetSource): number => {
    const place = kind === undefined ? -1 : kinds.indexOf(kind);
    return place === -1 ? kinds.length : place;
  };
  return sources.toSorted((one, other) => rank(one) - rank(other) || (one.id < other.id ? -1 : 1)).map(({ id }) => id);
}
