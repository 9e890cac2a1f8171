import { type PlainDate, daysBetween } from "../calendar/index.js";
import type { AgendaEntry, AssessedFinding, Assessment, Basis } from "../results/index.js";

/** What an entry says, without what can be left out. */
type EntryFields = Pick<AgendaEntry, "matter" | "urgency" | "subject"> & Partial<AgendaEntry>;

/** Makes an entry; what is not given is null. */
export function makeEntry(asOf: PlainDate, fields: EntryFields): AgendaEntry {
  return {
    kind: "agenda-entry",
    area: null,
    other: null,
    obligor: null,
    policy: null,
    provision: null,
    title: null,
    modality: null,
    document: null,
    clause: null,
    day: null,
    amounts: null,
    pace: null,
    fact: null,
    finding: null,
    ...fields,
    daysLeft: fields.day == null ? null : signedDays(asOf, fields.day),
  };
}

/** Makes an entry that rests on a finding. */
export function entryOf(
  asOf: PlainDate,
  finding: AssessedFinding,
  basis: Basis,
  fields: Pick<AgendaEntry, "matter" | "urgency"> & Partial<AgendaEntry>,
): AgendaEntry {
  return makeEntry(asOf, {
    subject: finding.subject,
    area: finding.area,
    finding,
    ...fieldsOfBasis(basis),
    ...fields,
  });
}

/** What an entry says about the provision on which it rests. */
export function fieldsOfBasis(
  basis: Basis,
): Pick<AgendaEntry, "policy" | "provision" | "title" | "modality" | "document" | "clause"> {
  const [source] = Object.values(basis.parameters).map((parameter) => {
    let read = parameter;
    while (read.status === "amended") read = read.was;
    return read.source;
  });
  return {
    policy: basis.policy ?? null,
    provision: basis.provision,
    title: basis.title,
    modality: basis.modality,
    document: source?.document ?? null,
    clause: source?.clause ?? null,
  };
}

/** The provisions of an assessment, by their id. */
export function basesOf({ bases }: Assessment): ReadonlyMap<string, Basis> {
  return new Map(bases.map((basis) => [basis.provision, basis]));
}

/** Whether somebody is bound to do something about a provision: not where it may be done or is merely reported. */
export function isTask({ modality }: Basis): boolean {
  return modality !== "may" && modality !== "reported";
}

/** Days from one day to another, negative where the other is earlier. */
function signedDays(from: PlainDate, to: PlainDate): number {
  return to < from ? -daysBetween(to, from) : daysBetween(from, to);
}
