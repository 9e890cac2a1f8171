import { addVerdicts, compareFindings, toAssessed, type AssessedFinding, type FindingChange } from "../assessment/index.js";
import { parsePeriod, parsePlainDate, type Period } from "../calendar/index.js";
import { checkKeys, refuse, requireList } from "../fault/index.js";
import type { FactorInput } from "../funding/index.js";
import { policyAsOf, type AmendmentInput, type Policy, type Provision } from "../policy/index.js";
import { checkPrepared, registerWithin, type PreparedRegister } from "../register/index.js";
import { amendedPolicies, targetOf, type AmendedProvisions } from "./internal/amended-policies.js";
import { attribute } from "./internal/attribute.js";
import { groupChanges } from "./internal/group-changes.js";
import { moveBudget } from "./internal/move-budget.js";
import { moneyOf } from "./internal/money-of.js";
import { addNeeds, priceOf, writeMoney } from "./internal/needs.js";
import { studyProvisions, type ProvisionStudy } from "./internal/study-provisions.js";
import type { AttributedChange, Needs, ScenarioComparison, ScenarioInput, ScenarioResult, UnitCosts } from "./types.js";

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
  /** The baseline's division of a budget by factors; scenarios may divide it in another way. */
  readonly budget?: FactorInput;
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
  checkKeys(question, ["register", "baseline", "alternatives", "asOf", "period", "unitCosts", "budget"], ["question"]);
  const { register, alternatives, unitCosts, budget } = question;
  checkPrepared(register);
  checkAlternatives(alternatives, budget !== undefined);
  const asOf = parsePlainDate(question.asOf, ["question", "asOf"]);
  const period = parsePeriod(question.period, ["question", "period"]);
  const inForce = (policy: Policy): Policy => policyAsOf(policy, asOf, period);
  const { baseline } = question;
  const { jurisdiction } = baseline;
  const part = jurisdiction === "CN" ? register : registerWithin(register, jurisdiction);
  const study = studyProvisions(part, baseline, { asOf, period, jurisdiction, submissions: undefined });
  const made: AmendedProvisions = new Map();
  const before = inForce(baseline).provisions.map(study);
  const needs = addNeeds(before.map((entry) => entry.needs));
  return {
    kind: "scenario-comparison",
    version: 1,
    asOf,
    policy: baseline.id,
    baseline: {
      needs,
      money: unitCosts === undefined ? null : writeMoney(priceOf(needs, unitCosts)),
      verdicts: addVerdicts(before.map(({ indicator }) => indicator.verdicts)),
      breaches: breachesOf(before),
    },
    scenarios: alternatives.map((scenario) => compareOne(scenario, { register, baseline, before, study, inForce, made, unitCosts, budget })),
  };
}

interface Comparing {
  readonly register: PreparedRegister;
  readonly baseline: Policy;
  readonly before: readonly ProvisionStudy[];
  readonly study: (provision: Provision) => ProvisionStudy;
  readonly inForce: (policy: Policy) => Policy;
  readonly made: AmendedProvisions;
  readonly unitCosts: UnitCosts | undefined;
  readonly budget: FactorInput | undefined;
}

function compareOne(scenario: ScenarioInput, comparing: Comparing): ScenarioResult {
  const { baseline, before, study, inForce, made, unitCosts, budget } = comparing;
  const under = amendedPolicies(baseline, scenario.amendments, made);
  const studies = (subset: ReadonlySet<string>): readonly ProvisionStudy[] => inForce(under(subset)).provisions.map(study);
  const needsUnder = (subset: ReadonlySet<string>): Needs => addNeeds(studies(subset).map(({ needs }) => needs));
  const ids = scenario.amendments.map(({ id }) => id);
  const after = studies(new Set(ids));
  const changes = attributeAll(findChanges(comparing.register, before, after), scenario.amendments, studies);
  const needs = { before: addNeeds(before.map((entry) => entry.needs)), after: addNeeds(after.map((entry) => entry.needs)) };
  return {
    id: scenario.id,
    title: scenario.title ?? null,
    amendments: ids,
    verdicts: { before: addVerdicts(before.map(({ indicator }) => indicator.verdicts)), after: addVerdicts(after.map(({ indicator }) => indicator.verdicts)) },
    breaches: { before: breachesOf(before), after: breachesOf(after) },
    coverage: pair(before, after, ({ coverage }) => coverage?.total.text ?? null).filter((entry) => entry.before !== null || entry.after !== null),
    indicators: pair(before, after, ({ indicator }) => indicator),
    changes,
    groups: groupChanges(changes),
    winners: subjectsOf(changes, "gained"),
    losers: subjectsOf(changes, "lost"),
    needs,
    money: unitCosts === undefined ? null : moneyOf(needs.before, needs.after, ids.map((id) => ({ amendment: id, needs: needsUnder(new Set([id])) })), unitCosts),
    budget: budget === undefined ? null : moveBudget(budget, scenario.budget ?? budget),
  };
}

