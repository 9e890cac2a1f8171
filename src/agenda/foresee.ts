import { type PlainDate, addDays, daysBetween } from "../calendar/index.js";
import { registerRecordedOn, type PreparedRegister } from "../register/index.js";
import type { AgendaEntry, AssessedFinding, Assessment, Basis, PolicyStatus } from "../results/index.js";
import { amountsOfFinding } from "../run/index.js";
import { basesOf, entryOf, makeEntry } from "./entry.js";
import type { AgendaQuestion } from "./plan-agenda.js";

/**
 * Returns what changes by itself in the days that are looked ahead: provisions that will be met, or met no longer, and
 * policies that begin or end. It is what `assess` answers on each day with the records there are.
 */
export function foresee(question: AgendaQuestion): readonly AgendaEntry[] {
  const { prepared, now, asOf, until, run } = question;
  const bases = basesOf(now);
  const entries: AgendaEntry[] = [];
  let yesterday = now;
  for (let last = asOf; last <= until; last = addDays(last, 1)) {
    const day = addDays(last, 1);
    const today = run(onLaterDay(prepared, asOf, day), day);
    for (const { finding, isMet } of changesBetween(yesterday, today)) {
      const basis = bases.get(finding.provision);
      const on = isMet ? day : last;
      if (basis === undefined || basis.modality === "reported" || on > until) continue;
      entries.push(changeEntry(asOf, finding, basis, on, isMet));
    }
    for (const entry of policyEntries(question, yesterday, today, { last, day })) entries.push(entry);
    yesterday = today;
  }
  return entries;
}

/** The register as it would be on a later day if nothing else was recorded: of the same age. */
function onLaterDay(prepared: PreparedRegister, asOf: PlainDate, day: PlainDate): PreparedRegister {
  const { recordedOn } = prepared.register;
  if (recordedOn > asOf) return recordedOn < day ? registerRecordedOn(prepared, day) : prepared;
  return registerRecordedOn(prepared, addDays(recordedOn, daysBetween(asOf, day)));
}

interface Change {
  readonly finding: AssessedFinding;
  readonly isMet: boolean;
}

/** The findings that became met, and those that became unmet after having been met. */
function changesBetween(before: Assessment, after: Assessment): readonly Change[] {
  const met = new Map(before.findings.map(({ id, verdict }) => [id, verdict === "met"]));
  return after.findings.flatMap((finding): readonly Change[] => {
    const wasMet = met.get(finding.id);
    if (wasMet === undefined || isDoneByWork(finding)) return [];
    if (finding.verdict === "met") return wasMet ? [] : [{ finding, isMet: true }];
    return wasMet && finding.verdict === "unmet" ? [{ finding, isMet: false }] : [];
  });
}

/** Whether a provision is met by what is done in a period, which does not change by itself. */
function isDoneByWork({ detail }: AssessedFinding): boolean {
  return (
    detail.kind === "activity-quota" ||
    detail.kind === "recurring-duty" ||
    detail.kind === "deadline" ||
    (detail.kind === "requirement" && detail.period !== undefined)
  );
}

function changeEntry(
  asOf: PlainDate,
  finding: AssessedFinding,
  basis: Basis,
  day: PlainDate,
  isMet: boolean,
): AgendaEntry {
  return entryOf(asOf, finding, basis, {
    matter: isMet ? "reached" : "lapse",
    urgency: "due",
    day,
    amounts: amountsOfFinding(finding, basis),
  });
}

/** Policies that begin or end between two days. */
function policyEntries(
  { policies, asOf, until }: AgendaQuestion,
  before: Assessment,
  after: Assessment,
  { last, day }: { readonly last: PlainDate; readonly day: PlainDate },
): readonly AgendaEntry[] {
  const states = new Map(before.statuses.map(({ policy, state }) => [policy, state]));
  return after.statuses.flatMap(({ policy, title, state }: PolicyStatus) => {
    const was = states.get(policy);
    const [begins, ends] = [was === "not-begun" && state === "in-force", was === "in-force" && state !== "in-force"];
    const on = begins ? day : last;
    if (!(begins || ends) || on > until) return [];
    const jurisdiction = policies.find(({ id }) => id === policy)?.jurisdiction ?? "CN";
    const subject = { kind: "division", id: jurisdiction } as const;
    const matter = begins ? "policy-begins" : "policy-ends";
    return [makeEntry(asOf, { matter, urgency: "due", subject, policy, title, day: on })];
  });
}
