import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePlainDate } from "social-work-station-rules/calendar";
import { planQualification, prepareQualification, type CriterionTrace } from "social-work-station-rules/eligibility";
import type { Criterion } from "social-work-station-rules/policy";
import { singleCriteria } from "./arbitraries.js";
import { evidenceByHand } from "./evidence.js";
import { closeCases } from "./close-cases.js";
import { completeByHand, daysIn, type OpenCase } from "./completions.js";
import { dayOf, judgementOn, numberOf, yearsLater } from "./oracle.js";
import { findingOf, toldOf } from "./told.js";

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
  it("is open where what may be completed disagrees, and names what can change it", () => {
    fc.assert(
      fc.property(closeCases(fc.constant(criterion)), (open) => {
        const byHand = completeByHand(open, 1000);
        if (byHand === null) return;
        const finding = findingOf(open);
        expect(toldOf(finding)).toEqual(byHand);
        if (!("members" in criterion)) expect(finding.detail.trace?.verdict).toBe(byHand.verdict);
      }),
      { numRuns: 100 },
    );
  });

  it("is told with what was required, what was found and the judgements that hold", () => {
    fc.assert(
      fc.property(closeCases(fc.constant(criterion)), (open) => {
        const { detail, judgements } = findingOf(open);
        expect(leavesOf(detail.trace).map(evidenceOf)).toEqual(
          leavesOf(criterion).map((leaf) => ({
            id: leaf.id,
            kind: leaf.kind,
            title: leaf.title,
            ...evidenceByHand(leaf, open),
          })),
        );
        const used = leavesOf(criterion).flatMap(({ id }) => judgementOn(id, open) ?? []);
        expect(judgements).toEqual(used.map(({ id, item, outcome, on }) => ({ judgement: id, item, outcome, on })));
      }),
      { numRuns: 150 },
    );
  });

  it("is met on the days of the plan and on no other", () => {
    fc.assert(
      fc.property(closeCases(fc.constant(criterion)), (open) => {
        const { provision, person, areaClass, asOf, recordedOn, judgements } = open;
        const options = { asOf: parsePlainDate(asOf), recordedOn: parsePlainDate(recordedOn), judgements };
        const { eligiblePeriods } = planQualification(person, provision, { ...options, areaClass });
        for (const day of daysToTry(open)) {
          const isPlanned = eligiblePeriods.some(({ from, to }) => from <= day && (to === null || day <= to));
          const { trace } = prepareQualification(provision, { ...options, asOf: day })(person, areaClass).detail;
          expect([day, isPlanned]).toEqual([day, trace?.verdict === "met"]);
        }
      }),
      { numRuns: 8 },
    );
  });
});

/** The days on which something recorded begins or ends to count, under any convention, and the days beside. */
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

function leavesOf<C extends Criterion | CriterionTrace>(criterion: C | null): readonly C[] {
  return criterion === null
    ? []
    : "members" in criterion
      ? (criterion.members as readonly C[]).flatMap(leavesOf)
      : [criterion];
}

/** What is told of a criterion beside its verdict; hours as numbers. */
function evidenceOf(trace: CriterionTrace): object {
  if ("members" in trace) return trace;
  const { verdict: _verdict, found, ...told } = trace;
  const hours =
    found.status === "recorded" && "leastHours" in found
      ? { leastHours: Number(found.leastHours), mostHours: Number(found.mostHours) }
      : {};
  return { ...told, found: { ...found, ...hours } };
}
