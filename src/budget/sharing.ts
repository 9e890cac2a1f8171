import { calendarYear } from "../calendar/index.js";
import { toRatio } from "../exact/index.js";
import { isByClass, valuesIn } from "../measure-form/index.js";
import type { CostShare, Settled } from "../policy/index.js";
import {
  type AnyValue,
  type Case,
  type MeasureSubject,
  type StageValue,
  type StageValues,
  casesOf,
  contextOf,
  matchesTier,
  valueDue,
} from "../quantities/index.js";
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
  /** The text gives no ratio for the parties. */
  | { readonly type: "silent"; readonly from: CostShareIn }
  /** It is not known to which class the recipient belongs, or it is of two. */
  | { readonly type: "unknown"; readonly from: CostShareIn; readonly missing: readonly MissingFact[] };

/**
 * Finds the one cost share that governs what a recipient needs for a purpose, with parties and ratios of its class. A
 * share governs recipients within the jurisdiction of its policy, by whichever policy they need the money; of several
 * policies the one that prevails shares it. Where it depends on a class that is not known which share that is, the
 * sharing is not known.
 */
export function findSharing(
  plan: Plan,
  costShares: readonly CostShareIn[],
  { recipient, purpose }: Pick<Need, "recipient" | "purpose">,
): SharingFound {
  const governing = prevailingAmong(
    costShares.flatMap((from) => {
      if (!isWithin(plan.prepared, from.policy, recipient)) return [];
      const own = sharingBy(plan, from, recipient, purpose);
      return own.found.type === "none" ? [] : [{ ...from, ...own, from }];
    }),
  );
  const [first, ...others] = governing;
  if (first === undefined) return { type: "none" };
  if (others.length === 0) return first.found;
  const certain = governing.filter(({ governs }) => governs === "in-each-class");
  if (certain.length > 1) return { type: "several", among: certain.map(({ from }) => from) };
  const missing = governing.flatMap(({ found }) => (found.type === "unknown" ? found.missing : []));
  return { type: "unknown", from: first.from, missing };
}

/** How one cost share shares the cost of a recipient, and whether it governs it whatever class the recipient is of. */
export interface SharingByOne {
  readonly found: Exclude<SharingFound, { readonly type: "several" }>;
  readonly governs: "in-each-class" | "in-some";
}

/**
 * Returns how a cost share shares what a recipient needs for a purpose, with the values of the year and of the class of
 * the recipient: settled where each class that the recipient may be of comes to the same.
 *
 * @param purpose null: one that is not named; undefined: one of those that are shared
 */
export function sharingBy(
  { prepared, year, asOf }: Plan,
  from: CostShareIn,
  recipient: MeasureSubject,
  purpose: string | null | undefined,
): SharingByOne {
  const { subject, tier } = from.provision.appliesTo;
  const isOfKind =
    subject === recipient.kind ? matchesTier(prepared, recipient.kind, recipient.id, tier) : subject === "division";
  const period = calendarYear(year);
  const values = isOfKind ? valuesDue(from.provision, period.to) : null;
  if (values === null || !mayShare(values, purpose)) return { found: { type: "none" }, governs: "in-each-class" };
  const { all, factsThatChange } = casesOf(values, recipient, contextOf({ prepared, asOf, period, rounding: null }));
  const keyOf = (one: Case): string => JSON.stringify(sharesIn(one, purpose));
  const outcomes = new Map(all.map((one) => [keyOf(one), sharesIn(one, purpose)]));
  const [shares = null, ...others] = outcomes.values();
  const governs = [...outcomes.values()].includes(null) ? "in-some" : "in-each-class";
  if (others.length > 0 || shares === "two-classes")
    return { found: { type: "unknown", from, missing: factsThatChange(keyOf) }, governs };
  return { found: shares === null ? { type: "none" } : divide(from, shares), governs };
}

/** Whether some class of recipients shares the cost of a purpose. */
function mayShare({ purposes }: StageValues, purpose: string | null | undefined): boolean {
  if (purposes === undefined || purpose === undefined) return true;
  return valuesIn<unknown>(purposes.value).some(({ value }) => (value as readonly unknown[]).includes(purpose));
}

type Values = Settled<CostShare>["parameters"];

/** Who shares a cost, and which parts; no ratios: the text gives none. */
interface Shares {
  readonly parties: Values["parties"]["value"];
  readonly ratios: NonNullable<Values["ratios"]>["value"];
}

/**
 * The values that are due by a day. Ratios are those of `classes` for its recipients, and of `ratios` for all others; an
 * empty list is none. Null: no party is named yet, so that nothing is shared.
 */
function valuesDue({ parameters }: CostShare, day: string): StageValues | null {
  const { ratios, classes } = parameters;
  const due = (parameter: { readonly value: unknown } | undefined): StageValue | null =>
    parameter === undefined ? null : valueDue(parameter.value as AnyValue, day);
  const [parties, purposes, others] = [due(parameters.parties), due(parameters.purposes), due(ratios)];
  if (parties === null) return null;
  const own = (classes?.value ?? []).map((one) => ({ when: one.when, is: one.ratios }));
  return {
    parties,
    ...(purposes === null ? {} : { purposes }),
    classes: { value: own.length === 0 ? [] : { classes: own, otherwise: [] } },
    ratios:
      others === null
        ? { value: [] }
        : { ...others, value: isByClass(others.value) ? { otherwise: [], ...others.value } : others.value },
  };
}

/** How a cost is shared in one case; null: not by this provision. */
function sharesIn({ applied, none }: Case, purpose: string | null | undefined): Shares | "two-classes" | null {
  if (applied === null) return none === "two-classes" ? none : null;
  const valueOf = (name: string): readonly never[] | undefined => applied[name]?.value as readonly never[] | undefined;
  const purposes: readonly string[] | undefined = valueOf("purposes");
  if (purposes !== undefined && purpose !== undefined && !purposes.includes(purpose ?? "")) return null;
  const [parties = [], own = [], others = []] = [valueOf("parties"), valueOf("classes"), valueOf("ratios")];
  return { parties, ratios: own.length > 0 ? own : others };
}

/** Where a ratio is that of another class, the text gives none for the parties. */
function divide(from: CostShareIn, { parties, ratios }: Shares): SharingByOne["found"] {
  if (ratios.length === 0 || ratios.some(({ party }) => parties.every(({ id }) => id !== party)))
    return { type: "silent", from };
  const portions = ratios.map(({ party, ratio }) => ({ party, ratio: toRatio(ratio) }));
  const sum = sumRatios(portions.map(({ ratio }) => ratio));
  const shares = portions.map(({ party, ratio }) => ({ party, ratio: divideRatios(ratio, sum) }));
  return { type: "shared", sharing: { ...from, parties, ratios: shares } };
}
