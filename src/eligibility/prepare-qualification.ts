import type { Person } from "../model/index.js";
import type { Qualification } from "../policy/index.js";
import type { AreaClass } from "../terms/index.js";
import { assessorOf } from "./internal/assessor.js";
import { compile } from "./internal/compile.js";
import { readOptions } from "./internal/read-options.js";
import type { QualificationFinding, QualificationOptions } from "./types.js";

/**
 * Prepares a qualification for one day, to judge many people by it: values are read and threshold dates computed
 * once. The answers are those of `assessQualification`.
 *
 * @param provision a provision of kind `qualification`; the one in force on `asOf`
 * @param options.asOf the day of the question
 * @param options.recordedOn the day on which the facts were recorded; facts without a date hold from it (default: `asOf`)
 * @param options.judgements recorded judgements about any of the people
 * @returns a function of a person and, where it is known, the class of the area of the person's station
 * @throws RuleInputError at once for the provision (`parameter-unknown`, `parameter-invalid`, `variant-unknown`,
 *   `reference-dangling`, `id-duplicate`, `too-complex`) and the options (`date-invalid`, `type-invalid`); from the
 *   function for a person (`type-invalid`, `id-invalid`, `term-unknown`, `date-invalid`, `decimal-invalid`, `list-too-long`)
 *
 * @example
 * ```ts
 * import { beijingPilotQualification } from "social-work-station-rules/catalogue";
 * import { parseCoarseDate } from "social-work-station-rules/calendar";
 * import { prepareQualification } from "social-work-station-rules/eligibility";
 * const assess = prepareQualification(beijingPilotQualification, { asOf: "2021-06-15" });
 * const held = (issuedOn: string) => [{ level: "assistant-social-worker" as const, issuedOn: parseCoarseDate(issuedOn) }];
 * assess({ id: "p-1", certificates: held("2018-06-15"), education: [] }, "urban").verdict; //=> "met"
 * assess({ id: "p-2", certificates: held("2018-06-16"), education: [] }, "urban").verdict; //=> "unmet"
 * assess({ id: "p-3", certificates: held("2018-06"), education: [] }, "urban").missing[0]?.fact; //=> "certificate-date"
 * ```
 */
export function prepareQualification(
  provision: Qualification,
  options: QualificationOptions,
): (person: Person, areaClass?: AreaClass) => QualificationFinding {
  const compiled = compile(provision);
  return assessorOf(compiled, readOptions(options, provision.id));
}
