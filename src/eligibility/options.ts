import { type PlainDate, isPlainDate } from "../calendar/index.js";
import { checkKeys, requireId, requireList, requireListed, requireObject, throwInputError } from "../checks/index.js";
import { settleJudgement } from "../finding/index.js";
import { onlyValue } from "../measure-form/index.js";
import type { Judgement } from "../model/index.js";
import type { Qualification, Settled } from "../policy/index.js";
import { SUBJECT_KINDS } from "../terms/index.js";
import type { PersonFacts } from "./criteria/index.js";
import type { QualificationOptions } from "./types.js";

/** Options as they were read. */
export interface ReadOptions {
  readonly asOf: PlainDate;
  readonly recordedOn: PlainDate;
  /** Returns what is judged about a person. */
  readonly judgeOf: (person: string) => PersonFacts["judge"];
  /** Returns the days on which judgements about a person were recorded. */
  readonly judgedOn: (person: string) => readonly PlainDate[];
}

/**
 * Throws unless each parameter of a qualification has one value, the same for all: without a register it is not known of
 * which class a person is. `assess` answers the others.
 *
 * @throws RuleInputError `value-invalid`
 */
export function requireOneValue(provision: Qualification): asserts provision is Qualification & Settled<Qualification> {
  for (const [name, parameter] of Object.entries(provision.parameters))
    onlyValue(parameter, ["provision", "parameters", name, "value"]);
}

/**
 * Reads the options of an assessment by one provision.
 *
 * @throws RuleInputError `key-unknown`, `date-invalid`, and for judgements also `type-invalid`, `value-missing`,
 *   `id-invalid`, `id-like-identity-number`, `term-unknown`
 */
export function readOptions(options: QualificationOptions, provision: string): ReadOptions {
  checkKeys(options, ["asOf", "recordedOn", "areaClass", "judgements"], ["options"]);
  const { asOf, recordedOn = asOf, judgements = [] } = options;
  if (!isPlainDate(asOf)) throwInputError("date-invalid", ["options", "asOf"], { expected: "date" });
  if (!isPlainDate(recordedOn)) throwInputError("date-invalid", ["options", "recordedOn"], { expected: "date" });
  const byPerson = new Map<string, Judgement[]>();
  requireList(judgements, ["options", "judgements"]).forEach((judgement, index) => {
    checkJudgement(judgement, index);
    const { subject } = judgement;
    if (subject.kind !== "person" || judgement.provision !== provision) return;
    const known = byPerson.get(subject.id);
    if (known === undefined) byPerson.set(subject.id, [judgement]);
    else known.push(judgement);
  });
  return {
    asOf,
    recordedOn,
    judgeOf: (person) => {
      const own = byPerson.get(person);
      if (own === undefined) return NO_JUDGEMENT;
      return (item, day) =>
        settleJudgement(own, { provision, item, subject: { kind: "person", id: person }, asOf: day });
    },
    judgedOn: (person) => (byPerson.get(person) ?? []).map(({ on }) => on),
  };
}

const NO_JUDGEMENT: PersonFacts["judge"] = () => null;

/** Judgements are given one by one, not as part of a parsed register, so they are checked here. */
function checkJudgement(judgement: Judgement, index: number): void {
  const path = ["options", "judgements", index];
  const { subject, outcome, on } = requireObject(judgement, path);
  requireListed(requireObject(subject, [...path, "subject"]).kind, SUBJECT_KINDS, [...path, "subject", "kind"]);
  requireId(subject.id, [...path, "subject", "id"]);
  for (const field of ["id", "provision", "item"] as const) requireId(judgement[field], [...path, field]);
  requireListed(outcome, ["met", "unmet"], [...path, "outcome"]);
  if (!isPlainDate(on)) throwInputError("date-invalid", [...path, "on"], { expected: "date" });
}
