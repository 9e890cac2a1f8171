import type { CriterionTrace, MissingFact } from "../results/index.js";
import { basisOf, findingId } from "../finding/index.js";
import type { Person, SubjectRef } from "../model/index.js";
import type { Qualification } from "../policy/index.js";
import type { AreaClass } from "../terms/index.js";
import { type PersonFacts, type PreparedCriteria, verdictOfPossible } from "./criteria/index.js";
import { missingFactsOn } from "./missing-facts.js";
import type { ReadOptions } from "./options.js";
import type { QualificationFinding } from "./types.js";

/** Returns an assessment of people by the prepared criteria of a provision on one day. */
export function assessorOf(
  provision: Qualification,
  criteria: PreparedCriteria,
  { asOf, recordedOn, judgeOf }: ReadOptions,
): (person: Person, areaClass: AreaClass | undefined) => QualificationFinding {
  const onDay = criteria.on(asOf, recordedOn);
  const findMissing = missingFactsOn(onDay);
  const basis = basisOf(provision);
  const items = criteria.singles.flatMap(({ kind, id }) => (kind === "judgement" ? [id] : []));

  return (person, areaClass) => {
    const facts: PersonFacts = { person, areaClass, judge: judgeOf(person.id) };
    const assessed = onDay.assess(facts);
    const subject: SubjectRef = { kind: "person", id: person.id };
    const { trace } = assessed;
    const closed = verdictOfPossible(assessed.possible);
    const { verdict, missing } =
      closed === "met" || closed === "unmet" ? { verdict: closed, missing: [] } : findMissing(facts, assessed);
    return {
      kind: "finding",
      id: findingId(provision.id, subject),
      provision: provision.id,
      subject,
      asOf,
      verdict,
      timing: null,
      detail: {
        kind: "qualification",
        route: verdict === "met" ? routeOf(trace) : null,
        areaClass: areaClass ?? null,
        trace,
      },
      missing: missing.map((fact): MissingFact => ({ subject, ...fact })),
      judgements: items.flatMap((item) => facts.judge(item, asOf) ?? []),
      basis,
    };
  };
}

/** Returns the first alternative that is met, of the outermost any-of; else the whole. */
function routeOf(trace: CriterionTrace): string | null {
  if (trace.kind !== "any-of") return trace.id;
  return trace.members.find(({ verdict }) => verdict === "met")?.id ?? null;
}
