import type { PlainDate } from "../../calendar/index.js";
import { basisOf, findingId, type JudgementUse, type MissingFact } from "../../finding/index.js";
import type { Person, SubjectRef } from "../../model/index.js";
import type { AreaClass } from "../../terms/index.js";
import type { CriterionTrace, QualificationFinding } from "../types.js";
import { checkAreaClass, personChecker } from "./check-person.js";
import type { Compiled, Outcome } from "./compile.js";
import type { FactList, Facts } from "./leaf.js";
import { missingFactsOn } from "./missing-facts.js";
import { MET, UNMET, verdictOf } from "./possible.js";
import type { ReadOptions } from "./read-options.js";

const NOTHING_MISSING: readonly MissingFact[] = [];
const NO_JUDGEMENTS: readonly JudgementUse[] = [];
export const NO_JUDGE: Facts["judge"] = () => null;

/** Judges people by a compiled qualification on one day. */
export function assessorOf(
  compiled: Compiled,
  options: ReadOptions,
): (person: Person, areaClass?: AreaClass) => QualificationFinding {
  const { provision, leaves } = compiled;
  const { asOf, recordedOn, judgeOf } = options;
  const onDay = compiled.on(asOf, recordedOn);
  const basis = basisOf(provision);
  const findMissing = missingFactsOn(onDay);
  const checkPerson = personChecker(listsRead(compiled));
  const items = leaves.filter(({ kind }) => kind === "judgement").map(({ id }) => id);
  const outcome: Outcome = { possible: UNMET, code: 0 };
  // The id of everyone's finding, without the person's, which is checked with the person.
  const idPrefix = findingId(provision.id, { kind: "person", id: "p" }).slice(0, -1);

  return (person, areaClass) => {
    checkPerson(person);
    checkAreaClass(areaClass);
    const own = judgeOf(person.id);
    const facts: Facts = { person, areaClass, judge: own ?? NO_JUDGE };
    outcome.code = 0;
    const trace = onDay.judge(facts, outcome);
    const { possible } = outcome;
    const subject: SubjectRef = { kind: "person", id: person.id };
    const isClosed = possible === MET || possible === UNMET;
    const settled = isClosed ? null : findMissing(facts, outcome);
    const verdict = settled === null ? verdictOf(possible) : settled.verdict;
    return {
      id: idPrefix + person.id,
      provision: provision.id,
      subject,
      asOf,
      verdict,
      timing: null,
      detail: { route: verdict === "met" ? routeOf(trace) : null, areaClass: areaClass ?? null, trace },
      missing:
        settled === null || settled.missing.length === 0
          ? NOTHING_MISSING
          : settled.missing.map((fact) => ({ subject, ...fact })),
      judgements: own === null ? NO_JUDGEMENTS : judgementsUsed(own, items, asOf),
      basis,
    };
  };
}

/** The lists of a person that the criteria read. */
export function listsRead({ leaves }: Compiled): readonly FactList[] {
  return [...new Set(leaves.flatMap(({ reads }) => reads ?? []))];
}

/** The first alternative that is met, of the outermost any-of; else the whole. */
function routeOf(trace: CriterionTrace): string | null {
  if (trace.kind !== "any-of") return trace.id;
  return trace.members.find(({ verdict }) => verdict === "met")?.id ?? null;
}

function judgementsUsed(judge: Facts["judge"], items: readonly string[], day: PlainDate): readonly JudgementUse[] {
  return items.flatMap((item) => judge(item, day) ?? []);
}
