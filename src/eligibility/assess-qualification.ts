import type { Person } from "../model/index.js";
import type { Qualification } from "../policy/index.js";
import { prepareQualification } from "./prepare-qualification.js";
import type { PersonQualificationOptions, QualificationFinding } from "./types.js";

/**
 * Decides whether one person qualifies on a day: by which route, with what was required and found on every
 * branch, and which missing facts could still change the verdict. Beijing's pilot plan (2021), 三（四）, is one such
 * provision: 社会工作师, or 助理社会工作师 for three years, or a bachelor's programme in social work.
 *
 * A list that is absent is not recorded, an empty one says that there is nothing. A criterion left to judgement
 * stays `discretionary` until a recorded judgement settles it, and is then named among the missing facts where it
 * bears on the verdict.
 *
 * @param person a person, as in a parsed register
 * @param provision a provision of kind `qualification`; the one in force on `asOf`
 * @param options.asOf the day of the question
 * @param options.areaClass class of the area of the person's station; absent: not known
 * @param options.recordedOn the day on which the facts were recorded; facts without a date hold from it (default: `asOf`)
 * @param options.judgements recorded judgements
 * @throws RuleInputError as `prepareQualification`
 *
 * @example
 * ```ts
 * import { beijingPilotQualification } from "social-work-station-rules/catalogue";
 * import { assessQualification } from "social-work-station-rules/eligibility";
 * const person = { id: "p-7", certificates: [], education: [{ level: "bachelor" as const, major: "社会工作" }] };
 * const finding = assessQualification(person, beijingPilotQualification, { asOf: "2021-09-01", areaClass: "urban" });
 * finding.verdict; //=> "met"
 * finding.detail.route; //=> "social-work-education"
 * ```
 */
export function assessQualification(
  person: Person,
  provision: Qualification,
  options: PersonQualificationOptions,
): QualificationFinding {
  return prepareQualification(provision, options)(person, options.areaClass);
}
