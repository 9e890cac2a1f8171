import { compareValues } from "../ratio/index.js";
import type { AgendaEntry } from "../results/index.js";
import { AGENDA_URGENCIES, MODALITIES } from "../terms/index.js";

/**
 * Compares two entries: the more urgent first, then by day, by how far the provision binds, by how many verdicts a fact
 * settles, and by what makes two entries different, so that the order of records decides nothing.
 */
export function byUrgency(first: AgendaEntry, second: AgendaEntry): number {
  return (
    AGENDA_URGENCIES.indexOf(first.urgency) - AGENDA_URGENCIES.indexOf(second.urgency) ||
    compareValues(first.day ?? LAST, second.day ?? LAST) ||
    bindingRank(first) - bindingRank(second) ||
    (second.fact?.settles ?? 0) - (first.fact?.settles ?? 0) ||
    (second.fact?.named ?? 0) - (first.fact?.named ?? 0) ||
    compareValues(keyOf(first), keyOf(second))
  );
}

/** After every day. */
const LAST = "9999";

/** What no provision is about comes after what binds and before what is encouraged. */
function bindingRank({ modality }: AgendaEntry): number {
  return modality === null ? 1.5 : MODALITIES.indexOf(modality);
}

function keyOf({ provision, subject, matter, fact, other, finding, policy }: AgendaEntry): string {
  return JSON.stringify([
    provision,
    subject.kind,
    subject.id,
    matter,
    fact?.fact ?? "",
    other?.id ?? "",
    finding?.id ?? "",
    policy,
  ]);
}
