import { assessWith, compareAssessments, type Assessment, type FindingChange, type RunMemory } from "../assessment/index.js";
import { parsePeriod, parsePlainDate, type Period } from "../calendar/index.js";
import { checkKeys, refuse, requireList } from "../fault/index.js";
import type { Finding } from "../finding/index.js";
import { policyAsOf, type AmendmentInput, type Policy } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import { amendedPolicies, targetOf } from "./internal/amended-policies.js";
import { attribute } from "./internal/attribute.js";
import { moneyOf } from "./internal/money-of.js";
import { addNeeds, needsOf, priceOf, writeMoney } from "./internal/needs.js";
import type { AttributedChange, ChangeGroup, Needs, ScenarioComparison, ScenarioInput, ScenarioResult, UnitCosts } from "./types.js";

/** A question of the form: what if. */
export interface ScenarioQuestion {
  readonly register: PreparedRegister;
  readonly baseline: Policy;
  readonly alternatives: readonly ScenarioInput[];
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The year for which quotas are asked. */
  readonly period: Period;
  /** Yearly costs of one more station and one more worker, where money is asked. */
  readonly unitCosts?: UnitCosts;
}

/**
 * Compares alternatives with a baseline: old and new figures beside each other, every finding that changed with
 * the amendments that cause it, winners and losers, stations to open, staff to hire or qualify, money needed. Rules
 * that no amendment touches are not run again, and scenarios do not see one another.
 *
 * @param question register, baseline policy, alternatives, day and period, unit costs
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
 * const { scenarios } = compareScenarios({
 *   register: prepareRegister(register),
 *   baseline: beijingSystem2022,
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
export function compareScenarios(question: ScenarioQuestion): ScenarioComparison {
  checkKeys(question, ["register", "baseline", "alternatives", "asOf", "period", "unitCosts"], ["question"]);
  const { register, baseline, alternatives, unitCosts } = question;
  const asOf = parsePlainDate(question.asOf, ["question", "asOf"]);
  const period = parsePeriod(question.period, ["question", "period"]);
  checkAlternatives(alternatives);
  const memory: RunMemory = { runs: new Map(), parts: new Map() };
  const run = (policy: Policy): Assessed => assessAll(register, policyAsOf(policy, asOf, period), { asOf, period }, memory);
  const before = run(baseline);
  return {
    kind: "scenario-comparison",
    version: 1,
    asOf,
    policy: baseline.id,
    baseline: {
      needs: before.needs,
      money: unitCosts === undefined ? null : writeMoney(priceOf(before.needs, unitCosts)),
      verdicts: before.assessment.indicators.verdicts,
      breaches: before.assessment.indicators.breaches,
    },
    scenarios: alternatives.map((scenario) => compareOne(scenario, { baseline, before, run, unitCosts })),
  };
}

interface Assessed {
  readonly assessment: Assessment;
  readonly byProvision: ReadonlyMap<string, readonly Finding[]>;
  readonly needs: Needs;
}

interface Comparing {
  readonly baseline: Policy;
  readonly before: Assessed;
  readonly run: (policy: Policy) => Assessed;
  readonly unitCosts: UnitCosts | undefined;
}

function assessAll(register: PreparedRegister, policy: Policy, options: { readonly asOf: string; readonly period: Period }, memory: RunMemory): Assessed {
  const assessment = assessWith(register, policy, options, memory);
  const byProvision = new Map(policy.provisions.flatMap((provision) => {
    const run = memory.runs.get(provision);
    return run === undefined ? [] : [[provision.id, run.findings] as const];
  }));
  return { assessment, byProvision, needs: addNeeds([...byProvision.values()].map(needsOf)) };
}

function compareOne(scenario: ScenarioInput, { baseline, before, run, unitCosts }: Comparing): ScenarioResult {
  const under = amendedPolicies(baseline, scenario.amendments);
  const ids = scenario.amendments.map(({ id }) => id);
  const after = run(under(new Set(ids)));
  const { changes, ...comparison } = compareAssessments(before.assessment, after.assessment);
  const attributed = attributeAll(changes, scenario.amendments, (subset) => run(under(subset)).byProvision);
  return {
    id: scenario.id,
    title: scenario.title ?? null,
    amendments: ids,
    comparison,
    indicators: pairIndicators(before.assessment, after.assessment),
    changes: attributed,
    groups: groupChanges(attributed),
    winners: subjectsOf(attributed, "gained"),
    losers: subjectsOf(attributed, "lost"),
    needs: { before: before.needs, after: after.needs },
    money: unitCosts === undefined ? null : moneyOf(before.needs, after.needs, ids.map((id) => ({ amendment: id, needs: run(under(new Set([id]))).needs })), unitCosts),
  };
}

function attributeAll(
  changes: readonly FindingChange[],
  amendments: readonly AmendmentInput[],
  findingsUnder: (subset: ReadonlySet<string>) => ReadonlyMap<string, readonly Finding[]>,
): readonly AttributedChange[] {
  const known = new Map<string, ReadonlyMap<string, Finding>>();
  const outcomes = (provision: string, subset: ReadonlySet<string>): ReadonlyMap<string, Finding> => {
    const key = JSON.stringify([provision, ...subset]);
    const made = known.get(key) ?? new Map((findingsUnder(subset).get(provision) ?? []).map((finding) => [`${finding.provision}@${finding.subject.kind}:${finding.subject.id}`, finding]));
    known.set(key, made);
    return made;
  };
  const touching = (provision: string): readonly string[] => amendments.filter((amendment) => targetOf(amendment) === provision).map(({ id }) => id);
  return changes.map((change) => attribute(change, touching(change.provision), outcomes));
}

function pairIndicators(before: Assessment, after: Assessment): ScenarioResult["indicators"] {
  const old = new Map(before.indicators.provisions.map((indicator) => [indicator.provision, indicator]));
  const now = new Map(after.indicators.provisions.map((indicator) => [indicator.provision, indicator]));
  return [...new Set([...old.keys(), ...now.keys()])].map((provision) => ({ provision, before: old.get(provision) ?? null, after: now.get(provision) ?? null }));
}

function groupChanges(changes: readonly AttributedChange[]): readonly ChangeGroup[] {
  const groups = new Map<string, { -readonly [K in keyof ChangeGroup]: ChangeGroup[K] }>();
  for (const { area, provision, causes, effect } of changes) {
    const amendments = causes.map(({ amendment }) => amendment);
    const key = JSON.stringify([area, provision, amendments]);
    const group = groups.get(key) ?? { area, provision, amendments, gained: 0, lost: 0, moved: 0, detail: 0 };
    group[effect] += 1;
    groups.set(key, group);
  }
  return [...groups.values()];
}

function subjectsOf(changes: readonly AttributedChange[], effect: FindingChange["effect"]): readonly string[] {
  return [...new Set(changes.filter((change) => change.effect === effect).map(({ subject }) => `${subject.kind}:${subject.id}`))].toSorted();
}

function checkAlternatives(alternatives: readonly ScenarioInput[]): void {
  requireList(alternatives, ["question", "alternatives"]);
  const ids = new Set<string>();
  alternatives.forEach((scenario: ScenarioInput, index) => {
    const path = ["question", "alternatives", index];
    checkKeys(scenario, ["id", "title", "amendments"], path);
    if (ids.has(scenario.id)) refuse("id-duplicate", [...path, "id"], { id: scenario.id });
    ids.add(scenario.id);
  });
}

