import type { MissingFact } from "../../finding/index.js";
import type { Person } from "../../model/index.js";
import type { AreaClass } from "../../terms/index.js";
import type { QualificationFinding } from "../types.js";
import type { Post } from "./posts.js";

export type Assess = (person: Person, areaClass?: AreaClass) => QualificationFinding;

/** The area whose class is not known is the station's, so that fact is the division's and not the person's. */
export function findingInPost(assess: Assess, person: Person, post: Post): QualificationFinding {
  const finding = assess(person, post.areaClass);
  if (finding.missing.every(({ fact }) => fact !== "area-class")) return finding;
  return {
    ...finding,
    missing: finding.missing.map((fact) => (fact.fact === "area-class" ? areaFact(fact, post) : fact)),
  };
}

export function areaFact(fact: MissingFact, { division, station }: Post): MissingFact {
  return {
    ...fact,
    subject: division === null ? { kind: "station", id: station } : { kind: "division", id: division },
  };
}

export function openWith(finding: QualificationFinding, missing: readonly MissingFact[]): QualificationFinding {
  return {
    ...finding,
    verdict: "undetermined",
    missing: distinct(missing),
    detail: { ...finding.detail, route: null },
  };
}

export function notApplicable(finding: QualificationFinding): QualificationFinding {
  return {
    ...finding,
    verdict: "not-applicable",
    missing: [],
    judgements: [],
    detail: { route: null, areaClass: null, trace: null },
  };
}

export function distinct(missing: readonly MissingFact[]): readonly MissingFact[] {
  return [
    ...new Map(
      missing.map((fact) => [`${fact.subject.kind} ${fact.subject.id} ${fact.fact} ${fact.detail ?? ""}`, fact]),
    ).values(),
  ];
}
