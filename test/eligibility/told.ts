import { parsePlainDate } from "social-work-station-rules/calendar";
import { assessQualification, type QualificationFinding } from "social-work-station-rules/eligibility";
import type { OpenCase } from "./completions.js";

export function findingOf({
  provision,
  person,
  areaClass,
  asOf,
  recordedOn,
  judgements,
}: OpenCase): QualificationFinding {
  return assessQualification(person, provision, {
    asOf: parsePlainDate(asOf),
    recordedOn: parsePlainDate(recordedOn),
    areaClass,
    judgements,
  });
}

/** Verdict and missing facts, as the clerk who tries every completion writes them. */
export function toldOf({ verdict, missing }: QualificationFinding): {
  readonly verdict: string;
  readonly missing: readonly string[];
} {
  return {
    verdict,
    missing: missing.map(({ fact, detail }) => (detail === undefined ? fact : `${fact} ${detail}`)).toSorted(),
  };
}
