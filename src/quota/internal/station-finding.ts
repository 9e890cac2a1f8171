import type { PlainDate } from "../../calendar/index.js";
import { findingId, type Basis, type Finding, type JudgementUse, type MissingFact } from "../../finding/index.js";
import type { Verdict } from "../../terms/index.js";
import type { OpenStation } from "./open-stations.js";

/** A finding about a station on a day; where it is not known whether the station is open, nothing is settled. */
export function stationFinding<Detail>(
  { station, open }: OpenStation,
  basis: Basis,
  asOf: PlainDate,
  answer: { readonly verdict: Verdict; readonly detail: Detail; readonly missing: readonly MissingFact[]; readonly judgements?: readonly JudgementUse[] },
): Finding<Detail> {
  const subject = { kind: "station", id: station.id } as const;
  const settled = open === "yes" || answer.verdict === "not-applicable";
  const verdict = settled ? answer.verdict : "undetermined";
  const stationDate: readonly MissingFact[] = settled ? [] : [{ subject, fact: "station-date" }];
  return {
    id: findingId(basis.provision, subject),
    provision: basis.provision,
    subject,
    asOf,
    verdict,
    timing: null,
    detail: answer.detail,
    missing: verdict === "undetermined" ? [...stationDate, ...answer.missing] : [],
    judgements: answer.judgements ?? [],
    basis,
  };
}
