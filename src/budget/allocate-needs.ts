import { calendarYear } from "../calendar/index.js";
import { type EarmarkedSource, allocateSources } from "../funding/index.js";
import { prevailingAmong } from "../precedence/index.js";
import { type PreparedRegister, liesWithin } from "../register/index.js";
import type { FundingSources, Settled } from "../policy/index.js";
import { type MeasureSubject, governsMoney, purposesOf, settledFor } from "../quantities/index.js";
import { purposes as purposeWords, readTerm } from "../terms/index.js";
import { toRatio } from "../exact/index.js";
import type { BudgetLine, SourceAllocation } from "../results/index.js";
import { isWithin, placesOf } from "./jurisdiction.js";
import { readFen, toFen, writeUnits } from "./money-units.js";
import type { BudgetSource, Plan, PolicyRef } from "./types.js";

/** A provision on funding sources, with its policy. */
export interface FundingSourcesIn {
  readonly policy: PolicyRef;
  readonly provision: FundingSources;
}

/** A provision that governs the money of a recipient. */
interface GoverningSources {
  readonly from: FundingSourcesIn;
  /** With the values of each class that the recipient may be of; null: it is of two. */
  readonly cases: readonly (Settled<FundingSources> | null)[];
}

/** How a purpose that no text names is called among purposes. */
export const NO_PURPOSE = "unspecified";

/** What a recipient needs for a purpose, over all lines. */
export interface NeedForPurpose {
  readonly recipient: BudgetLine["recipient"];
  readonly purpose: string;
  readonly units: bigint;
}

/**
 * Pays the least amount of each line from the sources that may pay it: by what each source is restricted to, and by what
 * the policies that govern the recipient let its kind pay for, in the order that a policy lays down.
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
  const byKey = new Map<string, NeedForPurpose>();
  for (const { recipient, purpose, amount } of lines) {
    const key = JSON.stringify([recipient.id, purpose]);
    const units = (byKey.get(key)?.units ?? 0n) + readFen(amount[end] ?? amount.least) / plan.unit;
    byKey.set(key, { recipient, purpose: purpose ?? NO_PURPOSE, units });
  }
  if (sources.length === 0 || byKey.size === 0) return null;
  const needs = [...byKey.keys()].toSorted().flatMap((key) => byKey.get(key) ?? []);
  return allocateToNeeds(plan, needs, sources, provisions);
}

/** Pays needs, each of one recipient for one purpose, from the sources that may pay them. */
export function allocateToNeeds(
  plan: Plan,
  needs: readonly NeedForPurpose[],
  sources: readonly BudgetSource[],
  provisions: readonly FundingSourcesIn[],
): SourceAllocation {
  const governing = needs.map(({ recipient }) => governingSources(plan, provisions, recipient));
  const order = orderOf(sources, governing.flat());
  return allocateSources({
    unit: writeUnits(1n, plan.unit),
    sources: sources
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .map((source) => restrict(plan, source, needs, governing)),
    needs: needs.map(({ recipient, purpose, units }, index) => ({
      recipient: recipient.id,
      purpose,
      area: areaOfNeed(index),
      amount: writeUnits(units, plan.unit),
    })),
    ...(order === null ? {} : { sourceOrder: order }),
  });
}

/**
 * Returns the provisions that govern the money of a recipient: of several of one aspect those of the policy that prevails.
 * One whose first stage is not due in the year, or that has no class for the recipient, governs nothing.
 */
export function governingSources(
  plan: Plan,
  provisions: readonly FundingSourcesIn[],
  recipient: BudgetLine["recipient"],
): readonly GoverningSources[] {
  const own = provisions.flatMap((from): readonly (GoverningSources & FundingSourcesIn)[] => {
    const cases = governs(plan, from, recipient) ? casesOf(plan, from.provision, recipient) : [];
    return cases.length === 0 ? [] : [{ ...from, from, cases }];
  });
  const aspects = new Set(own.map(({ provision }) => provision.aspect));
  const prevailing = Array.from(aspects, (aspect) =>
    prevailingAmong(own.filter(({ provision }) => provision.aspect === aspect)),
  );
  return own.filter((one) => prevailing.some((list) => list.includes(one)));
}

