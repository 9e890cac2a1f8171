import type * as fc from "fast-check";
import { findingSchemas } from "social-work-station-rules/results";
import * as draw from "social-work-station-rules/testing";
import type { SchemaName } from "../../../src/public-schemas/index.js";
import * as answer from "./answers.js";
import * as assessment from "./assessments.js";
import { caseRuns, caseTables } from "./cases.js";
import * as coverage from "./coverage.js";
import * as evaluation from "./evaluations.js";
import { findings } from "./findings.js";
import * as money from "./money.js";

type Samples = fc.Arbitrary<readonly unknown[]>;

const one = (arbitrary: fc.Arbitrary<unknown>): Samples => arbitrary.map((value) => [value]);
const each = <T extends object>(arbitrary: fc.Arbitrary<T>, list: keyof T): Samples =>
  arbitrary.map((whole) => whole[list] as readonly unknown[]);
const register = draw.registers();

/** Valid samples of everything that has a schema: drawn inputs, and what the rules answer to drawn inputs. */
export const SAMPLES: Readonly<Record<SchemaName, Samples>> = {
  register: one(register),
  division: draw.divisions(),
  "tier-system": each(register, "tierSystems"),
  station: each(register, "stations"),
  operator: each(register, "operators"),
  person: one(draw.people({ stations: ["station-1"] })),
  activity: each(register, "activities"),
  "funding-source": one(draw.fundingSources()),
  client: each(register, "clients"),
  allocation: each(register, "allocations"),
  spending: each(register, "spending"),
  "held-evaluation": each(register, "evaluations"),
  figure: each(register, "figures"),
  judgement: one(draw.judgements({ stations: ["station-1"] })),
  "statistics-report": answer.statisticsReports,
  policy: one(draw.policies()),
  provision: one(draw.provisions()),
  amendment: draw.policies().chain(draw.amendments),
  "decision-table": one(draw.decisionTables()),
  "evaluation-scheme": one(draw.evaluationSchemes()),
  "evaluation-answer": evaluation.answers,
  "apportion-input": one(draw.apportionInputs()),
  "factor-input": one(draw.factorInputs()),
  "share-costs-input": one(draw.shareCostsInputs()),
  "allocate-sources-input": one(draw.allocateSourcesInputs()),
  "report-form": one(draw.reportFormDefinitions()),
  "indicator-file": one(draw.indicatorFiles()),
  "scenario-file": one(draw.scenarioFiles()),
  "run-record": one(answer.runRecords),
  fault: answer.faults,
  "rule-input-error": answer.inputErrors,
  basis: findings().map((list) => list.map(({ basis }) => basis)),
  finding: findings(),
  ...findingsByKind(),
  "assessed-finding": each(
    assessment.assessments.map(([first]) => ({ findings: first?.findings ?? [] })),
    "findings",
  ),
  "filled-report": assessment.filledReports,
  "indicator-table": assessment.indicatorTables,
  budget: assessment.budgets,
  "not-computed": assessment.notComputed,
  agenda: assessment.agendas,
  "agenda-entry": each(
    assessment.agendas.map(([first]) => ({ entries: first?.entries ?? [] })),
    "entries",
  ),
  "case-table": one(caseTables),
  "case-run": caseRuns,
  assessment: assessment.assessments,
  "assessment-comparison": assessment.assessmentComparisons,
  "policies-in-force": assessment.inForce,
  progress: assessment.progresses,
  "policy-timeline": assessment.timelines,
  "situation-comparison": assessment.situations,
  "policy-comparison": answer.policyComparisons,
  "scenario-comparison": answer.comparisons,
  sweep: answer.sweeps,
  sensitivity: answer.sensitivities,
  "coverage-rate": coverage.coverageRates,
  "coverage-by-division": coverage.coverageByDivision,
  "coverage-plan": coverage.coveragePlans,
  "coverage-audit": coverage.coverageAudits,
  "implied-totals": coverage.totals,
  "activity-quota-plan": answer.quotaPlans,
  "qualification-plan": answer.qualificationPlans,
  "roster-assessment": answer.rosters,
  "apportion-result": money.apportionResults,
  "apportion-shares": money.apportionShares,
  "apportionment-verification": money.verifications,
  "factor-result": money.factorResults,
  "factor-shares": money.factorShares,
  "shared-costs": money.sharedCosts,
  "source-allocation": money.sourceAllocations,
  "evaluation-result": evaluation.evaluationResults,
  "evaluation-comparison": evaluation.evaluationComparisons,
  "shape-check": evaluation.shapeChecks,
  "pathway-classification": evaluation.pathways,
  "decision-table-analysis": evaluation.tableAnalyses,
  "statistics-form-faults": answer.formFaults,
  explanation: answer.explanations,
};

type FindingSamples = Readonly<Record<`${keyof typeof findingSchemas}-finding`, Samples>>;

function findingsByKind(): FindingSamples {
  const kinds = Object.keys(findingSchemas) as readonly (keyof typeof findingSchemas)[];
  return Object.fromEntries(
    kinds.map((kind) => [`${kind}-finding`, kind === "evaluation-scheme" ? evaluation.schemeFindings : findings(kind)]),
  ) as FindingSamples;
}
