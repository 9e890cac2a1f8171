import type { PlainDate } from "../../calendar/index.js";
import { findingId, type Basis, type Finding, type JudgementUse, type MissingFact } from "../../finding/index.js";
import type { Verdict } from "../../terms/index.js";
import type { OpenStation } from "./open-stations.js";

/** What a rule says of a station if it is open. */
export interface StationAnswer<Detail> {
  readonly verdict: Verdict;
  readonly detail: Detail;
  /** What leaves it undetermined; not read where it is settled. */
  readonly missing: readonly MissingFact[];
  readonly judgements?: readonly JudgementUse[];
}

/** A finding about a station on a day; where it is not known whether the station is open, nothing is settled. */
export function stationFinding<Detail>(
  { subject, open }: OpenStation,
  basis: Basis,
  asOf: PlainDate,
  answer: StationAnswer<Detail>,
): Finding<Detail> {
  const applies = open === "yes" || answer.verdict === "not-applicable";
  const missing = answer.verdict === "undetermined" ? distinct(answer.missing) : NOTHING_MISSING;
  return {
    id: findingId(basis.provision, subject),
    provision: basis.provision,
    subject,
    asOf,
    verdict: applies ? answer.verdict : "undetermined",
    timing: null,
    detail: answer.detail,
    missing: applies ? missing : [{ subject, fact: "station-date" }, ...missing],
    judgements: answer.judgements ?? NO_JUDGEMENTS,
    basis,
  };
}

const NOTHING_MISSING: readonly MissingFact[] = [];
const NO_JUDGEMENTS: readonly JudgementUse[] = [];

/** One person may lack one fact for several assignments. */
function distinct(facts: readonly MissingFact[]): readonly MissingFact[] {
  if (facts.length < 2) return facts;
  return [
    ...new Map(
      facts.map((fact) => [JSON.stringify([fact.subject.kind, fact.subject.id, fact.fact, fact.detail]), fact]),
    ).values(),
  ];
}