/** Only provisions that are not the same object can have changed findings. */
function findChanges(register: PreparedRegister, before: readonly ProvisionStudy[], after: readonly ProvisionStudy[]): readonly FindingChange[] {
  const old = new Set(before);
  const now = new Set(after);
  const findings = (studies: readonly ProvisionStudy[], others: ReadonlySet<ProvisionStudy>): readonly AssessedFinding[] =>
    studies.filter((entry) => !others.has(entry)).flatMap((entry) => entry.findings.map((finding) => toAssessed(register, finding)));
  return compareFindings(findings(before, now), findings(after, old));
}

function attributeAll(
  changes: readonly FindingChange[],
  amendments: readonly AmendmentInput[],
  studies: (subset: ReadonlySet<string>) => readonly ProvisionStudy[],
): readonly AttributedChange[] {
  const known = new Map<string, ProvisionStudy | null>();
  const outcome = (provision: string) => (subset: ReadonlySet<string>): ProvisionStudy | null => {
    const key = JSON.stringify([provision, ...subset]);
    const made = known.get(key);
    if (made !== undefined) return made;
    const study = studies(subset).find((entry) => entry.provision.id === provision) ?? null;
    known.set(key, study);
    return study;
  };
  const touching = new Map(changes.map(({ provision }) => [provision, amendments.filter((amendment) => targetOf(amendment) === provision).map(({ id }) => id)]));
  return changes.map((change) => attribute(change, touching.get(change.provision) ?? [], outcome(change.provision)));
}

/** A figure of each provision before and after, by provision id. */
function pair<T>(before: readonly ProvisionStudy[], after: readonly ProvisionStudy[], read: (study: ProvisionStudy) => T): readonly Paired<T>[] {
  const old = new Map(before.map((entry) => [entry.provision.id, read(entry)]));
  const now = new Map(after.map((entry) => [entry.provision.id, read(entry)]));
  return [...new Set([...old.keys(), ...now.keys()])].map((provision) => ({ provision, before: old.get(provision) ?? null, after: now.get(provision) ?? null }));
}

interface Paired<T> {
  readonly provision: string;
  readonly before: T | null;
  readonly after: T | null;
}

function breachesOf(studies: readonly ProvisionStudy[]): number {
  return studies.reduce((sum, { indicator }) => sum + indicator.breaches, 0);
}

function subjectsOf(changes: readonly AttributedChange[], effect: FindingChange["effect"]): readonly string[] {
  return [...new Set(changes.filter((change) => change.effect === effect).map(({ subject }) => `${subject.kind}:${subject.id}`))].toSorted();
}

function checkAlternatives(alternatives: readonly ScenarioInput[], hasBudget: boolean): void {
  requireList(alternatives, ["question", "alternatives"]);
  const ids = new Set<string>();
  alternatives.forEach((scenario: ScenarioInput, index) => {
    const path = ["question", "alternatives", index];
    checkKeys(scenario, ["id", "title", "amendments", "budget"], path);
    if (scenario.budget !== undefined && !hasBudget) refuse("value-missing", ["question", "budget"], { expected: "object" });
    if (ids.has(scenario.id)) refuse("id-duplicate", [...path, "id"], { id: scenario.id });
    ids.add(scenario.id);
  });
}

