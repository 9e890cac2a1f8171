import type {
  AssessedFinding,
  AttributedChange,
  ChangeGroup,
  Finding,
  FindingChange,
  ScenarioComparison,
  ScenarioFunding,
  ScenarioResult,
} from "../results/index.js";
import { addVerdicts, attributeChanges, compareFindings, toAssessed } from "../run/index.js";
import type { PreparedRegister } from "../register/index.js";
import { amendIfPossible } from "./amended-policy.js";
import { checkKeys } from "../checks/index.js";
import type { AmendmentInput, Policy } from "../policy/index.js";
import { type Baseline, type ProvisionStudy, type Studies, readBaseline } from "./baseline.js";
import { writeCost } from "./money-effects.js";
import { moneyOf, moveBudget, priceOf } from "./needs.js";
import { type FundingBy, fundingEffects, openFunding } from "./funding.js";
import { needsOfPolicy, toOpen } from "./opened-stations.js";
import { type ReadComparison, type ReadScenario, readComparison } from "./read-options.js";
import type { ChangeCause, SeriesComparisonOptions, ScenarioOptions } from "./types.js";

/**
 * Compares alternatives with a baseline: old and new figures side by side, every finding that changed with
 * the amendments that cause it, winners and losers, stations to open, staff to hire or qualify, money needed.
 * Provisions that no amendment changes are run once; scenarios do not affect one another. For several comparisons of
 * one register, policy and day use `prepareScenarios`.
 *
 * @param prepared a register from `prepareRegister`
 * @param policy the policy that the alternatives amend
 * @param options day, period and alternatives; unit costs in yuan and a budget, where money is compared
 * @returns the figures of the baseline, and for each alternative what it changes
 * @throws RuleInputError as `assess` and `amendPolicy` do; `id-duplicate` for two scenarios of one id
 *
 * @example
 * ```ts
 * import { calendarYear } from "social-work-station-rules/calendar";
 * import { beijingSystem2022, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister } from "social-work-station-rules/register";
 * import { compareScenarios } from "social-work-station-rules/scenario";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2023-05-31",
 *   tierSystems: [beijingTierSystem],
 *   divisions: [
 *     { id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" },
 *     ...[1, 2, 3, 4].map((n) => ({ id: `11010100100${n}`, name: `社区${n}`, level: "village", committee: "residential-community" })),
 *   ],
 *   stations: [
 *     { id: "centre", division: "110101001", tier: "beijing:township", from: "2022" },
 *     ...[1, 2].map((n) => ({ id: `station-${n}`, division: `11010100100${n}`, tier: "beijing:community", from: "2022" })),
 *   ],
 *   completeness: [{ collection: "divisions" }, { collection: "stations" }],
 * });
 * const { scenarios } = compareScenarios(prepareRegister(register), beijingSystem2022, {
 *   alternatives: [
 *     { id: "more", amendments: [{ id: "share-75", kind: "set-parameter", provision: "beijing-system-2022/community-stations", parameter: "share", value: "0.75" }] },
 *   ],
 *   asOf: "2023-05-31",
 *   period: calendarYear(2023),
 * });
 * scenarios[0]?.losers; //=> ["division:110101001"]
 * scenarios[0]?.needs.after.stations; //=> { least: 1, most: 1 }
 * ```
 */
export function compareScenarios(
  prepared: PreparedRegister,
  policy: Policy,
  options: ScenarioOptions,
): ScenarioComparison {
  checkKeys(options, ["asOf", "period", "alternatives", "unitCosts", "budget"], ["options"]);
  return compareWith(readBaseline(prepared, policy, options), options);
}

/** Compares alternatives with a baseline that other comparisons may share. */
export function compareWith(baseline: Baseline, options: SeriesComparisonOptions): ScenarioComparison {
  const read = readComparison(baseline, options);
  const studies = baseline.open();
  const before = studies.all(read.baseline.policy, []);
  const funding = openFunding(baseline);
  const comparing = { baseline, funding, options: read, studies, before, show: rememberShown(baseline.register) };
  const needs = needsOfPolicy(baseline, before);
  return {
    kind: "scenario-comparison",
    version: 1,
    ...baseline.fields,
    baseline: {
      needs,
      money: read.unitCosts === undefined ? null : writeCost(priceOf(needs, read.unitCosts)),
      funding: funding.of([baseline.policy], toOpen(baseline, before)),
      verdicts: addVerdicts(before.map(({ indicator }) => indicator.verdicts)),
      breaches: breachesOf(before),
    },
    scenarios: read.scenarios.map((scenario) => compareScenario(scenario, comparing)),
  };
}

/** Returns a function that makes each finding once as comparisons show it: many scenarios show those of the baseline. */
function rememberShown(register: PreparedRegister): (finding: Finding) => AssessedFinding {
  const known = new Map<Finding, AssessedFinding>();
  const show = toAssessed(register);
  return (finding) => {
    const made = known.get(finding) ?? show(finding);
    known.set(finding, made);
    return made;
  };
}

/** What the scenarios of one comparison share. */
interface Comparing {
  readonly baseline: Baseline;
  readonly funding: FundingBy;
  readonly options: ReadComparison;
  readonly studies: Studies;
  readonly before: readonly ProvisionStudy[];
  /** A finding as comparisons show it. */
  readonly show: (finding: Finding) => AssessedFinding;
}

