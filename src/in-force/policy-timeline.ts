import { type PlainDate, addDays, parsePlainDate } from "../calendar/index.js";
import { checkKeys, throwInputError } from "../checks/index.js";
import type { Policy } from "../policy/index.js";
import { compareValues } from "../ratio/index.js";
import type { PoliciesInForce, PolicyTimeline, TimelinePeriod, TimelineSpan } from "../results/index.js";
import { parseDivisionId } from "../terms/index.js";
import { policiesInForce } from "./policies-in-force.js";

/** The days of a timeline, and what lies above a division with an own key. */
export interface TimelineOptions {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly to: string;
  /** For a division with an own key: the divisions above it from the nearest outwards, whose policies apply in it too. */
  readonly above?: readonly string[] | undefined;
}

/**
 * Lists which policies hold in a division over time: spans in which the same policies and provisions hold, when none of a
 * place's policies does, and when several regulate one matter without precedence. Each span is what `policiesInForce`
 * answers on every day of it.
 *
 * @param policies the catalogue, or any list of policies
 * @param division id of the division: a statistical code, or an own key
 * @param options first and last day; divisions above one with an own key
 * @returns spans that follow one another from the first day to the last; gaps and overlaps
 * @throws RuleInputError `date-invalid`, `interval-reversed`, `id-invalid`, `division-code-invalid`, `id-duplicate`, `key-unknown`,
 *   `not-parsed`
 *
 * @example
 * ```ts
 * import { beijingPilot2021, beijingSystem2022 } from "social-work-station-rules/catalogue";
 * import { policyTimeline } from "social-work-station-rules/in-force";
 * const { periods, gaps } = policyTimeline([beijingPilot2021, beijingSystem2022], "110105", { from: "2021-01-01", to: "2022-12-31" });
 * periods.flatMap(({ from, policies }) => policies.map((id) => [from, id]));
 * //=> [["2021-05-01", "beijing-pilot-2021"], ["2022-01-01", "beijing-system-2022"]]
 * gaps; //=> [{ jurisdiction: "11", spans: [{ from: "2021-01-01", to: "2021-04-30" }] }]
 * ```
 */
export function policyTimeline(
  policies: readonly Policy[],
  division: string,
  options: TimelineOptions,
): PolicyTimeline {
  checkKeys(options, ["from", "to", "above"], ["options"]);
  const from = parsePlainDate(options.from, ["options", "from"]);
  const to = parsePlainDate(options.to, ["options", "to"]);
  if (to < from) throwInputError("interval-reversed", ["options", "to"], { expected: "period" });
  parseDivisionId(division, ["division"]);
  const { above } = options;
  const on = (asOf: PlainDate): PoliciesInForce =>
    policiesInForce(policies, above === undefined ? { asOf, division } : { asOf, division, above });
  const before = on(addDays(from, -1));
  const days = [from, ...turningDays(policies).filter((day) => from < day && day <= to)];
  const spans = days.map((day, index): Span => {
    const next = days[index + 1];
    return { from: day, to: next === undefined ? to : addDays(next, -1), state: on(day) };
  });
  const merged = joinSpans(spans, (one, other) => keyOf(one.state) === keyOf(other.state));
  const statuses = new Map((spans[0]?.state ?? before).statuses.map((status) => [status.policy, status.state]));
  const here = policies.filter(({ id }) => statuses.get(id) !== "other-place");
  return {
    kind: "policy-timeline",
    division,
    from,
    to,
    titles: policies
      .map(({ id, title }) => ({ policy: id, title }))
      .toSorted((one, other) => compareValues(one.policy, other.policy)),
    periods: merged.map((span, index) => toPeriod(span, (merged[index - 1]?.state ?? before).policies)),
    gaps: gapsOf(here, spans),
    overlaps: overlapsOf(spans),
    undated: here
      .filter(({ effective }) => effective.from === undefined || effective.until === undefined)
      .map(({ id }) => id),
    elsewhere: policies.filter(({ id }) => statuses.get(id) === "other-place").map(({ id }) => id),
  };
}

interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly state: PoliciesInForce;
}

/** Days on which something may begin or have ended, in order: nothing changes between them. */
function turningDays(policies: readonly Policy[]): readonly PlainDate[] {
  const after = (day: PlainDate | null | undefined): readonly PlainDate[] => (day == null ? [] : [addDays(day, 1)]);
  const on = (day: PlainDate | undefined): readonly PlainDate[] => (day === undefined ? [] : [day]);
  const days = policies.flatMap(({ effective, successors, provisions }) => [
    ...on(effective.from?.value),
    ...after(effective.until?.value),
    ...successors.map((successor) => successor.from.value),
    ...provisions.flatMap(({ from, until }) => [...on(from), ...after(until)]),
  ]);
  return [...new Set(days)].toSorted();
}

/** What makes one span other than the next. */
function keyOf({ policies, provisions, gaps }: PoliciesInForce): string {
  return JSON.stringify([
    policies.map(({ id }) => id),
    provisions.map(({ policy, provision }) => [policy, provision.id]),
    gaps.flatMap((gap) => (gap.kind === "superseded-text-unknown" ? [[gap.policy, gap.document]] : [])),
  ]);
}

/** Joins spans that follow one another and are the same. */
function joinSpans<S extends { readonly from: PlainDate; readonly to: PlainDate }>(
  spans: readonly S[],
  isSame: (one: S, other: S) => boolean,
): readonly S[] {
  const joined: S[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && addDays(last.to, 1) === span.from && isSame(last, span))
      joined[joined.length - 1] = { ...last, to: span.to };
    else joined.push(span);
  }
  return joined;
}

function toPeriod({ from, to, state }: Span, earlier: readonly Policy[]): TimelinePeriod {
  const [now, old] = [state.policies.map(({ id }) => id), earlier.map(({ id }) => id)];
  return {
    from,
    to,
    policies: now,
    provisions: state.provisions.map(({ provision }) => provision.id),
    begun: now.filter((id) => !old.includes(id)),
    over: old.filter((id) => !now.includes(id)),
    supersededBy: state.gaps.flatMap((gap) =>
      gap.kind === "superseded-text-unknown" ? [{ policy: gap.policy, document: gap.document }] : [],
    ),
  };
}

/** For each place with a policy here: the spans in which none of its policies holds. */
function gapsOf(here: readonly Policy[], spans: readonly Span[]): PolicyTimeline["gaps"] {
  return [...new Set(here.map(({ jurisdiction }) => jurisdiction))].toSorted().flatMap((jurisdiction) => {
    const empty = spans.filter(({ state }) => state.policies.every((policy) => policy.jurisdiction !== jurisdiction));
    const joined = joinSpans(empty, () => true).map(({ from, to }): TimelineSpan => ({ from, to }));
    return joined.length === 0 ? [] : [{ jurisdiction, spans: joined }];
  });
}

function overlapsOf(spans: readonly Span[]): PolicyTimeline["overlaps"] {
  const all = spans.flatMap(({ from, to, state }) =>
    state.conflicts.map(({ slot, cause, provisions }) => ({
      from,
      to,
      slot,
      policies: [...new Set(provisions.map(({ policy }) => policy))],
      cause,
    })),
  );
  const key = ({ slot, cause, policies }: (typeof all)[number]): string => JSON.stringify([slot, cause, policies]);
  return [...new Set(all.map(key))]
    .flatMap((one) =>
      joinSpans(
        all.filter((overlap) => key(overlap) === one),
        () => true,
      ),
    )
    .toSorted((one, other) => compareValues(one.from, other.from));
}
