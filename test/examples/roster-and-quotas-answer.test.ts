import { describe, expect, it } from "vitest";
import { beijingPilot2021 } from "social-work-station-rules/catalogue";
import { assessQualification } from "social-work-station-rules/eligibility";
import { explain } from "social-work-station-rules/explanation";
import type { Person, Register } from "social-work-station-rules/model";
import { findProvision } from "social-work-station-rules/policy";
import { answer } from "../../examples/02-roster-and-quotas/answer.js";
import { readTables } from "../../examples/02-roster-and-quotas/read-tables.js";

const data = new URL("../../examples/02-roster-and-quotas/data/", import.meta.url);
const register = readTables(data, "2021-10-15").register as Register;
const answered = answer(register, "2021-10-15");
const { findings } = answered.roster;
const plans = new Map(answered.plans.map((plan) => [plan.subject.id, plan]));

describe("the answer of the example", () => {
  it("says who is qualified, by which route and from when", () => {
    const standings = findings.flatMap(({ subject, verdict, detail }) => {
      const plan = plans.get(subject.id);
      return plan === undefined ? [] : [[subject.id, verdict, detail.route, plan.eligibleFrom]];
    });
    expect(standings).toEqual([
      ["SG-002", "met", "social-worker-certificate", "2016-11-30"],
      ["SG-003", "met", "social-work-education", "2019-06-30"],
      ["SG-004", "met", "social-worker-certificate", "2010-06-30"],
      ["SG-006", "met", "assistant-certificate-years", "2021-09-10"],
      ["SG-007", "unmet", null, "2022-06-30"],
      ["SG-008", "unmet", null, null],
      ["SG-010", "undetermined", null, "2021-10-31"],
      ["SG-011", "undetermined", null, null],
      ["SG-015", "undetermined", null, null],
      ["SG-016", "unmet", null, "2022-06-30"],
      ["SG-018", "met", "rural-relaxation", "2021-08-30"],
      ["SG-019", "discretionary", null, null],
      ["SG-022", "met", "assistant-certificate-years", "2019-09-30"],
      ["SG-023", "discretionary", null, "2023-05-20"],
    ]);
  });

  it("dates a qualification by the condition that it names", () => {
    const person = register.personnel.find(({ id }) => id === "SG-004") as Person;
    const provision = findProvision(beijingPilot2021, "qualification");
    const asOf = plans.get("SG-004")?.eligibleFrom ?? "";
    // SG-004 took a degree in 2010 and the certificate in 2020. SG-014 is in two rows that contradict each other.
    const first = assessQualification(person, provision, { asOf, recordedOn: register.recordedOn });
    expect([asOf, first.detail.route]).toEqual(["2010-06-30", "social-work-education"]);
    expect(plans.has("SG-014")).toBe(false);
  });

  it("names each route by its title", () => {
    const { reasons } = explain(answered.roster, { locale: "zh-CN" });
    expect(reasons.map(({ text }) => text)).toContain("按“取得社会工作师职业水平证书”符合：2名。");
  });

  it("requires nothing of those who do other work, have left or have not come yet", () => {
    const others = findings.flatMap(({ subject, verdict }) => (verdict === "not-applicable" ? [subject.id] : []));
    expect(others).toEqual(["SG-001", "SG-005", "SG-009", "SG-012", "SG-013", "SG-017", "SG-021", "SG-025"]);
  });

  it("says which stations are behind, and calls none behind whose log lost a row", () => {
    const verdicts = answered.quotas.map(({ finding, left }) => [
      finding.subject.id,
      finding.detail.unit,
      finding.verdict,
      left.most,
    ]);
    expect(verdicts).toEqual([
      ["ZX-01", "count", "met", "0"],
      ["ZX-02", "count", "unmet", "3"],
      ["ZX-03", "count", "unmet", "6"],
      ["ZX-04", "count", "met", "0"],
      ["ZX-05", "count", "undetermined", "4"],
      ["ZX-06", "count", "undetermined", "5"],
      ["ZX-01", "hours", "met", "0"],
      ["ZX-02", "hours", "unmet", "21.5"],
      ["ZX-03", "hours", "unmet", "38"],
      ["ZX-04", "hours", "undetermined", "20"],
      ["ZX-05", "hours", "undetermined", "33"],
      ["ZX-06", "hours", "undetermined", "40"],
    ]);
  });

  it("concludes nothing about staff and quotas for a day whose rules are not known", () => {
    const { assessment } = answer(register, "2022-03-01");
    expect(assessment.policies).not.toContain("beijing-pilot-2021");
    expect(assessment.gaps).toContainEqual(
      expect.objectContaining({ kind: "superseded-text-unknown", policy: "beijing-pilot-2021" }),
    );
  });
});
