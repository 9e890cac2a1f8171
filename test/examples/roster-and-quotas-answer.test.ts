import { describe, expect, it } from "vitest";
import { parsePlainDate } from "social-work-station-rules/calendar";
import type { Register } from "social-work-station-rules/model";
import { answer } from "../../examples/02-roster-and-quotas/answer.js";
import { readTables } from "../../examples/02-roster-and-quotas/read-tables.js";
import { writeReport } from "../../examples/02-roster-and-quotas/report.js";
import { tellerOf } from "../../examples/02-roster-and-quotas/teller.js";

const data = new URL("../../examples/02-roster-and-quotas/data/", import.meta.url);
const reading = readTables(data, "2021-10-15");
const register = reading.register as Register;
const answered = answer(register, parsePlainDate("2021-10-15"));

describe("the answer of the example", () => {
  const people = answered.rosters.flatMap((roster) => roster.people);

  it("tells who is qualified, by which route and from when", () => {
    const standings = people.flatMap(({ finding, plan }) =>
      plan === null ? [] : [[finding.subject.id, finding.verdict, finding.detail.route, plan.eligibleFrom]],
    );
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
    const since = new Map(people.map(({ finding, since: first }) => [finding.subject.id, first]));
    // SG-004 took a degree in 2010 and the certificate in 2020. SG-014 is in two rows that contradict each other.
    expect(since.get("SG-004")).toEqual({ on: "2010-06-30", route: "social-work-education", date: "recorded" });
    expect(since.has("SG-014")).toBe(false);
  });

  it("asks nothing of those who do other work, have left or have not come yet", () => {
    const others = people.flatMap(({ finding, plan }) => (plan === null ? [finding.subject.id] : []));
    expect(others).toEqual(["SG-001", "SG-005", "SG-009", "SG-012", "SG-013", "SG-017", "SG-021", "SG-025"]);
  });

  it("tells which stations are behind, and calls none behind whose log lost a row", () => {
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

  it("concludes nothing for a day whose rules are not known", () => {
    const later = answer(register, parsePlainDate("2022-03-01"));
    expect(later.rosters).toEqual([]);
    expect(later.quotas).toEqual([]);
    expect(later.gaps).toEqual([
      expect.objectContaining({ kind: "superseded-text-unknown", policy: "beijing-pilot-2021" }),
    ]);
  });
});

describe.each(["zh-CN", "en"] as const)("the page in %s", (lang) => {
  const page = writeReport(reading, answered, tellerOf(answered, lang));

  it("stands by itself", () => {
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(/);
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });

  it("names every bad cell's row, and no cell about a person", () => {
    for (const { row, heading } of reading.faults)
      expect(page).toContain(lang === "en" ? `row ${row}, “${heading ?? "—"}”` : `第${row}行“${heading ?? "—"}”`);
    for (const cell of ["110199190001011234", "信息员", "2021年2月30日"]) expect(page).not.toContain(cell);
  });
});
