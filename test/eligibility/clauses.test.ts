import { describe, expect, it } from "vitest";
import { beijingPilotQualification, nationalSocialWorkerExams } from "social-work-station-rules/catalogue";
import { assessQualification } from "social-work-station-rules/eligibility";
import { judgementSchema, personSchema } from "social-work-station-rules/model";
import type { Qualification } from "social-work-station-rules/policy";
import pilot from "../vectors/qualification-beijing-pilot.json" with { type: "json" };
import exams from "../vectors/qualification-national-exams.json" with { type: "json" };

const provisions = new Map([beijingPilotQualification, ...nationalSocialWorkerExams.provisions].map((provision) => [provision.id, provision as Qualification]));

describe.each([
  ["Beijing's pilot plan", pilot as readonly any[]],
  ["the national examinations and registration", exams as readonly any[]],
])("%s, clause by clause", (_, rows) => {
  it.each(rows.map((row) => [`${row.clause}: ${row.name}`, row]))("%s", (_name, row) => {
    const person = personSchema.parse(row.person);
    const judgements = (row.judgements ?? []).map((judgement: unknown) => judgementSchema.parse(judgement));
    const options = { asOf: row.asOf, judgements, ...(row.areaClass === undefined ? {} : { areaClass: row.areaClass }), ...(row.recordedOn === undefined ? {} : { recordedOn: row.recordedOn }) };
    const { verdict, detail, missing } = assessQualification(person as any, provisions.get(row.provision)!, options);
    expect({ verdict, route: detail.route, missing: missing.map((fact) => [fact.fact, fact.detail].filter(Boolean).join(" ")) }).toEqual({ verdict: row.verdict, route: row.route, missing: row.missing });
  });

  it("has a passing and a failing case for each clause, each with its source", () => {
    for (const clause of new Set(rows.map((row) => row.clause))) {
      const verdicts = rows.filter((row) => row.clause === clause).map((row) => row.verdict);
      expect([clause, verdicts.includes("met"), verdicts.includes("unmet")]).toEqual([clause, true, true]);
    }
    expect(rows.every((row) => row.source.length > 0)).toBe(true);
  });
});
