import type { QualificationPlan } from "../results/index.js";
import { requireListed } from "../checks/index.js";
import type { Person } from "../model/index.js";
import { requireParsed, requireProvision } from "../parsed/index.js";
import type { Qualification } from "../policy/index.js";
import { AREA_CLASSES } from "../terms/index.js";
import { assessorOf } from "./assess-qualification.js";
import { type CriteriaOnDay, type PreparedCriteria, prepareCriteria } from "./criteria/index.js";
import { type PersonTimeline, eligiblePeriodsOf } from "./eligible-periods.js";
import { readOptions, requireOneValue } from "./options.js";
import { remediesFor } from "./remedies.js";
import type { PersonQualificationOptions } from "./types.js";

/**
 * Finds in which periods a person qualifies if no fact changes but time passes, from when, and what else would
 * help: minimal sets of waiting, a certificate, a degree, a registration or hours, each tried on the person. The
 * area is never changed, and no judgement is proposed. Periods lie between 1900 and 2200. A certificate or degree
 * is dated on `asOf`, the earliest day there is; how long it takes to obtain one is for the reader to add.
 *
 * @param person a person from `parsePerson`, or of a parsed register
 * @param provision a parsed provision of kind `qualification`; the one in force on `asOf`
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
 * import { planQualification } from "social-work-station-rules/eligibility";
 * import { parsePerson } from "social-work-station-rules/model";
 * const certificates = [{ level: "assistant-social-worker", issuedOn: "2020-02-29" }];
 * const person = parsePerson({ id: "p-7", certificates, education: [] });
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
  requireProvision(provision, "qualification");
  requireOneValue(provision);
  const read = readOptions(options, provision.id);
  requireParsed(person, "person", ["person"]);
  const { areaClass } = options;
  if (areaClass !== undefined) requireListed(areaClass, AREA_CLASSES, ["options", "areaClass"]);
  const { asOf, recordedOn } = read;
  const criteria = rememberDays(prepareCriteria(provision.criteria, provision.parameters));
  const { verdict, subject } = assessorOf(provision, criteria, read)(person, areaClass);
  const timeline: PersonTimeline = {
    facts: { person, areaClass, judge: read.judgeOf(person.id) },
    recordedOn,
    judgedOn: read.judgedOn(person.id),
  };
  const eligiblePeriods = eligiblePeriodsOf(criteria, timeline);
  const current = eligiblePeriods.find(({ to }) => to === null || to >= asOf);
  const { remedies, truncated } =
    verdict === "met" ? { remedies: [], truncated: false } : remediesFor(criteria, timeline, asOf);
  return {
    kind: "qualification-plan",
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

/** Returns the criteria prepared once for each day, because a plan assesses the same days again and again. */
function rememberDays(criteria: PreparedCriteria): PreparedCriteria {
  const days = new Map<string, CriteriaOnDay>();
  return {
    ...criteria,
    on: (day, recordedOn, assumed) => {
      const key = JSON.stringify([day, recordedOn, ...(assumed ?? [])]);
      const known = days.get(key) ?? criteria.on(day, recordedOn, assumed);
      days.set(key, known);
      return known;
    },
  };
}
