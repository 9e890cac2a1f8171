import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planQualification, prepareQualification, type CriterionTrace } from "social-work-station-rules/eligibility";
import type { Criterion } from "social-work-station-rules/policy";
import { asPerson } from "../as-parsed.js";
import { singleCriteria } from "./arbitraries.js";
import { evidenceByHand } from "./evidence.js";
import { closeCases } from "./close-cases.js";
import { completeByHand, daysIn, type OpenCase } from "./completions.js";
import { dayOf, judgementOn, numberOf, yearsLater } from "./oracle.js";
import { findingOf, summaryOf } from "./finding-of.js";

/** The kind of a criterion and the values that it names. */
const nameOf = (criterion: Criterion): string => {
  const named = "members" in criterion ? criterion.members : [criterion];
  return named
    .map(({ id: _id, title: _title, ...values }) =>
      Object.values(values)
        .filter((value) => typeof value === "string")
        .join(" "),
    )
    .join(" + ");
};

const criteria = singleCriteria.map((criterion) => [nameOf(criterion), criterion] as const);

describe.each(criteria)("%s", (_, criterion) => {
  it("is undetermined where completions disagree, and has the facts named that can change it", () => {
    fc.assert(
      fc.property(closeCases(fc.constant(criterion)), (open) => {
        const byHand = completeByHand(open, 1000);
        if (byHand === null) return;
        const finding = findingOf(open);
        expect(summaryOf(finding)).toEqual(byHand);
        if (!("members" in criterion)) expect(finding.detail.trace?.verdict).toBe(byHand.verdict);
      }),
      { numRuns: 100 },
    );
  });

  it("has a trace with what was required, what was found and the judgements that hold", () => {
    fc.assert(
      fc.property(closeCases(fc.constant(criterion)), (open) => {
        const { detail, judgements } = findingOf(open);
        expect(singlesOf(detail.trace).map(evidenceOf)).toEqual(
          singlesOf(criterion).map((single) => ({
            id: single.id,
            kind: single.kind,
            title: single.title,
            ...evidenceByHand(single, open),
          })),
        );
        const used = singlesOf(criterion).flatMap(({ id }) => judgementOn(id, open) ?? []);
        expect(judgements).toEqual(used.map(({ id, item, outcome, on }) => ({ judgement: id, item, outcome, on })));
      }),
      { numRuns: 150 },
    );
  });

  it("is met on the days of the plan and on no other", () => {
    fc.assert(
      fc.property(closeCases(fc.constant(criterion)), (open) => {
        const { provision, person, areaClass, asOf, recordedOn, judgements } = open;
        const options = { asOf, recordedOn, judgements };
        const parsed = asPerson(person);
        const { eligiblePeriods } = planQualification(parsed, provision, { ...options, areaClass });
        for (const day of daysToTry(open)) {
          const isPlanned = eligiblePeriods.some(({ from, to }) => from <= day && (to === null || day <= to));
          const { trace } = prepareQualification(provision, { ...options, asOf: day })(parsed, { areaClass }).detail;
          expect([day, isPlanned]).toEqual([day, trace?.verdict === "met"]);
        }
      }),
      { numRuns: 8 },
    );
  });
});

/** Returns the days on which something recorded begins or ends to count, under any convention, and those next to them. */
function daysToTry({ person, judgements, recordedOn }: OpenCase): readonly string[] {
  const dates =
    JSON.stringify([person, judgements.map(({ on }) => on), recordedOn]).match(/\d{4}(?:-\d{2}){0,2}/gu) ?? [];
  const ends = dates.map(daysIn).flatMap((days) => [days[0] ?? "", days.at(-1) ?? ""]);
  const turns = ends.flatMap((day) =>
    [0, 1, 2, 3].flatMap((years) => [yearsLater(day, years), `${Number(day.slice(0, 4)) + years + 1}-01-01`]),
  );
  const months = ends.flatMap((day) => [89, 90, 91, 92].map((ahead) => dayOf(numberOf(day) - ahead)));
  const days = [...turns, ...months].flatMap((day) => [-1, 0, 1].map((shift) => dayOf(numberOf(day) + shift)));
  return [...new Set(days)];
}

function singlesOf<C extends Criterion | CriterionTrace>(criterion: C | null): readonly C[] {
  return criterion === null
    ? []
    : "members" in criterion
      ? (criterion.members as readonly C[]).flatMap(singlesOf)
      : [criterion];
}

/** Returns a trace without its verdict; hours as numbers. */
function evidenceOf(trace: CriterionTrace): object {
  if ("members" in trace) return trace;
  const { verdict: _verdict, found, ...evidence } = trace;
  const hours =
    found.status === "recorded" && "leastHours" in found
      ? { leastHours: Number(found.leastHours), mostHours: Number(found.mostHours) }
      : {};
  return { ...evidence, found: { ...found, ...hours } };
}
