import type * as z from "zod";
import * as model from "../model/index.js";
import * as policy from "../policy/index.js";
import * as schema from "../results/index.js";

/** A schema that the package ships, and what it describes. */
export type PublicSchema = readonly [schema: z.ZodType, description: string];

/** What a caller writes: models, policies, files. */
export const INPUTS = listed({
  register: [
    model.registerSchema,
    "Everything recorded on one day about the stations of an area, and for what it is complete.",
  ],
  division: [model.divisionSchema, "An administrative division, by its statistical code or an own key."],
  "tier-system": [
    model.tierSystemSchema,
    "The tiers of stations in one place, and the levels of division that carry them.",
  ],
  station: [model.stationSchema, "A station on one tier in one division."],
  operator: [model.operatorSchema, "An organisation that runs stations, with its contracts."],
  person: [model.personSchema, "What is recorded about one worker: no names, no identity numbers."],
  activity: [model.activitySchema, "One piece of work of a station."],
  "funding-source": [model.fundingSourceSchema, "An amount of money and the kind of source that it comes from."],
  client: [model.clientSchema, "A client of a station under a pseudonym."],
  allocation: [model.allocationSchema, "Money that a division, a station or an operator received."],
  spending: [model.spendingSchema, "Money that a division, a station or an operator spent."],
  "held-evaluation": [model.heldEvaluationSchema, "An evaluation that was held, with its result."],
  figure: [model.figureSchema, "A recorded number of a division, a station or an operator."],
  judgement: [model.judgementSchema, "A recorded human judgement on one item of a provision."],
  "statistics-report": [model.statisticsReportSchema, "The statistics form of stations, filled in."],
  policy: [policy.policySchema, "The provisions of one text, each value with its source or reading."],
  provision: [policy.provisionSchema, "One rule of a policy, by its kind."],
  amendment: [policy.amendmentSchema, "One small change of a policy."],
  "decision-table": [policy.decisionTableSchema, "Inputs, rows with an output, and what the source leaves open."],
  "evaluation-scheme": [policy.evaluationSchemeSchema, "Indicators, grades, bonus items and vetoes."],
  "evaluation-answer": [schema.evaluationAnswerSchema, "One answer to one indicator, bonus item or veto."],
  "apportion-input": [schema.apportionInputSchema, "Money and the claims by whose weights it is divided."],
  "factor-input": [schema.factorInputSchema, "Money, its recipients, and the factors by which it is divided."],
  "share-costs-input": [schema.shareCostsInputSchema, "Costs, and the ratios at which parties bear them."],
  "allocate-sources-input": [schema.allocateSourcesInputSchema, "Sources of money with their earmarks, and needs."],
  "report-form": [policy.reportFormSchema, "A statistics form as data: rows, and columns of measures."],
  "indicator-file": [policy.indicatorFileSchema, "Indicators that a policy team adds, each a measure with a name."],
  "case-table": [schema.caseTableSchema, "Cases of a policy, with the verdicts that its author expects."],
  "scenario-file": [schema.scenarioFileSchema, "What-if questions on one register."],
});

