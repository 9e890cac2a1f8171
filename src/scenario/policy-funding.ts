import { calendarYear } from "../calendar/index.js";
import { policyAsOf } from "../in-force/index.js";
import { markPolicy } from "../parsed/index.js";
import type { Policy, Provision } from "../policy/index.js";
import { MONEY_KINDS } from "../quantities/index.js";
import type { PolicyEffects, ScenarioFunding } from "../results/index.js";
import type { Baseline } from "./baseline.js";
import { fundingEffects, openFunding } from "./funding.js";
import type { MatchedProvision } from "./match-provisions.js";
import { listRuleChanges, mixProvisions } from "./mixed-provision.js";
import type { ToOpen } from "./opened-stations.js";

/** Two policies, and what is to be opened and hired under the earlier with some of the changes, or under the later. */
interface FundingTrial {
  readonly before: Baseline;
  readonly after: Baseline;
  readonly matched: readonly MatchedProvision[];
  readonly opened: { readonly after: ToOpen; readonly under: OpenedUnder };
  /** Changes of provisions on other matters than money, which may have stations opened or staff hired. */
  readonly causes: readonly string[];
}

type OpenedUnder = (cause: string | null) => ToOpen;

/**
 * Plans the money of the year by both policies, and by the earlier policy with each change alone. A mixture that no policy
 * can contain changes nothing.
 */
export function comparePolicyFunding({
  before,
  after,
  matched,
  opened,
  causes,
}: FundingTrial): PolicyEffects["funding"] {
  const [early, late] = [openFunding(before), openFunding(after)];
  const old = early.of([before.policy], opened.under(null));
  const now = late.of([after.policy], opened.after);
  if (old === null && now === null) return null;
  const pairs = moneyPairs(before, after.policy, matched);
  const fundingUnder = (cause: string): ScenarioFunding | null =>
    early.of(mix(pairs, cause, before, after), opened.under(cause));
  const all = new Set([...causes, ...pairs.flatMap((pair) => pair.causes)]);
  return {
    before: old,
    after: now,
    effects: fundingEffects(
      old,
      now,
      Array.from(all, (cause) => ({ amendment: cause, funding: fundingUnder(cause) })),
    ),
  };
}

/** A provision on money on both sides at the end of the year; null: that side has none then. */
interface MoneyPair {
  readonly before: Provision | null;
  readonly causes: readonly string[];
  /** Returns the earlier provision with one change. */
  readonly under: (cause: string) => Provision | null;
}

function moneyPairs(
  { policy, asOf }: Baseline,
  later: Policy,
  matched: readonly MatchedProvision[],
): readonly MoneyPair[] {
  const period = calendarYear(Number(asOf.slice(0, 4)));
  const onMoney = (one: Policy): ReadonlyMap<string, Provision> =>
    new Map(
      policyAsOf(one, { asOf: period.to, period })
        .provisions.filter(({ kind }) => MONEY_KINDS.includes(kind))
        .map((provision) => [provision.id, provision]),
    );
  const [old, now] = [onMoney(policy), onMoney(later)];
  return matched.flatMap((match): readonly MoneyPair[] => {
    const first = match.before === null ? null : (old.get(match.before.id) ?? null);
    const second = match.after === null ? null : (now.get(match.after.id) ?? null);
    const id = match.after?.id ?? match.before?.id;
    if (id === undefined || (first === null && second === null)) return [];
    if (first === null || second === null) return [{ before: first, causes: [id], under: () => second }];
    const changes = listRuleChanges(id, { provision: first, policy }, { provision: second, policy: later });
    return [
      {
        before: first,
        causes: changes.map((change) => change.id),
        under: (cause) =>
          mixProvisions(
            first,
            second,
            changes.filter((change) => change.id === cause),
            [later, policy],
          ) ?? first,
      },
    ];
  });
}

/**
 * The earlier policy with one change; what comes from the later policy applies in its place. The two parts are one policy:
 * each provision is about a matter of its own, so that amounts of both parts add up.
 */
function mix(pairs: readonly MoneyPair[], cause: string, before: Baseline, after: Baseline): readonly Policy[] {
  const isElsewhere = before.policy.jurisdiction !== after.policy.jurisdiction;
  const named = pairs.map((pair, index) => {
    const isChanged = pair.causes.includes(cause);
    const provision = isChanged ? pair.under(cause) : pair.before;
    const isLater = isElsewhere && isChanged && (pair.before === null || cause.endsWith("/jurisdiction"));
    const name = `mixed/${String(index)}`;
    return { isLater, provision: provision === null ? null : { ...provision, id: name, aspect: name } };
  });
  const of = (isLater: boolean): readonly Provision[] =>
    named.flatMap((one) => (one.isLater === isLater && one.provision !== null ? [one.provision] : []));
  const [own, later] = [of(false), of(true)];
  return [
    markPolicy({ ...before.policy, ...IN_FORCE, id: "before", provisions: own }),
    ...(later.length === 0 ? [] : [markPolicy({ ...after.policy, ...IN_FORCE, id: "after", provisions: later })]),
  ];
}

/** Both parts of a mixture are applied, whatever their policies say of time and of other policies. */
const IN_FORCE = { effective: {}, successors: [], supersedes: [], prevailsOver: [] };
