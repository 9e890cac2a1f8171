import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "social-work-station-rules/calendar";
import {
  allPolicies,
  beijingPilot2021,
  beijingSystem2022,
  nationalTwoHaves,
} from "social-work-station-rules/catalogue";
import { policiesInForce, policyTimeline } from "social-work-station-rules/in-force";
import { parsePolicy } from "social-work-station-rules/policy";
import { plainDates, policies } from "social-work-station-rules/testing";
import { asPolicy } from "../as-parsed.js";
import { faultOf } from "../coverage/fault-of.js";

const division = "110101";

describe("the timeline of a place", () => {
  const drawn = policies().map((policy) => parsePolicy(policy));
  const given = fc
    .tuple(drawn, fc.subarray([...allPolicies]))
    .map(([policy, catalogue]) => [
      policy,
      asPolicy({ ...policy, id: `${policy.id}-copy` }),
      ...catalogue.filter(({ id }) => id !== policy.id),
    ]);

  it("answers on every day what policiesInForce answers on that day", () => {
    fc.assert(
      fc.property(given, plainDates({ from: "2019-01-01", to: "2026-12-31" }), fc.nat(400), (list, from, length) => {
        const to = addDays(from, length);
        const timeline = policyTimeline(list, division, { from, to });
        const days = Array.from({ length: length + 1 }, (_, index) => addDays(from, index));
        for (const day of days.filter((_, index) => index % 9 === 0 || index === length)) {
          const answer = policiesInForce(list, { asOf: day, division });
          const period = timeline.periods.find((one) => one.from <= day && day <= one.to);
          expect(period?.policies).toEqual(answer.policies.map(({ id }) => id));
          expect(period?.provisions).toEqual(answer.provisions.map(({ provision }) => provision.id));
          const overlaps = timeline.overlaps.filter((one) => one.from <= day && day <= one.to);
          expect(overlaps.map(({ slot }) => slot).toSorted()).toEqual(
            answer.conflicts.map(({ slot }) => slot).toSorted(),
          );
          for (const jurisdiction of new Set(list.map((policy) => policy.jurisdiction))) {
            const spans = timeline.gaps.find((gap) => gap.jurisdiction === jurisdiction)?.spans ?? [];
            const isHere = jurisdiction === "CN" || division.startsWith(jurisdiction);
            const isGap = spans.some((one) => one.from <= day && day <= one.to);
            expect(isGap).toBe(isHere && answer.policies.every((policy) => policy.jurisdiction !== jurisdiction));
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it("has spans that follow one another from the first day to the last, none the same as the next", () => {
    fc.assert(
      fc.property(given, (list) => {
        const { periods, from, to } = policyTimeline(list, division, { from: "2019-01-01", to: "2026-12-31" });
        expect([periods[0]?.from, periods.at(-1)?.to]).toEqual([from, to]);
        periods.slice(1).forEach((period, index) => {
          const last = periods[index];
          expect(daysBetween(last?.to ?? from, period.from)).toBe(1);
          expect(period.begun).toEqual(period.policies.filter((id) => last?.policies.includes(id) !== true));
          expect(period.over).toEqual(last?.policies.filter((id) => !period.policies.includes(id)));
        });
      }),
      { numRuns: 25 },
    );
  });

  it("shows Beijing's pilot, the gap before it, and the system that came after it", () => {
    const timeline = policyTimeline([beijingPilot2021, beijingSystem2022, nationalTwoHaves], division, {
      from: "2021-04-01",
      to: "2022-03-31",
    });
    expect(timeline.gaps.find(({ jurisdiction }) => jurisdiction === "11")?.spans).toEqual([
      { from: "2021-04-01", to: "2021-04-30" },
    ]);
    const of = (day: string): readonly string[] | undefined =>
      timeline.periods.find(({ from, to }) => from <= day && day <= to)?.policies;
    expect(of("2021-12-31")).toContain("beijing-pilot-2021");
    expect(of("2022-01-01")).toContain("beijing-system-2022");
    expect(of("2022-01-01")).not.toContain("beijing-pilot-2021");
    expect(timeline.periods.find(({ from }) => from === "2022-01-01")?.over).toEqual(["beijing-pilot-2021"]);
  });

  it("throws for days in the wrong order and for what is no day", () => {
    const ask = (from: string, to: string) => faultOf(() => policyTimeline([], division, { from, to }));
    expect(ask("2022-01-02", "2022-01-01")).toMatchObject({ code: "interval-reversed", path: ["options", "to"] });
    expect(ask("2022", "2022-01-01")).toMatchObject({ code: "date-invalid", path: ["options", "from"] });
    expect(policyTimeline([], division, { from: "2022-01-01", to: "2022-01-01" }).periods.length).toBe(1);
  });
});
