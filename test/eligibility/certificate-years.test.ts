import { describe, expect, it } from "vitest";
import { beijingPilotQualification } from "social-work-station-rules/catalogue";
import { assessQualification, planQualification } from "social-work-station-rules/eligibility";
import { parsePerson } from "social-work-station-rules/model";

const held = (issuedOn: string) =>
  parsePerson({ id: "p", certificates: [{ level: "assistant-social-worker", issuedOn }], education: [] });

describe("years since a certificate at the ends of the calendar", () => {
  it("are never full where they would be full after the last day", () => {
    const periods = (issuedOn: string) =>
      planQualification(held(issuedOn), beijingPilotQualification, { asOf: "2150-01-01", areaClass: "urban" })
        .eligiblePeriods;
    expect(periods("2197-12-31")).toEqual([{ from: "2200-12-31", to: null }]);
    expect(periods("2198-01-01")).toEqual([]);
    expect(periods("1900-01-01")).toEqual([{ from: "1903-01-01", to: null }]);
  });

  it("are counted from the first day and up to the last", () => {
    const verdict = (issuedOn: string, asOf: string): string =>
      assessQualification(held(issuedOn), beijingPilotQualification, { asOf, areaClass: "urban" }).verdict;
    expect(verdict("2197-12-31", "2200-12-31")).toBe("met");
    expect(verdict("1900-01-01", "1900-01-01")).toBe("unmet");
  });
});
