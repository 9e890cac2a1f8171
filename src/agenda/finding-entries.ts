import { type PlainDate, lastDayDue, parsePlainDate } from "../calendar/index.js";
import type { DueConvention } from "../calendar/index.js";
import type { Measure } from "../policy/index.js";
import type { AgendaEntry, AssessedFinding, Basis, EvaluationDetail } from "../results/index.js";
import { amountsOf, amountsOfFinding } from "../run/index.js";
import { basesOf, entryOf, isTask } from "./entry.js";
import { type DoneBefore, doneBefore, isLate, paceOf } from "./pace.js";
import type { AgendaQuestion } from "./plan-agenda.js";

/** What an entry says in addition to its finding. */
type OwnFields = Pick<AgendaEntry, "matter" | "urgency"> & Partial<AgendaEntry>;

/** Returns an entry for each finding about which something is to be done. */
export function entriesOf(question: AgendaQuestion, foreseen: readonly AgendaEntry[]): readonly AgendaEntry[] {
  const { now, asOf, policies } = question;
  const bases = basesOf(now);
  const obligors = new Map(
    policies.flatMap(({ provisions }) =>
      provisions.flatMap((provision) => (provision.kind === "deadline" ? [[provision.id, provision.obligor]] : [])),
    ),
  );
  let before: DoneBefore | null = null;
  const askBefore = (): DoneBefore => (before ??= doneBefore(question));
  return now.findings.flatMap((finding) => {
    const basis = bases.get(finding.provision);
    if (basis === undefined || !isTask(basis)) return [];
    const fields = fieldsOf(finding, basis, question, askBefore);
    if (fields === null) return [];
    // What will be met by itself in time is listed as such.
    if (fields.matter === "target" && fields.day != null && isMetBy(fields.day, finding, foreseen)) return [];
    return [
      entryOf(asOf, finding, basis, {
        amounts: amountsOfFinding(finding, basis),
        obligor: obligors.get(finding.provision) ?? null,
        ...fields,
      }),
    ];
  });
}

/** Whether a finding that is not met will be met by itself on a day. */
function isMetBy(day: PlainDate, { id }: AssessedFinding, foreseen: readonly AgendaEntry[]): boolean {
  const changes = foreseen.filter(({ finding, matter, day: on }) => {
    if (finding?.id !== id || on === null) return false;
    return matter === "reached" ? on <= day : matter === "lapse" && on < day;
  });
  return changes.at(-1)?.matter === "reached";
}

function fieldsOf(
  finding: AssessedFinding,
  basis: Basis,
  question: AgendaQuestion,
  askBefore: () => DoneBefore,
): OwnFields | null {
  const { detail, verdict, timing } = finding;
  const { asOf, until } = question;
  if (verdict === "met" || verdict === "not-applicable") return null;
  if (verdict === "discretionary") return { matter: "judgement", urgency: "to-judge" };
  const dated = (matter: AgendaEntry["matter"], day: PlainDate): OwnFields | null =>
    day < asOf ? { matter, urgency: "overdue", day } : day <= until ? { matter, urgency: "due", day } : null;
  const undated = (matter: AgendaEntry["matter"]): OwnFields | null =>
    verdict === "unmet" ? { matter, urgency: "open" } : null;
  const stage = finding.stage ?? (detail.kind === "requirement" ? detail.stage : undefined);
  // A stage that another one followed is over for good.
  if (stage !== undefined)
    return finding.asOf < asOf || isFollowed(stage, basis, asOf)
      ? null
      : dated("target", lastDayOf(stage.dueOn, basis));
  switch (detail.kind) {
    case "deadline":
      return detail.state === "due" || detail.state === "overdue"
        ? dated("deadline", parsePlainDate(detail.lastDay))
        : null;
    case "recurring-duty":
      return detail.current === null || detail.current.done >= detail.times ? null : dated("duty", detail.current.to);
    case "coverage-target":
      return dated("target", lastDayOf(detail.dueOn, basis));
    case "activity-quota":
      return timing === "closed" ? null : quotaFields(finding, detail.period, question, askBefore);
    case "requirement":
      if (detail.due !== undefined) return dated("target", lastDayOf(detail.due.latest, basis));
      if (detail.period === undefined) return undated("unmet");
      if (timing === "closed" || detail.atLeast === null) return null;
      return isAddedUp(basis)
        ? quotaFields(finding, detail.period, question, askBefore)
        : dated("quota", detail.period.to);
    case "staffing":
    case "required-roles":
      return undated("staff");
    case "evaluation": {
      const day = dayOfEvaluation(detail);
      const fields = day === null ? null : dated("evaluation", day);
      return fields ?? (detail.parts.some(isLackingForGood) ? undated("evaluation") : null);
    }
    default:
      return undated("unmet");
  }
}

/**
 * The earliest day by which a part of an evaluation that is lacking is due: the end of its period, or the term of what
 * follows from a grade. null: no part that is lacking has a day.
 */
function dayOfEvaluation({ period, parts }: EvaluationDetail): PlainDate | null {
  const days = parts.flatMap((part): readonly PlainDate[] => {
    if (part.verdict === "met" || part.verdict === "not-applicable") return [];
    // A part that is not known to be lacking is due while its time runs, and a missing fact afterwards.
    if (part.verdict !== "unmet" && part.timing === "closed") return [];
    if (part.part === "consequence") return part.dueOn === null ? [] : [parsePlainDate(part.dueOn)];
    return part.part === "held" || part.part === "self-assessment" || part.part === "sample" ? [period.to] : [];
  });
  return days.toSorted()[0] ?? null;
}

/** Whether a part is lacking and no day says by when it is due: a grade, who carried it out, what follows without a term. */
function isLackingForGood(part: EvaluationDetail["parts"][number]): boolean {
  if (part.verdict !== "unmet") return false;
  return part.part === "grade" || part.part === "assessor" || (part.part === "consequence" && part.dueOn === null);
}

/** A quota: due where its period ends in these days, else listed where it is behind. */
function quotaFields(
  finding: AssessedFinding,
  period: { readonly from: PlainDate; readonly to: PlainDate },
  question: AgendaQuestion,
  askBefore: () => DoneBefore,
): OwnFields | null {
  const amounts = amountsOf(finding.detail);
  if (amounts === null) return null;
  const isDue = period.to <= question.until;
  if (!isDue && finding.verdict !== "unmet") return null;
  const pace = paceOf(finding, period, amounts, question, askBefore());
  const fields = { matter: "quota", day: period.to, pace } as const;
  if (isDue) return { ...fields, urgency: "due" };
  return pace !== null && isLate(pace, amounts) ? { ...fields, urgency: "behind" } : null;
}

function lastDayOf(dueOn: string, { parameters }: Basis): PlainDate {
  const convention = (parameters["dueConvention"]?.value ?? "inclusive") as DueConvention;
  return lastDayDue(parsePlainDate(dueOn), convention);
}

function isFollowed({ next }: { readonly next: string | null }, basis: Basis, asOf: PlainDate): boolean {
  return next !== null && lastDayOf(next, basis) < asOf;
}

/** Whether a number grows with each thing that is done, so that a pace can be named. */
function isAddedUp({ parameters }: Basis): boolean {
  const measure = parameters["measure"]?.value as Measure | undefined;
  return measure?.take === "count" || measure?.take === "sum";
}
