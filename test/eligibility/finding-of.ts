import { parsePlainDate } from "social-work-station-rules/calendar";
import { assessQualification, type QualificationFinding } from "social-work-station-rules/eligibility";
import { asPerson } from "../as-parsed.js";
import type { OpenCase } from "./completions.js";

/** Assesses the person of a case. */
export function findingOf({
  provision,
  person,
  areaClass,
  asOf,
  recordedOn,
  judgements,
}: OpenCase): QualificationFinding {
  return assessQualification(asPerson(person), provision, {
    asOf: parsePlainDate(asOf),
    recordedOn: parsePlainDate(recordedOn),
    areaClass,
    judgements,
  });
}

/** Returns the verdict and the missing facts in the form of `completeByHand`. */
export function summaryOf({ verdict, missing }: QualificationFinding): {
  readonly verdict: string;
  readonly missing: readonly string[];
} {
  return {
    verdict,
    missing: missing.map(({ fact, detail }) => (detail === undefined ? fact : `${fact} ${detail}`)).toSorted(),
  };
}