/** What the library answers. */
export const RESULTS = listed({
  fault: [schema.faultSchema, "One reason why an input was refused: code, path and values."],
  "rule-input-error": [schema.ruleInputErrorSchema, "A RuleInputError as JSON.stringify writes it."],
  basis: [schema.basisSchema, "What a finding rests on: the provision and each parameter that was read."],
  finding: [schema.findingSchema, "What a rule answers about one subject, whatever its kind."],
  ...findings(),
  "assessed-finding": [
    schema.assessedFindingSchema,
    "A finding of an assessment, whose basis stands in the assessment.",
  ],
  assessment: [schema.assessmentSchema, "Everything that the rules say about a register on a day."],
  "filled-report": [schema.filledReportSchema, "A statistics form, filled in from a register."],
  "indicator-table": [schema.indicatorTableSchema, "Indicators by place and period."],
  budget: [schema.budgetSchema, "The money of a year by policy: who needs how much, who pays, from which source."],
  "not-computed": [schema.notComputedSchema, "Why a provision on money, asked by itself, gives no amounts."],
  agenda: [schema.agendaSchema, "What needs doing and who has to do it, most urgent first."],
  "agenda-entry": [schema.agendaEntrySchema, "One thing that needs doing, or that changes by itself."],
  "case-run": [schema.caseRunSchema, "Which cases of a policy passed and failed, and what they cover."],
  "assessment-comparison": [schema.assessmentComparisonSchema, "Two assessments side by side."],
  "policies-in-force": [schema.policiesInForceSchema, "All that holds in one place on one day."],
  "situation-comparison": [schema.situationComparisonSchema, "Two situations, and why findings changed between them."],
  "policy-timeline": [schema.policyTimelineSchema, "Which policies hold in one place over time."],
  progress: [schema.progressSchema, "Coverage over time, with published milestones."],
  "policy-comparison": [
    schema.policyComparisonSchema,
    "Two policies side by side, and what the change does to a register.",
  ],
  "scenario-comparison": [schema.scenarioComparisonSchema, "A baseline and its alternatives."],
  sweep: [schema.sweepSchema, "A provision's indicators at each of several values of one parameter."],
  sensitivity: [schema.sensitivitySchema, "Which verdicts depend on a reading."],
  "coverage-rate": [schema.coverageRateSchema, "A coverage rate with its counts."],
  "coverage-by-division": [schema.coverageByDivisionSchema, "Coverage rates by area and in all."],
  "coverage-plan": [schema.coveragePlanSchema, "How far a coverage target is, and how fast it must be approached."],
  "coverage-audit": [schema.coverageAuditSchema, "What is at fault in a published coverage table."],
  "implied-totals": [schema.impliedTotalsSchema, "The totals that a published percentage allows."],
  "activity-quota-plan": [
    schema.activityQuotaPlanSchema,
    "What is left of a quota, and the pace that would fulfil it.",
  ],
  "qualification-plan": [schema.qualificationPlanSchema, "When a person qualifies, and what would help."],
  "roster-assessment": [schema.rosterAssessmentSchema, "The qualification of everyone on a register."],
  "apportion-result": [schema.apportionResultSchema, "An apportionment with its explanation, or why there is none."],
  "apportion-shares": [schema.apportionSharesSchema, "An apportionment as shares alone, or why there is none."],
  "apportionment-verification": [
    schema.apportionmentVerificationSchema,
    "Whether a result is what the method gives, and else the first law that does not hold.",
  ],
  "factor-result": [
    schema.factorResultSchema,
    "An apportionment by factors with its explanation, or why there is none.",
  ],
  "factor-shares": [schema.factorSharesSchema, "An apportionment by factors as shares alone, or why there is none."],
  "shared-costs": [schema.sharedCostsSchema, "What each party pays for each recipient."],
  "source-allocation": [schema.sourceAllocationSchema, "Which source pays which need."],
  "evaluation-result": [schema.evaluationResultSchema, "Score and grade as far as the answers settle them."],
  "evaluation-comparison": [schema.evaluationComparisonSchema, "Two evaluations side by side."],
  "shape-check": [schema.shapeCheckSchema, "In which respects an evaluation scheme is not as demanded."],
  "pathway-classification": [schema.pathwayClassificationSchema, "The pathways of a place."],
  "decision-table-analysis": [
    schema.decisionTableAnalysisSchema,
    "What a decision table covers, over all combinations of its inputs.",
  ],
  "statistics-form-faults": [schema.statisticsFormFaultsSchema, "What contradicts itself in a filled statistics form."],
  "run-record": [schema.runRecordSchema, "By what an answer can be computed again and compared."],
  explanation: [schema.explanationSchema, "An answer in sentences."],
});

export type SchemaName = keyof typeof INPUTS | keyof typeof RESULTS;

export const PUBLIC_SCHEMAS: Readonly<Record<SchemaName, PublicSchema>> = { ...INPUTS, ...RESULTS };

type FindingSchemaName = `${keyof typeof schema.findingSchemas}-finding`;

/** The schema of a finding about each kind of provision; the detail says what it is about. */
function findings(): Readonly<Record<FindingSchemaName, PublicSchema>> {
  return Object.fromEntries(
    Object.entries(schema.findingSchemas).map(([kind, finding]): readonly [string, PublicSchema] => [
      `${kind}-finding`,
      [finding, finding.shape.detail.description ?? ""],
    ]),
  ) as Record<FindingSchemaName, PublicSchema>;
}

/** Keeps the names of schemas, and not the type of each, which would make the declarations large. */
function listed<K extends string>(schemas: Readonly<Record<K, PublicSchema>>): Readonly<Record<K, PublicSchema>> {
  return schemas;
}