/** Sets one scenario beside the baseline. */
function compareScenario(
  scenario: ReadScenario,
  { baseline, funding, options, studies, before, show }: Comparing,
): ScenarioResult {
  const { id, title, amendments, policy } = scenario;
  const { unitCosts, baseline: start } = options;
  const after = studies.all(policy, amendments);
  const both = pair(before, after);
  const changes = both.flatMap(({ provision, old, now }) =>
    // A provision that nothing touches has the same study on both sides.
    old === now
      ? []
      : attributeChanges({
          changes: compareFindings(old?.findings() ?? NONE, now?.findings() ?? NONE, show),
          amendments: policy.touching(provision),
          under: (subset) => studies.one(policy, provision, subset)?.findings() ?? null,
        }),
  );
  const needs = {
    before: needsOfPolicy(baseline, before),
    after: needsOfPolicy(baseline, after),
  };
  const alone = (amendment: string) => ({
    amendment,
    needs: needsOfPolicy(baseline, studies.all(policy, [amendment])),
  });
  const fundingOf = (): ScenarioResult["funding"] => {
    const under = (changes: readonly AmendmentInput[], all: readonly ProvisionStudy[]): ScenarioFunding | null =>
      funding.of([amendIfPossible(baseline.policy, changes) ?? baseline.policy], toOpen(baseline, all));
    const [old, now] = [under([], before), under(scenario.changes, after)];
    if (old === null && now === null) return null;
    const ownEffects = scenario.changes.map((change) => ({
      amendment: change.id,
      funding: under([change], studies.all(policy, [change.id])),
    }));
    return { before: old, after: now, effects: fundingEffects(old, now, ownEffects) };
  };
  return {
    id,
    title,
    amendments,
    verdicts: {
      before: addVerdicts(before.map(({ indicator }) => indicator.verdicts)),
      after: addVerdicts(after.map(({ indicator }) => indicator.verdicts)),
    },
    breaches: { before: breachesOf(before), after: breachesOf(after) },
    coverage: both.flatMap(({ provision, old, now }) => {
      const [was, is] = [old?.coverage?.total.text ?? null, now?.coverage?.total.text ?? null];
      return was === null && is === null ? [] : [{ provision, before: was, after: is }];
    }),
    indicators: both.map(({ provision, old, now }) => ({
      provision,
      before: old?.indicator ?? null,
      after: now?.indicator ?? null,
    })),
    changes,
    groups: groupChanges(changes),
    winners: subjectsOf(changes, "gained"),
    losers: subjectsOf(changes, "lost"),
    needs,
    money: unitCosts === undefined ? null : moneyOf(needs.before, needs.after, amendments.map(alone), unitCosts),
    funding: fundingOf(),
    budget: start.budget === null || scenario.budget === null ? null : moveBudget(start.budget, scenario.budget),
  };
}

const NONE: ReturnType<ProvisionStudy["findings"]> = new Map();

interface Paired {
  readonly provision: string;
  readonly old: ProvisionStudy | null;
  readonly now: ProvisionStudy | null;
}

/** Provisions before and after, each once. */
function pair(before: readonly ProvisionStudy[], after: readonly ProvisionStudy[]): readonly Paired[] {
  const old = new Map(before.map((study) => [study.provision.id, study]));
  const now = new Map(after.map((study) => [study.provision.id, study]));
  return [...new Set([...old.keys(), ...now.keys()])].map((provision) => ({
    provision,
    old: old.get(provision) ?? null,
    now: now.get(provision) ?? null,
  }));
}

export function breachesOf(studies: readonly Pick<ProvisionStudy, "indicator">[]): number {
  return studies.reduce((sum, { indicator }) => sum + indicator.breaches, 0);
}

function subjectsOf(changes: readonly AttributedChange[], effect: FindingChange["effect"]): readonly string[] {
  return [
    ...new Set(
      changes.filter((change) => change.effect === effect).map(({ subject }) => `${subject.kind}:${subject.id}`),
    ),
  ].toSorted();
}

type Group = { -readonly [K in keyof ChangeGroup]: ChangeGroup[K] };

/** Counts changes by area, provision and causing amendments, in the order in which they first occur. */
export function groupChanges(changes: readonly AttributedChange[]): readonly ChangeGroup[] {
  const groups: Group[] = [];
  const known = new Map<string, Map<string, Map<string | null, Group>>>();
  // Many changes share one list of causes; it is written once.
  const texts = new Map<readonly ChangeCause[], string>();
  for (const { area, provision, causes, effect } of changes) {
    const text = enter(texts, causes, () => JSON.stringify(causes.map(({ amendment }) => amendment)));
    const byCauses = enter(known, provision, () => new Map<string, Map<string | null, Group>>());
    const byArea = enter(byCauses, text, () => new Map<string | null, Group>());
    const group = enter(byArea, area, () => {
      const made: Group = {
        area,
        provision,
        amendments: causes.map(({ amendment }) => amendment),
        gained: 0,
        lost: 0,
        moved: 0,
        detail: 0,
      };
      groups.push(made);
      return made;
    });
    group[effect] += 1;
  }
  return groups;
}

function enter<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