function casesOf(
  { prepared, asOf, year }: Plan,
  provision: FundingSources,
  recipient: BudgetLine["recipient"],
): GoverningSources["cases"] {
  const question = { prepared, asOf, period: calendarYear(year) };
  const { all, timing } = settledFor(provision, question, recipient as MeasureSubject);
  return timing === "open" ? [] : all.flatMap((one) => (one.none === "no-class" ? [] : [one.provision]));
}

/** Whether a provision governs the money of a recipient: within its policy's jurisdiction, of its kind and tier. */
function governs(
  { prepared }: Plan,
  { policy, provision }: FundingSourcesIn,
  recipient: BudgetLine["recipient"],
): boolean {
  return isWithin(prepared, policy, recipient) && governsMoney(prepared, provision, recipient);
}

/** Each need is an area of its own, so that any set of needs can be named that a source may pay. */
function areaOfNeed(index: number): string {
  return `need-${String(index)}`;
}

function restrict(
  { prepared, unit }: Plan,
  { id, kind, amount, purposes, areas, recipients }: BudgetSource,
  needs: readonly NeedForPurpose[],
  governing: readonly (readonly GoverningSources[])[],
): EarmarkedSource {
  return {
    id,
    amount: writeUnits(toFen(toRatio(amount), "down") / unit, unit),
    ...(purposes === undefined ? {} : { purposes: purposes.map((word) => purposeOf(prepared, word)) }),
    ...(recipients === undefined ? {} : { recipients }),
    areas: needs.flatMap(({ recipient, purpose }, index) => {
      const isInPlace =
        areas === undefined ||
        placesOf(prepared, recipient).some((place) => areas.some((area) => liesWithin(prepared, place, area)));
      const isAllowed = (governing[index] ?? []).every(({ cases }) =>
        cases.every((provision) => provision !== null && mayPay(provision, kind, purpose)),
      );
      return isInPlace && isAllowed ? [areaOfNeed(index)] : [];
    }),
  };
}

/** The key of a purpose that a source is restricted to; workbooks have its name. */
function purposeOf({ register }: PreparedRegister, word: string): string {
  const own = register.terms?.purposes?.find(({ key, name, accepts = [] }) =>
    [key, name.zh, ...accepts].includes(word),
  );
  if (own !== undefined) return own.key;
  const reading = readTerm(purposeWords, word);
  return reading.status === "known" ? reading.value : word;
}

/** Whether a provision lets a kind of source pay for a purpose; what it does not say, it allows. */
function mayPay(provision: Settled<FundingSources>, kind: string | undefined, purpose: string): boolean {
  const { sources, others } = provision.parameters;
  const listed: readonly string[] = sources.value;
  if (kind !== undefined && !listed.includes(kind)) return others?.value !== "not-allowed";
  const { only, never } = purposesOf(provision, kind);
  return (only === undefined || only.includes(purpose)) && !never.includes(purpose);
}

/** The order in which sources are used, where one order of their kinds is laid down; null: none is, or several are. */
function orderOf(sources: readonly BudgetSource[], governing: readonly GoverningSources[]): readonly string[] | null {
  const ordered = governing.flatMap(({ from, cases }) =>
    cases.flatMap((provision) => {
      if (provision?.parameters.order?.value !== "as-listed") return [];
      const kinds: readonly string[] = provision.parameters.sources.value;
      return [{ from, kinds }];
    }),
  );
  const [first] = ordered;
  const isOne = ordered.every(
    ({ from, kinds }) =>
      from === first?.from && (kinds === first.kinds || JSON.stringify(kinds) === JSON.stringify(first.kinds)),
  );
  if (first === undefined || !isOne) return null;
  const { kinds } = first;
  const rank = ({ kind }: BudgetSource): number => {
    const place = kind === undefined ? -1 : kinds.indexOf(kind);
    return place === -1 ? kinds.length : place;
  };
  return sources.toSorted((one, other) => rank(one) - rank(other) || (one.id < other.id ? -1 : 1)).map(({ id }) => id);
}
