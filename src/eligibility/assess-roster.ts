import { type PlainDate, isPlainDate } from "../calendar/index.js";
import { checkKeys, throwInputError } from "../checks/index.js";
import { requireParsed, requireProvision } from "../parsed/index.js";
import type { Qualification } from "../policy/index.js";
import { type PreparedRegister, isComplete } from "../register/index.js";
import type { RosterAssessment, RouteCount } from "../results/index.js";
import type { Verdict } from "../terms/index.js";
import { assessorOf } from "./assess-qualification.js";
import { prepareCriteria } from "./criteria/index.js";
import { findingInPosts } from "./finding-in-posts.js";
import { readOptions, requireOneValue } from "./options.js";
import { easierArea, postsOn } from "./posts.js";
import type { QualificationFinding } from "./types.js";

/**
 * Decides for everyone on a register whether they qualify, and adds up verdicts and routes. A provision about
 * professional staff regards those who, on the day, hold an assignment with the duty of professional social work
 * at a station (of the provision's tier); others are not applicable, and where duty or dates of an assignment are
 * not recorded that is open. The class of the area is that of the station's division, by its urban–rural code or,
 * where the provision is read so, by its kind.
 *
 * @param prepared a prepared register
 * @param provision a parsed provision of kind `qualification`; the one in force on `asOf`
 * @param options.asOf the day of the question
 * @returns one finding a person, with totals by verdict and by route
 * @throws RuleInputError `not-parsed`, `variant-unknown`, `type-invalid`, `key-unknown`, `date-invalid`
 *
 * @example
 * ```ts
 * import { beijingPilotQualification } from "social-work-station-rules/catalogue";
 * import { assessRoster } from "social-work-station-rules/eligibility";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const personnel = [{ id: "p-1", certificates: [{ level: "social-worker" }], education: [], assignments: [] }];
 * const prepared = prepareRegister(parseRegister({ version: 1, recordedOn: "2021-09-01", personnel }));
 * const roster = assessRoster(prepared, beijingPilotQualification, { asOf: "2021-09-01" });
 * roster.byVerdict["not-applicable"]; //=> 1
 * ```
 */
export function assessRoster(
  prepared: PreparedRegister,
  provision: Qualification,
  options: { readonly asOf: string },
): RosterAssessment {
  const findings = [...rosterFindings(prepared, provision, options)];
  const asOf = readDay(options);
  return {
    kind: "roster",
    provision: provision.id,
    asOf,
    findings,
    byVerdict: countVerdicts(findings),
    byRoute: countRoutes(provision, findings),
    complete: isComplete(prepared, { collection: "personnel", period: asOf }),
  };
}

/** The findings of `assessRoster` one at a time, so that they need not all be kept. */
export function* rosterFindings(
  prepared: PreparedRegister,
  provision: Qualification,
  options: { readonly asOf: string },
): Iterable<QualificationFinding> {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  requireProvision(provision, "qualification");
  requireOneValue(provision);
  const asOf = readDay(options);
  const { recordedOn, judgements, personnel } = prepared.register;
  const criteria = prepareCriteria(provision.criteria, provision.parameters);
  const assess = assessorOf(provision, criteria, readOptions({ asOf, recordedOn, judgements }, provision.id));
  const postsOf = postsOn(prepared, provision, asOf);
  const easier = easierArea(provision);
  for (const person of personnel) yield findingInPosts(assess, person, postsOf(person), easier);
}

function readDay(options: { readonly asOf: string }): PlainDate {
  checkKeys(options, ["asOf"], ["options"]);
  const { asOf } = options;
  return isPlainDate(asOf) ? asOf : throwInputError("date-invalid", ["options", "asOf"], { expected: "date" });
}

function countVerdicts(findings: readonly QualificationFinding[]): Readonly<Record<Verdict, number>> {
  const counts: Record<Verdict, number> = { met: 0, unmet: 0, undetermined: 0, discretionary: 0, "not-applicable": 0 };
  for (const { verdict } of findings) counts[verdict] += 1;
  return counts;
}

function countRoutes({ criteria }: Qualification, findings: readonly QualificationFinding[]): readonly RouteCount[] {
  const routes = criteria.kind === "any-of" ? criteria.members.map(({ id }) => id) : [criteria.id];
  const counts = new Map<string, number>(routes.map((route) => [route, 0]));
  for (const { detail } of findings) {
    if (detail.route !== null) counts.set(detail.route, (counts.get(detail.route) ?? 0) + 1);
  }
  return [...counts].map(([route, people]) => ({ route, people }));
}
