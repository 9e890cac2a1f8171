import * as fc from "fast-check";
import { expect, it } from "vitest";
import type * as z from "zod";
import * as schema from "social-work-station-rules/schema";
import { assessmentComparisons, assessments, inForce, progresses } from "./drawn/assessments.js";
import { findings, schemeFindings } from "./drawn/findings.js";

const TABLE: readonly (readonly [string, z.ZodType, fc.Arbitrary<readonly unknown[]>])[] = [
  ["finding", schema.findingSchema, findings()],
  ["activity-quota", schema.activityQuotaFindingSchema, findings("activity-quota")],
  ["checklist", schema.checklistFindingSchema, findings("checklist")],
  ["coverage", schema.coverageTargetFindingSchema, findings("coverage-target")],
  ["deadline", schema.deadlineFindingSchema, findings("deadline")],
  ["evaluation", schema.evaluationSchemeFindingSchema, schemeFindings],
  ["qualification", schema.qualificationFindingSchema, findings("qualification")],
  ["recurring", schema.recurringDutyFindingSchema, findings("recurring-duty")],
  ["roles", schema.requiredRolesFindingSchema, findings("required-roles")],
  ["systems", schema.requiredSystemsFindingSchema, findings("required-systems")],
  ["share", schema.shareQuotaFindingSchema, findings("share-quota")],
  ["staffing", schema.staffingFindingSchema, findings("staffing")],
  ["assessment", schema.assessmentSchema, assessments],
  ["comparison", schema.assessmentComparisonSchema, assessmentComparisons],
  ["in force", schema.policiesInForceSchema, inForce],
  ["progress", schema.progressSchema, progresses],
];
it.each(TABLE)("the schema of %s reads real results, strictly and whole", (_name, one, drawn) => {
  let seen = 0;
  fc.assert(fc.property(drawn, (results) => {
    for (const result of results) {
      seen += 1;
      const json: unknown = JSON.parse(JSON.stringify(result));
      const parsed = one.safeParse(json);
      expect(parsed.error?.issues ?? []).toEqual([]);
      expect(parsed.data).toEqual(json);
    }
  }), { numRuns: 10 });
  expect(seen).toBeGreaterThan(0);
});
