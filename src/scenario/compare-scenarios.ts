import type { AssessedFinding } from "../assessment/index.js";
import { addVerdicts, toAssessed } from "../assessment/parts.js";
import type { Finding } from "../finding/index.js";
import type { PreparedRegister } from "../register/index.js";
import { compareScenario } from "./internal/compare-scenario.js";
import { addNeeds, priceOf, writeMoney } from "./internal/needs.js";
import { readQuestion } from "./internal/read-question.js";
import { studyProvisions } from "./internal/study-provisions.js";
import type { ScenarioComparison, ScenarioQuestion } from "./types.js";

/**
 * Compares alternatives with a baseline: old and new figures beside each other, every finding that changed with
 * the amendments that cause it, winners and losers, stations to open, staff to hire or qualify, money needed. Rules
 * that no amendment touches are not run again, not in the next comparison of the same prepared register, day and
 * period either; scenarios do not see one another.
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
  const read = readQuestion(question);
  const { asOf, period, baseline, scenarios, unitCosts } = read;
  const { register, baseline: policy } = question;
  const studies = studyProvisions(register, policy, { asOf, period, jurisdiction: policy.jurisdiction });
  const before = studies.all(baseline.policy, []);
  const comparing = { question: read, studies, before, show: rememberShown(register) };
  const needs = addNeeds(before.map((study) => study.needs));
  return {
    kind: "scenario-comparison",
    version: 1,
    asOf,
    policy: policy.id,
    baseline: {
      needs,
      money: unitCosts === undefined ? null : writeMoney(priceOf(needs, unitCosts)),
      verdicts: addVerdicts(before.map(({ indicator }) => indicator.verdicts)),
      breaches: before.reduce((sum, { indicator }) => sum + indicator.breaches, 0),
    },
    scenarios: scenarios.map((scenario) => compareScenario(scenario, comparing)),
  };
}

/** Many scenarios show the same finding of the baseline. */
function rememberShown(register: PreparedRegister): (finding: Finding) => AssessedFinding {
  const known = new Map<Finding, AssessedFinding>();
  const show = toAssessed(register);
  return (finding) => {
    const made = known.get(finding) ?? show(finding);
    known.set(finding, made);
    return made;
  };
}
