import { assess, type AssessmentOptions } from "social-work-station-rules/assessment";
import { calendarYear } from "social-work-station-rules/calendar";
import { beijingPilot2021, beijingTierSystem } from "social-work-station-rules/catalogue";
import { explain } from "social-work-station-rules/explanation";
import { parseRegister } from "social-work-station-rules/model";
import { prepareRegister } from "social-work-station-rules/register";
import type { AssessedFinding } from "social-work-station-rules/results";
import { registers } from "social-work-station-rules/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { thrownFault } from "../thrown-fault.js";

const prepared = prepareRegister(
  parseRegister({
    version: 1,
    recordedOn: "2021-12-31",
    tierSystems: [beijingTierSystem],
    divisions: [
      { id: "11", name: "北京市", level: "province" },
      { id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" },
    ],
    stations: [{ id: "a", division: "110101001", tier: "beijing:township", from: "2021-06-01" }],
  }),
);

const run = (findings?: AssessmentOptions["findings"]) =>
  assess(prepared, beijingPilot2021, { asOf: "2021-12-31", period: calendarYear(2021), findings });

describe("the findings of an assessment", () => {
  const listed = run();

  it("are listed unless something else is wanted", () => {
    expect(listed.findings.length).toBeGreaterThan(5);
    expect(run("listed")).toEqual(listed);
  });

  it("can be omitted: all else stays the same, and so does what is said", () => {
    expect(run("omitted")).toEqual({ ...listed, findings: [] });
    expect(explain(run("omitted"), { locale: "zh-CN" })).toEqual(explain(listed, { locale: "zh-CN" }));
  });

  it("leave the same indicators whether they are omitted or listed, for any register", () => {
    const drawn = registers({ townships: 3, stations: 4, personnel: 3, activities: 6 });
    fc.assert(
      fc.property(drawn, (register) => {
        const [omitted, all] = (["omitted", "listed"] as const).map((findings) =>
          assess(prepareRegister(register), beijingPilot2021, {
            asOf: "2021-12-31",
            period: calendarYear(2021),
            findings,
          }),
        );
        expect(omitted).toEqual({ ...all, findings: [] });
      }),
      { numRuns: 20 },
    );
  });

  it("can be handed over one by one, in the order in which they are listed", () => {
    const given: AssessedFinding[] = [];
    expect(run((finding) => void given.push(finding))).toEqual({ ...listed, findings: [] });
    expect(given).toEqual(listed.findings);
  });

  it("can be nothing else", () => {
    expect(thrownFault(() => run("none" as "listed"))).toBe("term-unknown at $.options.findings");
  });
});
