import type { JudgementUse } from "../results/index.js";
import { isPlainDate, parsePlainDate, type PlainDate } from "../calendar/index.js";
import { looksLikeIdentityNumber } from "../fault/index.js";
import { isIdText, requireId, requireList, requireObject, throwInputError } from "../checks/index.js";
import type { Judgement, SubjectRef } from "../model/index.js";
import { SUBJECT_KINDS } from "../terms/index.js";
import { requireSubject } from "./finding.js";

/** Which judgement is looked for, and on which day. */
export interface SettleQuery {
  readonly provision: string;
  readonly item: string;
  readonly subject: SubjectRef;
  readonly asOf: PlainDate;
}

/**
 * Finds the recorded judgement that holds on a day for one item of a provision about one subject: the latest
 * not after `asOf`; of two on one day, the one whose id comes later, so that the order of the list decides
 * nothing. None: the item stays a matter of judgement.
 *
 * @throws RuleInputError `type-invalid`, `value-missing`, `id-invalid`, `term-unknown`, `date-invalid`
 *
 * @example
 * ```ts
 * import { parsePlainDate } from "social-work-station-rules/calendar";
 * import { settleJudgement } from "social-work-station-rules/finding";
 * const query = { provision: "local/premises", subject: { kind: "station", id: "centre-1" }, item: "adequate", asOf: parsePlainDate("2023-05-31") } as const;
 * settleJudgement([], query); //=> null
 * ```
 */
export function settleJudgement(judgements: readonly Judgement[], query: SettleQuery): JudgementUse | null {
  requireObject(query, ["query"]);
  checkQuery(query);
  let latest: Judgement | null = null;
  for (const [index, judgement] of requireList(judgements, ["judgements"]).entries()) {
    checkJudgement(judgement, index);
    if (judgement.provision !== query.provision || judgement.item !== query.item || judgement.on > query.asOf) continue;
    if (judgement.subject.kind !== query.subject.kind || judgement.subject.id !== query.subject.id) continue;
    if (latest === null || judgement.on > latest.on || (judgement.on === latest.on && judgement.id > latest.id))
      latest = judgement;
  }
  return latest === null ? null : { judgement: latest.id, item: latest.item, outcome: latest.outcome, on: latest.on };
}

const NAMES = ["provision", "item"] as const;

function checkQuery({ subject, asOf, ...query }: SettleQuery): void {
  for (const name of NAMES) requireId(query[name], ["query", name]);
  requireSubject(subject, ["query", "subject"]);
  parsePlainDate(asOf, ["query", "asOf"]);
}

/** Paths are made for faults alone: a subject may have many judgements, and is asked about often. */
function checkJudgement(judgement: Judgement, index: number): void {
  const { subject, provision, item, outcome, on } = requireObject(judgement, ["judgements", index]);
  if (!isId(judgement.id) || !isId(provision) || !isId(item)) {
    for (const name of ["id", ...NAMES] as const) requireId(judgement[name], ["judgements", index, name]);
  }
  if (typeof subject !== "object" || !isId(subject?.id) || !SUBJECT_KINDS.includes(subject.kind))
    requireSubject(subject, ["judgements", index, "subject"]);
  if (outcome !== "met" && outcome !== "unmet")
    throwInputError("term-unknown", ["judgements", index, "outcome"], {
      expected: "listed-value",
      accepted: ["met", "unmet"],
    });
  if (!isPlainDate(on)) throwInputError("date-invalid", ["judgements", index, "on"], { expected: "date" });
}

function isId(value: unknown): boolean {
  return isIdText(value) && !looksLikeIdentityNumber(value);
}
