import type { PlainDate } from "../calendar/index.js";
import { checkKeys, requireListed } from "../checks/index.js";
import { basisOf, findingId } from "../finding/index.js";
import type { Person, SubjectRef } from "../model/index.js";
import { requireParsed, requireProvision } from "../parsed/index.js";
import type { Qualification, Settled } from "../policy/index.js";
import type { CriterionTrace, JudgementUse, MissingFact } from "../results/index.js";
import { AREA_CLASSES, type AreaClass } from "../terms/index.js";
import { type PersonFacts, type PreparedCriteria, prepareCriteria, verdictOfPossible } from "./criteria/index.js";
import { missingFactsOn } from "./missing-facts.js";
import { type ReadOptions, readOptions, requireOneValue } from "./options.js";
import type { AreaOptions, PersonQualificationOptions, QualificationFinding, QualificationOptions } from "./types.js";

/**
 * Decides whether one person qualifies on a day: by which route, with what was required and found on every
 * branch, and which missing facts could still change the verdict. Beijing's pilot plan (2021), 三（四）, is one such
 * provision: 社会工作师, or 助理社会工作师 for three years, or a bachelor's programme in social work.
 *
 * A list that is absent is not recorded, an empty one says that there is nothing. A criterion left to judgement
 * stays `discretionary` until a recorded judgement settles it, and is then named among the missing facts where it
 * bears on the verdict.
 *
 * @param person a person from `parsePerson`, or of a parsed register
 * @param provision a parsed provision of kind `qualification`; the one in force on `asOf`
 * @param options.asOf the day of the question
 * @param options.areaClass class of the area of the person's station; absent: not known
 * @param options.recordedOn the day on which the facts were recorded; facts without a date hold from it (default: `asOf`)
 * @param options.judgements recorded judgements
 * @returns the finding, with the trace of every branch
 * @throws RuleInputError as `prepareQualification`
 *
 * @example
 * ```ts
 * import { beijingPilotQualification } from "social-work-station-rules/catalogue";
 * import { assessQualification } from "social-work-station-rules/eligibility";
 * import { parsePerson } from "social-work-station-rules/model";
 * const person = parsePerson({ id: "p-7", certificates: [], education: [{ level: "bachelor", major: "社会工作" }] });
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
  return prepareQualification(provision, options)(person, { areaClass: options.areaClass });
}

/**
 * Prepares a qualification for one day, to assess many people by it: values are read and threshold dates computed
 * once. The answers are those of `assessQualification`.
 *
 * @param provision a parsed provision of kind `qualification`; the one in force on `asOf`
 * @param options.asOf the day of the question
 * @param options.recordedOn the day on which the facts were recorded; facts without a date hold from it (default: `asOf`)
 * @param options.judgements recorded judgements about any of the people
 * @returns a function of a parsed person and, where it is known, the class of the area of the person's station
 * @throws RuleInputError at once for the provision (`not-parsed`, `variant-unknown`, `value-invalid` where a value differs
 *   by class of person or by stage) and the options (`type-invalid`,
 *   `key-unknown`, `date-invalid`, and for judgements `value-missing`, `id-invalid`, `id-like-identity-number`,
 *   `term-unknown`); from the function for the person (`not-parsed`) and the class of the area (`term-unknown`)
 *
 * @example
 * ```ts
 * import { beijingPilotQualification } from "social-work-station-rules/catalogue";
 * import { prepareQualification } from "social-work-station-rules/eligibility";
 * import { parsePerson } from "social-work-station-rules/model";
 * const assess = prepareQualification(beijingPilotQualification, { asOf: "2021-06-15" });
 * const assistantSince = (issuedOn: string) =>
 *   parsePerson({ id: "p-1", certificates: [{ level: "assistant-social-worker", issuedOn }], education: [] });
 * assess(assistantSince("2018-06-15"), { areaClass: "urban" }).verdict; //=> "met"
 * assess(assistantSince("2018-06-16"), { areaClass: "urban" }).verdict; //=> "unmet"
 * assess(assistantSince("2018-06"), { areaClass: "urban" }).missing[0]?.fact; //=> "certificate-date"
 * ```
 */
export function prepareQualification(
  provision: Qualification,
  options: QualificationOptions,
): (person: Person, options?: AreaOptions) => QualificationFinding {
  requireProvision(provision, "qualification");
  requireOneValue(provision);
  const criteria = prepareCriteria(provision.criteria, provision.parameters);
  const assess = assessorOf(provision, criteria, readOptions(options, provision.id));
  return (person, area = {}) => {
    requireParsed(person, "person", ["person"]);
    checkKeys(area, ["areaClass"], ["options"]);
    const { areaClass } = area;
    if (areaClass !== undefined) requireListed(areaClass, AREA_CLASSES, ["options", "areaClass"]);
    return assess(person, areaClass);
  };
}

/** Returns an assessment of people by the prepared criteria of a provision on one day. */
export function assessorOf(
  provision: Settled<Qualification>,
  criteria: PreparedCriteria,
  { asOf, recordedOn, judgeOf }: ReadOptions,
): (person: Person, areaClass: AreaClass | undefined) => QualificationFinding {
  const onDay = criteria.on(asOf, recordedOn);
  const findMissing = missingFactsOn(onDay);
  const basis = basisOf(provision);
  const items = criteria.singles.flatMap(({ kind, id }) => (kind === "judgement" ? [id] : []));

  return (person, areaClass) => {
    const facts: PersonFacts = { person, areaClass, judge: judgeOf(person.id) };
    const assessed = onDay.assess(facts);
    const subject: SubjectRef = { kind: "person", id: person.id };
    const { trace } = assessed;
    const closed = verdictOfPossible(assessed.possible);
    const { verdict, missing } =
      closed === "met" || closed === "unmet" ? { verdict: closed, missing: [] } : findMissing(facts, assessed);
    return {
      kind: "finding",
      id: findingId(provision.id, subject),
      provision: provision.id,
      subject,
      asOf,
      verdict,
      timing: null,
      detail: {
        kind: "qualification",
        route: verdict === "met" ? routeOf(trace) : null,
        areaClass: areaClass ?? null,
        trace,
      },
      missing: missing.map((fact): MissingFact => ({ subject, ...fact })),
      judgements: judgementsUsed(items, facts, asOf),
      basis,
    };
  };
}

/** A loop, since `flatMap` took a seventh of the time of an assessment. */
function judgementsUsed(items: readonly string[], { judge }: PersonFacts, day: PlainDate): readonly JudgementUse[] {
  const used: JudgementUse[] = [];
  for (const item of items) {
    const judgement = judge(item, day);
    if (judgement !== null) used.push(judgement);
  }
  return used;
}

/** Returns the first alternative that is met, of the outermost any-of; else the whole. */
function routeOf(trace: CriterionTrace): string | null {
  if (trace.kind !== "any-of") return trace.id;
  return trace.members.find(({ verdict }) => verdict === "met")?.id ?? null;
}
