import { isPlainDate, type PlainDate } from "../../calendar/index.js";
import { settleJudgement, type JudgementUse } from "../../finding/index.js";
import { checkKeys, refuse, requireId, requireList } from "../../fault/index.js";
import type { Judgement } from "../../model/index.js";
import { SUBJECT_KINDS } from "../../terms/values.js";
import type { QualificationOptions } from "../types.js";

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
