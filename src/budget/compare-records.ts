import { type Period, calendarYear, coarseDateInterval } from "../calendar/index.js";
import { toRatio } from "../exact/index.js";
import type { Allocation, Spending } from "../model/index.js";
import { checkFundingSources } from "../quota/index.js";
import { type Ratio, addRatios, compareRatios, makeRatio } from "../ratio/index.js";
import { isComplete } from "../register/index.js";
import type { BudgetConflict, FindingCase, FundingSourcesDetail, MoneyIssue, RecordedMoney } from "../results/index.js";
import { type FundingSourcesIn, governingSources } from "./allocate-needs.js";
import { keyOf, sumOrNull } from "./needs.js";
import { toFen, writeUnits } from "./money-units.js";
import type { Need, Plan, PolicyRef } from "./types.js";

const NOTHING = makeRatio(0n);

/**
 * Compares what is recorded for the year with what each recipient needs, by recipient. What a recipient needs by policies
 * of which none prevails is not known.
 */
export function compareRecords(
  plan: Plan,
  needs: readonly Need[],
  conflicts: readonly BudgetConflict[],
): readonly RecordedMoney[] {
  const { prepared, year } = plan;
  const period = calendarYear(year);
  const disputed = new Set(conflicts.map(({ recipient }) => `${recipient.kind}:${recipient.id}`));
  const planned = new Map<string, Need[]>();
  for (const need of needs) planned.set(keyOf(need.recipient), [...(planned.get(keyOf(need.recipient)) ?? []), need]);
  const allocated = sumBySubject(prepared.register.allocations, period);
  const spent = sumBySubject(prepared.register.spending, period);
  const withMoney = [...allocated.sums.keys(), ...spent.sums.keys()];
  // A register without any money of the year says nothing about who has received none.
  const isAny =
    withMoney.length > 0 || prepared.register.completeness.some(({ collection }) => collection === "allocations");
  const recorded = [...new Set([...withMoney, ...(isAny ? planned.keys() : [])])].toSorted();
  return recorded.map((key): RecordedMoney => {
    const [kind = "", ...rest] = key.split(":");
    const id = rest.join(":");
    const own = planned.get(key) ?? [];
    const isDisputed = disputed.has(key);
    const [least, most] = own.reduce<readonly [Ratio, Ratio | null]>(
      ([low, high], need) => [addRatios(low, need.least), sumOrNull(high, need.most)],
      [NOTHING, isDisputed ? null : NOTHING],
    );
    const sum = allocated.sums.get(key) ?? NOTHING;
    const division = kind === "station" ? prepared.stations.get(id)?.division : kind === "division" ? id : undefined;
    const isAll =
      !allocated.uncertain.has(key) &&
      division !== undefined &&
      isComplete(prepared, { collection: "allocations", division, period });
    return {
      recipient: { kind: kind as RecordedMoney["recipient"]["kind"], id },
      planned: { least: inYuan(least, "down"), most: most === null ? null : inYuan(most, "up") },
      allocated: inYuan(sum, "half-up"),
      spent: inYuan(spent.sums.get(key) ?? NOTHING, "half-up"),
      state: isDisputed ? "unknown" : own.length === 0 ? "not-planned" : stateOf(sum, own, { least, most }, isAll),
    };
  });
}

/** A least amount may be exceeded, a greatest one need not be reached; a list that is not complete shows no shortfall. */
function stateOf(
  sum: Ratio,
  needs: readonly Need[],
  { least, most }: { readonly least: Ratio; readonly most: Ratio | null },
  isAll: boolean,
): RecordedMoney["state"] {
  const mayExceed = needs.some(({ meaning }) => meaning === "at-least");
  const mayFallShort = needs.every(({ meaning }) => meaning === "at-most");
  if (!mayExceed && most !== null && compareRatios(sum, most) > 0)
    return isAll || compareRatios(sum, most) > 0 ? "above" : "unknown";
  if (most === null || compareRatios(sum, most) < 0) {
    if (mayFallShort && isAll && most !== null) return "as-planned";
    return isAll && compareRatios(sum, least) < 0 && !mayFallShort ? "below" : "unknown";
  }
  return mayExceed || isAll ? "as-planned" : "unknown";
}

function sumBySubject(
  records: readonly (Allocation | Spending)[],
  period: Period,
): { readonly sums: ReadonlyMap<string, Ratio>; readonly uncertain: ReadonlySet<string> } {
  const sums = new Map<string, Ratio>();
  const uncertain = new Set<string>();
  for (const { subject, amount, on, from, until } of records) {
    const key = `${subject.kind}:${subject.id}`;
    const first = coarseDateInterval(on ?? from ?? "1900").earliest;
    const last = coarseDateInterval(on ?? until ?? "2200").latest;
    if (first > period.to || last < period.from) continue;
    if (first < period.from || last > period.to) uncertain.add(key);
    else sums.set(key, addRatios(sums.get(key) ?? NOTHING, toRatio(amount)));
  }
  return { sums, uncertain };
}

function inYuan(amount: Ratio, mode: "up" | "down" | "half-up"): string {
  return writeUnits(toFen(amount, mode), 1n);
}

/**
 * Returns recorded money that does not agree with the funding sources of the policies.
 *
 * @param within returns the plan for the part of the register in which a policy applies
 */
export function issuesOf(
  plan: Plan,
  provisions: readonly FundingSourcesIn[],
  within: (policy: PolicyRef) => Plan,
): readonly MoneyIssue[] {
  const period = calendarYear(plan.year);
  return provisions.flatMap((one) => {
    const { policy, provision } = one;
    return checkFundingSources(within(policy).prepared, provision, { asOf: period.to, period }).flatMap(
      ({ subject, detail, verdict, cases = [] }) => {
        if (!governingSources(plan, provisions, subject).some(({ from }) => from === one)) return [];
        const issue =
          (problem: MoneyIssue["problem"]) =>
          (record: string): MoneyIssue => ({
            policy: policy.id,
            provision: provision.id,
            record,
            subject,
            problem,
          });
        return [
          ...detail.forbidden.map(issue("purpose-not-allowed")),
          ...(verdict === "met" ? [] : detail.unlisted.map(issue("source-not-listed"))),
          ...detail.unknown.map(issue("not-recorded")),
          ...onlyInSome(detail, cases).map(issue("class-not-recorded")),
        ];
      },
    );
  });
}

/** The records that are unlisted or forbidden in some class that their subject may be of, and not in each. */
function onlyInSome(detail: FundingSourcesDetail, cases: readonly FindingCase[]): readonly string[] {
  const inSome = cases.flatMap(({ classes, verdict, detail: own }) => {
    if (classes !== undefined || own.kind !== "funding-sources") return [];
    return [...own.forbidden, ...(verdict === "met" ? [] : own.unlisted)];
  });
  return [...new Set(inSome)].filter((id) => !detail.forbidden.includes(id) && !detail.unlisted.includes(id));
}
