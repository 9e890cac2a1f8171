import { assess } from "social-work-station-rules/assessment";
import { explain } from "social-work-station-rules/explanation";
import { checkRequirement } from "social-work-station-rules/measure";
import { findProvision, safeParsePolicy } from "social-work-station-rules/policy";
import { compareScenarios } from "social-work-station-rules/scenario";
import { describe, expect, it } from "vitest";
import { YEAR, allStated, byArea, byYear, policyInput, policyOf, threePlaces } from "../three-places.js";

const VISITS = { take: "count", of: "activities", where: { kind: ["visit"] } } as const;

function requirement(every: unknown, more: Readonly<Record<string, unknown>> = {}) {
  return { kind: "requirement", parameters: allStated({ measure: VISITS, atLeast: 1, every, ...more }) };
}

/** One visit in each quarter of 2026 at each station. */
const quarterly = threePlaces(
  {
    activities: ["urban", "rural", "unknown"].flatMap((station) =>
      ["01", "04", "07", "10"].map((month) => ({
        id: `${station}-${month}`,
        station,
        kind: "visit",
        completedOn: `2026-${month}-15`,
      })),
    ),
  },
  ["activities"],
);

function check(every: unknown, period = YEAR) {
  const provision = findProvision(policyOf(requirement(every)), "requirement");
  return checkRequirement(quarterly, provision, { asOf: "2027-12-31", period });
}

describe("a recurrence by class of station", () => {
  const findings = check(byArea("month", "quarter"));
  const of = (station: string) => findings.filter(({ subject }) => subject.id === station);

  it("asks each month of urban stations and each quarter of others", () => {
    const inFirstMonths = Array.from({ length: 12 }, (_, month) => (month % 3 === 0 ? "met" : "unmet"));
    expect(of("urban").map(({ verdict }) => verdict)).toEqual(inFirstMonths);
    expect(of("rural").map(({ verdict, detail }) => [verdict, detail.period?.from])).toEqual(
      ["01", "04", "07", "10"].map((month) => ["met", `2026-${month}-01`]),
    );
    expect(of("rural")[0]?.applied).toEqual({ every: { value: "quarter", class: null } });
  });

  it("names the class that decides where it is not known, for each period of either", () => {
    const open = of("unknown");
    const [january] = open.filter(({ detail }) => detail.period?.to === "2026-01-31");
    const [quarter] = open.filter(
      ({ detail }) => detail.period?.to === "2026-03-31" && detail.period.from === "2026-01-01",
    );
    expect(open.map(({ verdict }) => verdict)).toEqual(open.map(() => "undetermined"));
    expect(january?.cases?.map(({ applied, verdict }) => [applied?.["every"]?.value, verdict])).toEqual([
      ["quarter", "not-applicable"],
      ["month", "met"],
    ]);
    expect(quarter?.cases?.map(({ verdict }) => verdict)).toEqual(["met", "not-applicable"]);
    expect(quarter?.missing).toEqual([{ subject: { kind: "division", id: "990101003" }, fact: "area-class" }]);
  });

  it("is found by an assessment, said in both languages, and reached by a scenario", () => {
    const policy = policyOf(requirement("quarter"));
    const amendments = [
      { id: "a", kind: "set-parameter", provision: "p/1", parameter: "every", value: byArea("month", "quarter") },
    ] as const;
    const options = { asOf: "2027-12-31", period: YEAR };
    const { scenarios } = compareScenarios(quarterly, policy, { ...options, alternatives: [{ id: "s", amendments }] });
    expect(scenarios[0]?.losers).toContain("station:urban");
    expect(scenarios[0]?.losers).not.toContain("station:rural");
    const amended = policyOf(requirement(byArea("month", "quarter")));
    const { findings } = assess(quarterly, amended, options);
    const missed = findings.find(({ subject, verdict }) => subject.id === "urban" && verdict === "unmet");
    const say = (locale: "zh-CN" | "en") =>
      explain(missed as never, { locale, policies: [amended] }).reasons.map(({ text }) => text);
    expect(say("zh-CN")).toContain("周期：城区每月；其余每季度。");
    expect(say("zh-CN")).toContain("对该对象适用：周期每月（城区）。");
    expect(say("en")).toContain("For this subject: period every month (urban areas).");
  });
});

describe("a recurrence by stage", () => {
  it("is that of the last stage due in the year", () => {
    const every = byYear("quarter", "half-year");
    const countIn = (year: number): number =>
      check(every, { from: `${year}-01-01`, to: `${year}-12-31` }).filter(({ subject }) => subject.id === "rural")
        .length;
    expect([2026, 2027].map(countIn)).toEqual([4, 2]);
  });
});

describe("a policy", () => {
  const faultsOf = (every: unknown, more = {}) => {
    const result = safeParsePolicy(policyInput(requirement(every, more)));
    return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.slice(3).join(".")}`);
  };

  it("is not accepted with classes that overlap, or stages out of order", () => {
    const [urban] = byArea("month", "quarter").classes;
    expect(faultsOf({ classes: [urban, urban] })).toEqual(["classes-overlap every.value.classes.1.when"]);
    expect(faultsOf({ stages: byYear("month", "year").stages.toReversed() })).toEqual([
      "stages-out-of-order every.value.stages.1.by",
    ]);
  });

  it("has stages of one parameter of what is asked on a day", () => {
    const measure = { take: "count", of: "persons" };
    const bound = { stages: byYear(1, 2).stages };
    const rounding = byYear("up", "down");
    const result = safeParsePolicy(
      policyInput({ kind: "requirement", parameters: allStated({ measure, atLeast: bound, rounding }) }),
    );
    expect(result.ok ? [] : result.faults.map(({ path }) => path.slice(3).join("."))).toEqual([
      "rounding.value.stages",
    ]);
  });
});
