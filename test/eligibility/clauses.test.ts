import { describe, expect, it } from "vitest";
import { beijingPilotQualification, nationalSocialWorkerExams } from "social-work-station-rules/catalogue";
import { assessQualification, type PersonQualificationOptions } from "social-work-station-rules/eligibility";
import { judgementSchema, parsePerson } from "social-work-station-rules/model";
import type { Qualification } from "social-work-station-rules/policy";
import type { AreaClass } from "social-work-station-rules/terms";
import pilot from "../vectors/qualification-beijing-pilot.json" with { type: "json" };
import exams from "../vectors/qualification-national-exams.json" with { type: "json" };

const provisions = new Map(
  [beijingPilotQualification, ...nationalSocialWorkerExams.provisions].map((provision) => [
    provision.id,
    provision as Qualification,
  ]),
);

interface Row {
  readonly name: string;
  readonly clause: string;
  readonly source: string;
  readonly provision: string;
  readonly asOf: string;
  readonly areaClass?: string;
  readonly recordedOn?: string;
  readonly judgements?: readonly unknown[];
  readonly person: unknown;
  readonly verdict: string;
  readonly route: string | null;
  readonly missing: readonly string[];
}

describe.each<[string, readonly Row[]]>([
  ["Beijing's pilot plan", pilot as readonly Row[]],
  ["the national examinations and registration", exams as readonly Row[]],
])("%s, clause by clause", (_, rows) => {
  it.each(rows.map((row) => [`${row.clause}: ${row.name}`, row]))("%s", (_name, row) => {
    const judgements = (row.judgements ?? []).map((judgement) => judgementSchema.parse(judgement));
    const options: PersonQualificationOptions = {
      asOf: row.asOf,
      judgements,
      areaClass: row.areaClass as AreaClass | undefined,
      recordedOn: row.recordedOn,
    };
    const { verdict, detail, missing } = assessQualification(
      parsePerson(row.person),
      provisions.get(row.provision) as Qualification,
      options,
    );
    expect({
      verdict,
      route: detail.route,
      missing: missing.map((fact) => [fact.fact, fact.detail].filter(Boolean).join(" ")),
    }).toEqual({ verdict: row.verdict, route: row.route, missing: row.missing });
  });

  it("has a passing and a failing case for each clause, each with its source", () => {
    for (const clause of new Set(rows.map((row) => row.clause))) {
      const verdicts = rows.filter((row) => row.clause === clause).map((row) => row.verdict);
      expect([clause, verdicts.includes("met"), verdicts.includes("unmet")]).toEqual([clause, true, true]);
    }
    expect(rows.every((row) => row.source.length > 0)).toBe(true);
  });
});
