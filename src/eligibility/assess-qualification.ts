import type { Judgement, Person } from "../model/index.js";
import type { Qualification } from "../policy/index.js";
import type { PersonQualificationOptions, QualificationFinding, QualificationOptions } from "./types.js";
import type { AreaClass } from "../terms/index.js";
import { assessorOf, compile } from "./internal/assessor.js";
import { type PlainDate, isPlainDate } from "../calendar/index.js";
import { type JudgementUse, settleJudgement } from "../finding/index.js";
import { checkKeys, refuse, requireId, requireList } from "../fault/index.js";
import { SUBJECT_KINDS } from "../terms/index.js";

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

/** Options that have been checked. */
export interface ReadOptions {
  readonly asOf: PlainDate;
  readonly recordedOn: PlainDate;
  /** The judgement on an item about a person that holds on a day; null for people without any. */
  readonly judgeOf: (person: string) => ((item: string, day: PlainDate) => JudgementUse | null) | null;
  /** Days on which judgements about a person were recorded. */
  readonly judgedOn: (person: string) => readonly PlainDate[];
}

export function readOptions(options: QualificationOptions, provision: string): ReadOptions {
  checkKeys(options, ["asOf", "recordedOn", "areaClass", "judgements"], ["options"]);
  const { asOf, recordedOn = asOf, judgements = [] } = options;
  if (!isPlainDate(asOf)) refuse("date-invalid", ["asOf"], { expected: "date" });
  if (!isPlainDate(recordedOn)) refuse("date-invalid", ["recordedOn"], { expected: "date" });
  const byPerson = new Map<string, Judgement[]>();
  requireList(judgements, ["judgements"]).forEach((judgement: Judgement, index) => {
    checkJudgement(judgement, index);
    if (judgement.subject.kind !== "person" || judgement.provision !== provision) return;
    const known = byPerson.get(judgement.subject.id);
    if (known === undefined) byPerson.set(judgement.subject.id, [judgement]);
    else known.push(judgement);
  });
  return {
    asOf,
    recordedOn,
    judgeOf: (person) => {
      const own = byPerson.get(person);
      if (own === undefined) return null;
      return (item, day) =>
        settleJudgement(own, { provision, item, subject: { kind: "person", id: person }, asOf: day });
    },
    judgedOn: (person) => (byPerson.get(person) ?? []).map(({ on }) => on),
  };
}

function checkJudgement(judgement: Judgement, index: number): void {
  const path = ["judgements", index];
  if (typeof judgement !== "object" || judgement === null) refuse("type-invalid", path, { expected: "object" });
  const { subject, outcome, on } = judgement;
  if (typeof subject !== "object" || subject === null)
    refuse("type-invalid", [...path, "subject"], { expected: "object" });
  if (!SUBJECT_KINDS.includes(subject.kind))
    refuse("term-unknown", [...path, "subject", "kind"], { expected: "listed-value", accepted: SUBJECT_KINDS });
  for (const field of ["id", "provision", "item"] as const) {
    requireId(judgement[field], [...path, field]);
  }
  requireId(subject.id, [...path, "subject", "id"]);
  if (outcome !== "met" && outcome !== "unmet")
    refuse("value-invalid", [...path, "outcome"], { expected: "listed-value", accepted: ["met", "unmet"] });
  if (!isPlainDate(on)) refuse("date-invalid", [...path, "on"], { expected: "date" });
}
