import { runProvision } from "../assessment/parts.js";
import { parsePeriod, parsePlainDate } from "../calendar/index.js";
import { checkKeys, refuse, requireList, requireObject } from "../fault/index.js";
import type { Finding } from "../finding/index.js";
import { policyAsOf, type Policy, type Provision } from "../policy/index.js";
import { checkPrepared, registerWithin, type PreparedRegister } from "../register/index.js";
import { listReadings } from "./internal/list-readings.js";
import { studyReadings } from "./internal/study-readings.js";
import type { Sensitivity, SensitivityQuestion } from "./types.js";

/**
 * Flips every interpreted parameter to each of its alternatives and lists the verdicts that depend on a reading.
 * Where an amendment takes effect within the period, the reading of the cut is flipped as well. The rest are robust
 * to single readings; joint flips of one provision's readings are tried up to a stated bound, fewest first, and the
 * result says how far.
 *
 * @param prepared a register from `prepareRegister`
 * @param policy any policy
 * @param question day, period, and the bound on joint readings per provision
 * @throws RuleInputError `type-invalid`, `key-unknown`, `date-invalid`, `interval-reversed`, `count-invalid`
 *
 * @example
 * ```ts
 * import { calendarYear } from "social-work-station-rules/calendar";
 * import { beijingSystem2022, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister } from "social-work-station-rules/register";
 * import { interpretationSensitivity } from "social-work-station-rules/scenario";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2023-05-31",
 *   tierSystems: [beijingTierSystem],
 *   divisions: [
 *     { id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" },
 *     ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({ id: `11010100100${n}`, name: `社区${n}`, level: "village", committee: "residential-community" })),
 *   ],
 *   stations: [
 *     { id: "centre", division: "110101001", tier: "beijing:township", from: "2022" },
 *     ...[1, 2].map((n) => ({ id: `station-${n}`, division: `11010100100${n}`, tier: "beijing:community", from: "2022" })),
 *   ],
 *   completeness: [{ collection: "divisions" }, { collection: "stations" }],
 * });
 * const { dependent } = interpretationSensitivity(prepareRegister(register), beijingSystem2022, { asOf: "2023-05-31", period: calendarYear(2023), mostJoint: 0 });
 * // 30 % of seven communities are 2.1: whether two stations are enough depends on the rounding.
 * dependent.map(({ subject, verdict }) => [subject.id, verdict]); //=> [["110101001", "unmet"]]
 * dependent[0]?.changedBy.map(({ readings, verdict }) => [readings[0]?.other, verdict]); //=> [["half-up", "met"], ["down", "met"]]
 * ```
 */
export function interpretationSensitivity(
  prepared: PreparedRegister,
  policy: Policy,
  question: SensitivityQuestion,
): Sensitivity {
  checkPrepared(prepared);
  requireList(requireObject(policy, ["policy"]).provisions, ["policy", "provisions"]);
  checkKeys(question, ["asOf", "period", "mostJoint"], ["question"]);
  const asOf = parsePlainDate(question.asOf, ["question", "asOf"]);
  const period = parsePeriod(question.period, ["question", "period"]);
  const mostJoint = question.mostJoint ?? 50;
  if (!Number.isSafeInteger(mostJoint) || mostJoint < 0)
    return refuse("count-invalid", ["question", "mostJoint"], { expected: "count" });
  const resolved = policyAsOf(policy, asOf, period);
  const part = resolved.jurisdiction === "CN" ? prepared : registerWithin(prepared, resolved.jurisdiction);
  const run = (provision: Provision): readonly Finding[] =>
    runProvision(part, resolved, provision, {
      asOf,
      period,
      jurisdiction: resolved.jurisdiction,
      submissions: undefined,
    }).findings;
  const readings = listReadings(policy, asOf, period);
  const studies = resolved.provisions.map((provision) =>
    studyReadings(provision, { run, options: readings(provision), mostJoint }),
  );
  return {
    dependent: studies.flatMap(({ dependent }) => dependent),
    robust: studies.reduce((sum, { robust }) => sum + robust, 0),
    readings: studies.flatMap((study) => study.readings).toSorted((first, second) => second.verdicts - first.verdicts),
    reach: studies.map(({ reach }) => reach),
  };
}
