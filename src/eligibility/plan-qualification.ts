import type { Person } from "../model/index.js";
import type { Qualification } from "../policy/index.js";
import { NO_JUDGE, assessorOf, compile } from "./internal/assessor.js";
import { placingOnce, remediesOf } from "./internal/remedies.js";
import { readOptions } from "./assess-qualification.js";
import { metPeriods, type Course } from "./internal/days.js";
import type { PersonQualificationOptions, QualificationPlan } from "./types.js";

const NOTHING_ASSUMED: ReadonlySet<string> = new Set();

/**
 * Tells in which periods a person qualifies if no fact changes but time passes, from when, and what else would
 * help: minimal sets of waiting, a certificate, a degree, a registration or hours, each tried on the person. The
 * area is never changed, and no judgement is proposed. Periods lie between 1900 and 2200. A certificate or degree
 * is dated on `asOf`, the earliest day there is; what it takes to obtain one is for the reader to add.
 *
 * @param person a person, as in a parsed register
 * @param provision a provision of kind `qualification`; the one in force on `asOf`
 * @param options.asOf the day of the question
 * @param options.areaClass class of the area of the person's station; absent: not known
 * @param options.recordedOn the day on which the facts were recorded; facts without a date hold from it (default: `asOf`)
 * @param options.judgements recorded judgements; they hold from their day
 * @returns periods in order; at most 16 remedies, the soonest first
 * @throws RuleInputError as `prepareQualification`
 *
 * @example
 * ```ts
 * import { beijingPilotQualification } from "social-work-station-rules/catalogue";
 * import { parsePlainDate } from "social-work-station-rules/calendar";
 * import { planQualification } from "social-work-station-rules/eligibility";
 * const issuedOn = parsePlainDate("2020-02-29");
 * const person = { id: "p-7", certificates: [{ level: "assistant-social-worker" as const, issuedOn }], education: [] };
 * const plan = planQualification(person, beijingPilotQualification, { asOf: "2021-09-01", areaClass: "urban" });
 * plan.eligibleFrom; //=> "2023-02-28"
 * plan.remedies.map(({ changes }) => changes[0]?.kind); //=> ["certificate", "education", "wait"]
 * ```
 */
export function planQualification(
  person: Person,
  provision: Qualification,
  options: PersonQualificationOptions,
): QualificationPlan {
  const compiled = placingOnce(compile(provision));
  const read = readOptions(options, provision.id);
  const { asOf, recordedOn } = read;
  const { verdict, subject } = assessorOf(compiled, read)(person, options.areaClass);
  const course: Course = {
    facts: { person, areaClass: options.areaClass, judge: read.judgeOf(person.id) ?? NO_JUDGE },
    recordedOn,
    judgedOn: read.judgedOn(person.id),
    assumed: NOTHING_ASSUMED,
  };
  const eligiblePeriods = metPeriods(compiled, course);
  const current = eligiblePeriods.find(({ to }) => to === null || to >= asOf);
  const { remedies, truncated } =
    verdict === "met" ? { remedies: [], truncated: false } : remediesOf(compiled, course, asOf);
  return {
    provision: provision.id,
    subject,
    asOf,
    verdict,
    eligiblePeriods,
    eligibleFrom: current?.from ?? null,
    remedies,
    truncated,
  };
}
