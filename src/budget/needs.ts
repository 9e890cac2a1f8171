import { calendarYear } from "../calendar/index.js";
import {
  type MeasureSubject,
  ZERO,
  allOf,
  amountOfStandard,
  anyOf,
  certaintyOf,
  contextOf,
  heldOn,
  isDueIn,
  laidDown,
  standardAmounts,
  subjectRef,
} from "../quantities/index.js";
import type { FundingStandard, PayStandard } from "../policy/index.js";
import { type Ratio, addRatios } from "../ratio/index.js";
import { stationMatchesTier } from "../register/index.js";
import type { NotPlanned } from "../results/index.js";
import type { Need, Plan, PolicyRef } from "./types.js";

/** What a standard of funding or pay comes to: needs by recipient, or why there are none. */
export function needsOfStandard(
  plan: Plan,
  policy: PolicyRef,
  provision: FundingStandard | PayStandard,
): { readonly needs: readonly Need[]; readonly reason: NotPlanned["reason"] | null } {
  const { prepared, year, asOf } = plan;
  if (!isDueIn(provision, year)) return { needs: [], reason: "before-first-stage" };
  const needs = standardAmounts(provision, { prepared, year, asOf, jurisdiction: policy.jurisdiction }).flatMap(
    (standard): readonly Need[] => {
      const { least, most, others, missing, isExact } = amountOfStandard(standard);
      const isOpen = others.length > 0;
      const need = {
        policy,
        provision,
        recipient: recipientOf(plan, provision, standard.subject),
        purpose: standard.purpose,
        meaning: standard.meaning,
        applies: allOf([standard.applies, laidDown(standard.amount, `${provision.id} ${keyOf(standard.subject)}`)]),
        // In no class, or of no unit: nothing is laid down.
        least: isOpen || least === null ? ZERO : least,
        most: others.includes("two-classes") ? null : most,
        missing: isExact && others.length === 0 && least === most ? [] : missing,
      } satisfies Need;
      // An amount of zero is laid down as well, and can replace another; in no class nothing is.
      return certaintyOf(need.applies) === "no" ? [] : [need];
    },
  );
  return { needs: merge(needs), reason: reasonForNothing(needs) };
}

/** Returns why needs come to nothing: there are none, or each is zero; null: they come to something. */
export function reasonForNothing(needs: readonly Need[]): "no-recipient" | "amount-zero" | null {
  if (needs.length === 0) return "no-recipient";
  return needs.every(isZero) ? "amount-zero" : null;
}

/** Returns whether a need is of no money, for sure. */
export function isZero({ most }: Pick<Need, "most">): boolean {
  return most?.numerator === 0n;
}

/**
 * Who receives the money for a subject: pay goes to the station, first by id, at which a person has a post on the day, of
 * those in the area of the policy and of the tier of the standard.
 */
function recipientOf(
  { prepared, year, asOf }: Plan,
  { appliesTo: { tier } }: FundingStandard | PayStandard,
  subject: MeasureSubject,
): MeasureSubject {
  const person = subject.kind === "person" ? prepared.people.get(subject.id) : undefined;
  if (person === undefined) return subject;
  const context = contextOf({ prepared, asOf, period: calendarYear(year), rounding: null });
  const held = (person.assignments ?? []).flatMap((assignment) => {
    const station = prepared.stations.get(assignment.station);
    const isOfTier = station !== undefined && (tier === undefined || stationMatchesTier(prepared, station, tier));
    return isOfTier && heldOn(person, assignment, context) !== false ? [station.id] : [];
  });
  const [first] = held.toSorted();
  return first === undefined ? subject : { kind: "station", id: first };
}

/** Adds up the needs of one recipient, for one purpose, by one provision: the pay of the staff of a station. */
function merge(needs: readonly Need[]): readonly Need[] {
  const merged = new Map<string, Need>();
  for (const need of needs) {
    const key = JSON.stringify([keyOf(need.recipient), need.purpose, need.meaning]);
    const known = merged.get(key);
    merged.set(key, known === undefined ? need : add(known, need));
  }
  return [...merged.keys()].toSorted().flatMap((key) => merged.get(key) ?? []);
}

function add(one: Need, other: Need): Need {
  return {
    ...one,
    applies: anyOf([one.applies, other.applies]),
    least: addRatios(one.least, other.least),
    most: sumOrNull(one.most, other.most),
    missing: [...one.missing, ...other.missing],
  };
}

/** Adds two bounds; null: there is none. */
export function sumOrNull(one: Ratio | null, other: Ratio | null): Ratio | null {
  return one === null || other === null ? null : addRatios(one, other);
}

/** The key by which recipients are known: kind and id. */
export function keyOf(recipient: MeasureSubject): string {
  const { kind, id } = subjectRef(recipient);
  return `${kind}:${id}`;
}
