import type { PeriodInput } from "../calendar/index.js";
import { policyAsOf } from "../in-force/index.js";
import type { Policy, Provision } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { AttributedChange, Finding, PolicyEffects, ScenarioResult } from "../results/index.js";
import { addVerdicts, attributeChanges, compareFindings, toAssessed } from "../run/index.js";
import { type Baseline, type ProvisionSummary, readBaseline, summarise } from "./baseline.js";
import { breachesOf, groupChanges } from "./compare-scenarios.js";
import { type RuleChange, listRuleChanges, mixProvisions } from "./mixed-provision.js";
import type { MatchedProvision } from "./match-provisions.js";
import { moneyOf } from "./needs.js";
import { needsOfPolicy, toOpen } from "./opened-stations.js";
import { comparePolicyFunding } from "./policy-funding.js";
import type { UnitCosts } from "./types.js";

/** Two policies and the register on which both are tried. */
interface Trial {
  readonly before: Policy;
  readonly after: Policy;
  readonly register: PreparedRegister;
  readonly matched: readonly MatchedProvision[];
  readonly asOf: string;
  readonly period: PeriodInput;
  readonly unitCosts: UnitCosts | undefined;
}

/**
 * Runs both policies over a register and attributes each finding that changed to the changes of its own provision:
 * rules do not know one another. A change is tried alone and together with others on the earlier provision, as amendments
 * are in a scenario; mixtures that no policy could contain bring nothing about.
 */
export function comparePolicyEffects(trial: Trial): PolicyEffects {
  const { before, after, register, matched, asOf, period, unitCosts } = trial;
  const old = readBaseline(register, before, { asOf, period });
  const now = readBaseline(register, after, { asOf, period });
  const show = toAssessed(register);
  const pairs = pairsOnTheDay(trial, old, now);
  const changes = pairs.flatMap((pair) =>
    pair.before === pair.after
      ? []
      : attributeChanges({
          changes: compareFindings(pair.before?.findings ?? NONE, pair.after?.findings ?? NONE, show).map((change) => ({
            ...change,
            provision: pair.id,
          })),
          amendments: pair.causes,
          under: (causes) => pair.under(causes)?.findings ?? null,
        }),
  );
  const studies = {
    before: pairs.flatMap((pair) => pair.before ?? []),
    after: pairs.flatMap((pair) => pair.after ?? []),
  };
  const needs = {
    before: needsOfPolicy(old, studies.before),
    after: needsOfPolicy(now, studies.after),
  };
  const causes = [...new Set(pairs.flatMap((pair) => pair.causes))];
  const studiesUnder = (cause: string | null): readonly Study[] =>
    pairs.flatMap((pair) => (cause !== null && pair.causes.includes(cause) ? pair.under([cause]) : pair.before) ?? []);
  const alone = (cause: string): { readonly amendment: string; readonly needs: typeof needs.before } => ({
    amendment: cause,
    needs: needsOfPolicy(old, studiesUnder(cause)),
  });
  return {
    asOf: old.asOf,
    period: old.period,
    recordedOn: old.fields.recordedOn,
    registerAge: old.fields.registerAge,
    status: { before: old.fields.status, after: now.fields.status },
    verdicts: {
      before: addVerdicts(studies.before.map(({ indicator }) => indicator.verdicts)),
      after: addVerdicts(studies.after.map(({ indicator }) => indicator.verdicts)),
    },
    breaches: { before: breachesOf(studies.before), after: breachesOf(studies.after) },
    coverage: pairs.flatMap((pair) => coverageOf(pair)),
    changes,
    groups: groupChanges(changes),
    winners: subjectsOf(changes, ({ before: was, effect }) => was !== null && effect === "gained"),
    losers: subjectsOf(changes, ({ after: is, effect }) => is !== null && effect === "lost"),
    newlyJudged: subjectsOf(changes, ({ before: was }) => was === null),
    noLongerJudged: subjectsOf(changes, ({ after: is }) => is === null),
    needs,
    money: unitCosts === undefined ? null : moneyOf(needs.before, needs.after, causes.map(alone), unitCosts),
    funding: comparePolicyFunding({
      before: old,
      after: now,
      matched,
      causes,
      opened: {
        after: toOpen(now, studies.after),
        under: (cause) => toOpen(old, studiesUnder(cause)),
      },
    }),
  };
}

const NONE: ReadonlyMap<string, Finding> = new Map();

/** A provision as it was run: its findings by subject, whatever the provision is called. */
interface Study extends ProvisionSummary {
  readonly findings: ReadonlyMap<string, Finding>;
}

/** A provision on both sides on the day; null: that side has none then. */
interface Pair {
  readonly id: string;
  readonly before: Study | null;
  readonly after: Study | null;
  readonly causes: readonly string[];
  /** Returns the earlier provision with some of the changes, at least one; null where there is no such provision. */
  readonly under: (causes: readonly string[]) => Study | null;
}

function pairsOnTheDay({ before, after, matched }: Trial, old: Baseline, now: Baseline): readonly Pair[] {
  const question = { asOf: old.asOf, period: old.period };
  const onTheDay = (policy: Policy): ReadonlyMap<string, Provision> =>
    new Map(policyAsOf(policy, question).provisions.map((provision) => [provision.id, provision]));
  const [earlier, later] = [onTheDay(before), onTheDay(after)];
  return matched.flatMap((match): readonly Pair[] => {
    const first = match.before === null ? null : (earlier.get(match.before.id) ?? null);
    const second = match.after === null ? null : (later.get(match.after.id) ?? null);
    const id = match.after?.id ?? match.before?.id;
    if (id === undefined || (first === null && second === null)) return [];
    const study = (provision: Provision, baseline: Baseline): Study => {
      const { results, ...made } = summarise(baseline, provision);
      return { ...made, findings: indexBySubject(id, results) };
    };
    const [was, is] = [first && study(first, old), second && study(second, now)];
    if (first === null || second === null) return [{ id, before: was, after: is, causes: [id], under: () => is }];
    const changes = listRuleChanges(id, { provision: first, policy: before }, { provision: second, policy: after });
    if (changes.length === 0) return [{ id, before: was, after: was, causes: [], under: () => was }];
    const keyOf = (chosen: readonly RuleChange[]): string => chosen.map((change) => change.id).join("\n");
    const known = new Map<string, Study | null>([[keyOf(changes), is]]);
    const under = (causes: readonly string[]): Study | null => {
      const chosen = changes.filter((change) => causes.includes(change.id));
      const made = known.get(keyOf(chosen));
      if (made !== undefined) return made;
      const mixed = mixProvisions(first, second, chosen, [after, before]);
      const result = mixed && study(mixed, chosen.some(({ name }) => name === "jurisdiction") ? now : old);
      known.set(keyOf(chosen), result);
      return result;
    };
    return [{ id, before: was, after: is, causes: changes.map((change) => change.id), under }];
  });
}

function indexBySubject(id: string, findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  return new Map(findings.map((finding) => [`${id}@${finding.subject.kind}:${finding.subject.id}`, finding]));
}

function coverageOf({ id, before, after }: Pair): ScenarioResult["coverage"] {
  const [was, is] = [before?.coverage?.total.text ?? null, after?.coverage?.total.text ?? null];
  return was === null && is === null ? [] : [{ provision: id, before: was, after: is }];
}

function subjectsOf(
  changes: readonly AttributedChange[],
  belongs: (change: AttributedChange) => boolean,
): readonly string[] {
  return [...new Set(changes.filter(belongs).map(({ subject }) => `${subject.kind}:${subject.id}`))].toSorted();
}
