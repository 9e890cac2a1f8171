import { calendarYear } from "../calendar/index.js";
import { toRatio } from "../exact/index.js";
import type { CostShare, Settled } from "../policy/index.js";
import {
  type MeasureSubject,
  casesOf,
  contextOf,
  matchesTier,
  numberOf,
  subjectMeets,
  valueDue,
} from "../quantities/index.js";
import { ZERO, ONE } from "../quantities/index.js";
import { prevailingAmong } from "../precedence/index.js";
import { divideRatios, sumRatios } from "../ratio/index.js";
import type { MissingFact } from "../results/index.js";
import { isWithin } from "./jurisdiction.js";
import type { Need, Plan, PolicyRef, Sharing } from "./types.js";

/** A cost share of a policy. */
export interface CostShareIn {
  readonly policy: PolicyRef;
  readonly provision: CostShare;
}

/** How the cost of a recipient's purpose is shared, or what stands in the way. */
export type SharingFound =
  | { readonly type: "shared"; readonly sharing: Sharing }
  | { readonly type: "none" }
  /** Several provisions share it, and none prevails. */
  | { readonly type: "several"; readonly among: readonly CostShareIn[] }
  /** The text gives no ratio. */
  | { readonly type: "silent"; readonly from: CostShareIn }
  /** It is not known to which class the recipient belongs. */
  | { readonly type: "unknown"; readonly from: CostShareIn; readonly missing: readonly MissingFact[] };

/**
 * Finds the one cost share that governs what a recipient needs for a purpose, and the ratios of its class. A share
 * governs recipients within the jurisdiction of its policy, by whichever policy they need the money; of several policies
 * the one that prevails shares it.
 */
export function findSharing(
  plan: Plan,
  costShares: readonly CostShareIn[],
  { recipient, purpose }: Pick<Need, "recipient" | "purpose">,
): SharingFound {
  const governing = prevailingAmong(
    costShares.filter(
      (one) => isWithin(plan.prepared, one.policy, recipient) && governs(plan, one.provision, recipient, purpose),
    ),
  );
  const [from, ...others] = governing;
  if (from === undefined) return { type: "none" };
  if (others.length > 0) return { type: "several", among: governing };
  const { ratios, classes } = from.provision.parameters;
  const chosen = classes === undefined ? null : classOf(plan, classes.value, recipient);
  if (chosen?.missing != null) return { type: "unknown", from, missing: chosen.missing };
  const own = chosen?.index == null ? ratiosFor(plan, ratios, recipient) : null;
  if (own !== null && !own.isKnown) return { type: "unknown", from, missing: own.missing };
  const found = own === null ? classes?.value[chosen?.index ?? 0]?.ratios : own.ratios;
  if (found === undefined) return { type: "silent", from };
  const portions = found.map(({ party, ratio }) => ({ party, ratio: toRatio(ratio) }));
  const sum = sumRatios(portions.map(({ ratio }) => ratio));
  return {
    type: "shared",
    sharing: {
      ...from,
      ratios: portions.map(({ party, ratio }) => ({ party, ratio: divideRatios(ratio, sum) })),
    },
  };
}

/** Whether a cost share governs a recipient's purpose: of its kind and tier, or a station within its divisions. */
function governs(
  { prepared }: Plan,
  { appliesTo, parameters }: CostShare,
  recipient: MeasureSubject,
  purpose: string | null,
): boolean {
  const purposes: readonly string[] | undefined = parameters.purposes?.value;
  if (purposes !== undefined && (purpose === null || !purposes.includes(purpose))) return false;
  const { subject, tier } = appliesTo;
  if (subject === recipient.kind) return matchesTier(prepared, recipient.kind, recipient.id, tier);
  return subject === "division";
}

type Ratios = NonNullable<Settled<CostShare>["parameters"]["ratios"]>["value"];

/** Returns the ratios of the year and of the recipient's class, or the facts that decide which they are. */
function ratiosFor(
  { prepared, year, asOf }: Plan,
  parameter: CostShare["parameters"]["ratios"],
  recipient: MeasureSubject,
): { readonly ratios: Ratios | undefined; readonly missing: readonly MissingFact[]; readonly isKnown: boolean } {
  if (parameter === undefined) return { ratios: undefined, missing: [], isKnown: true };
  const period = calendarYear(year);
  const context = contextOf({ prepared, asOf, period, rounding: null });
  const due = valueDue(parameter.value, period.to);
  const cases = due === null ? null : casesOf({ ratios: due }, recipient, context);
  const [only, ...others] = cases?.all ?? [];
  if (cases === null || only === undefined) return { ratios: undefined, missing: [], isKnown: true };
  if (others.length > 0 || only.none === "two-classes")
    return { ratios: undefined, missing: cases.factsThatChange(({ key }) => key), isKnown: false };
  return { ratios: only.applied?.["ratios"]?.value as Ratios | undefined, missing: [], isKnown: true };
}

function classOf(
  { prepared, year, asOf }: Plan,
  classes: NonNullable<CostShare["parameters"]["classes"]>["value"],
  recipient: MeasureSubject,
): { readonly index: number | null; readonly missing: readonly MissingFact[] | null } {
  const context = contextOf({ prepared, asOf, period: calendarYear(year), rounding: null });
  const answers = classes.map(({ when }) =>
    numberOf({
      type: "classes",
      cases: [{ when: subjectMeets(recipient, when, context), is: { type: "number", value: ONE } }],
      otherwise: { type: "number", value: ZERO },
    }),
  );
  const missing = answers.flatMap((answer) => answer.missing);
  const certain = answers.flatMap(({ least }, index) => ((least?.numerator ?? 0n) > 0n ? [index] : []));
  const possible = answers.filter(({ most }) => (most?.numerator ?? 0n) > 0n);
  const [index] = certain;
  if (certain.length === 1 && possible.length === 1) return { index: index ?? null, missing: null };
  return possible.length === 0 ? { index: null, missing: null } : { index: null, missing };
}
