import * as z from "zod";
import { runCases } from "../cases/index.js";
import { explain } from "../explanation/index.js";
import { count, listOf as listSchema, recordOf } from "../fields/index.js";
import { type ApportionInput, type FactorInput, apportion, apportionByFactors } from "../funding/index.js";
import { policySchema } from "../policy/index.js";
import * as result from "../results/index.js";
import { areaClasses } from "../terms/index.js";
import { described, listOf, optional } from "./body-fields.js";
import { checkAnswerSchema, checkContent, checkedSchema } from "./check-content.js";
import { answerField, explainAnswer } from "./explain-answer.js";
import * as field from "./fields.js";
import { type Asked, type Operation, onWholeBody, operation } from "./operation.js";
import { planQuotas, qualifyPerson } from "./person-and-quota.js";
import * as reading from "./readings.js";
import { recordedSchema } from "./recorded.js";
import * as ask from "./register-questions.js";
import { compareAlternatives, compareTexts } from "./what-if.js";

const { explanationSchema } = result;
const { asOf } = field;
const period = optional(field.period);
const division = optional(
  described(field.text, "适用的区划，几项政策时必填。The division whose policies are run; with several policies."),
);
const year = field.parsedBy(count.describe("预算年度。The year of the budget."));
const unit = optional(
  described(
    field.wordOf(["fen", "yuan", "ten-thousand-yuan"]),
    "金额取整的单位：分（缺省）、元、万元。The unit of amounts; absent: fen.",
  ),
);
const question = result.scenarioFileSchema.shape.questions.element.shape;
const alternatives = field.parsedBy(
  question.alternatives.describe("各备选方案及其改动。The alternatives, each with its amendments."),
);
const unitCosts = field.parsedBy(
  question.unitCosts.describe("新建一站、增配一人的年费用（元）。Yearly costs of a station and of a worker, in yuan."),
);
const factorBudget = field.parsedBy(
  question.budget.describe("按因素分配的资金。Money that is divided by factors, where it is compared."),
);

/** Everything that is asked by sending something. */
const questions: readonly Operation[] = [
  {
    name: "check",
    method: "POST",
    path: "/check",
    summary: {
      zh: "校验台账或政策：列出全部错误，或各类记录数",
      en: "Check a register or a policy: all its faults, or what is in it",
    },
    body: checkedSchema,
    answer: checkAnswerSchema,
    compute: checkContent,
  },
  operation({
    name: "assess",
    path: "/assess",
    summary: { zh: "按政策核查台账", en: "Assess a register against policies" },
    body: { register: field.register, policies: field.policies, asOf, period, division },
    answer: recordedSchema("assessment", result.assessmentSchema),
    compute: ask.assessRegister,
  }),
  operation({
    name: "agenda",
    path: "/agenda",
    summary: { zh: "列出应办和将到期的事项", en: "List what needs doing, most urgent first" },
    body: {
      register: field.register,
      policies: field.policies,
      asOf,
      within: field.parsedBy(count.describe("看今后多少天，0至366。How many days are looked ahead, 0 to 366.")),
      period,
      division,
    },
    answer: recordedSchema("agenda", result.agendaSchema),
    compute: ask.listAgenda,
  }),
  operation({
    name: "indicators",
    path: "/indicators",
    summary: { zh: "计算常用指标和自定指标", en: "Measure indicators by place and period" },
    body: {
      register: field.register,
      asOf,
      by: described(
        field.wordOf(["station", "township", "county", "whole"]),
        "按站点、街道（乡镇）、区县或总体。For each station, township or county, or for the whole.",
      ),
      periods: optional(
        described(listOf(field.period), "并列的各期，本期在前；缺省为自然年。Periods side by side; absent: the year."),
      ),
      indicators: optional(field.indicators),
    },
    answer: recordedSchema("table", result.indicatorTableSchema),
    compute: ask.indicatorsOf,
  }),
  operation({
    name: "report",
    path: "/report",
    summary: { zh: "按台账填报统计报表", en: "Fill in a statistics form" },
    body: { register: field.register, form: field.reportForm, asOf, period },
    answer: recordedSchema("report", result.filledReportSchema),
    compute: ask.reportOf,
  }),
  operation({
    name: "eligibility",
    path: "/eligibility",
    summary: {
      zh: "判断一人是否符合资格，自何日起，不符合时怎样补足",
      en: "Whether a person qualifies, from when, and what would help",
    },
    body: {
      person: field.person,
      policy: field.policy,
      provision: optional(
        described(field.text, "资格条款的编号，政策有几项时必填。Id of the provision, where the policy has several."),
      ),
      asOf,
      recordedOn: optional(
        described(field.asOf, "资料登记日期；缺省为截止日期。The day of recording; absent: the day of the question."),
      ),
      areaClass: optional(
        described(
          field.wordOf(areaClasses.values),
          "所在站点的地区类别。The class of the area of the person's station.",
        ),
      ),
    },
    answer: recordOf({
      finding: result.findingSchemas.qualification,
      plan: result.qualificationPlanSchema,
      explanations: recordOf({ finding: explanationSchema, plan: explanationSchema }),
    }),
    compute: qualifyPerson,
  }),
  operation({
    name: "quotas",
    path: "/quotas",
    summary: {
      zh: "各站点年度任务还差多少，每周须完成多少",
      en: "What is left of yearly quotas at each station, and the pace needed",
    },
    body: {
      register: field.register,
      policy: field.policy,
      provision: optional(described(field.text, "只看这一条款。Only this provision.")),
      station: optional(described(field.text, "只看这一站点。Only this station.")),
      asOf,
      period,
    },
    answer: recordOf({
      plans: listSchema(result.activityQuotaPlanSchema),
      explanations: listSchema(explanationSchema),
    }),
    compute: planQuotas,
  }),
  {
    name: "apportion",
    method: "POST",
    path: "/apportion",
    summary: { zh: "按权重分配资金，分文不差", en: "Divide money by weight, to the last fen" },
    body: result.apportionInputSchema,
    answer: recordOf({
      apportionment: z.union([result.apportionResultSchema, result.apportionSharesSchema]),
      explanation: explanationSchema,
    }),
    compute: onWholeBody((body, { locale }) => {
      const apportionment = apportion(body as ApportionInput);
      return { apportionment, explanation: explain(apportionment, { locale }) };
    }),
  },
  {
    name: "apportionByFactors",
    method: "POST",
    path: "/apportion-by-factors",
    summary: { zh: "按因素法分配资金", en: "Divide money by the factor method" },
    body: result.factorInputSchema,
    answer: recordOf({
      apportionment: z.union([result.factorResultSchema, result.factorSharesSchema]),
      explanation: explanationSchema,
    }),
    compute: onWholeBody((body, { locale }) => {
      const apportionment = apportionByFactors(body as FactorInput);
      return { apportionment, explanation: explain(apportionment, { locale }) };
    }),
  },
  operation({
    name: "budget",
    path: "/budget",
    summary: { zh: "按政策编制年度经费预算", en: "Plan the money of a year by policy" },
    body: { register: field.register, policies: field.policies, year, unit, asOf: optional(asOf) },
    answer: recordedSchema("budget", result.budgetSchema),
    compute: ask.budgetOfYear,
  }),
  operation({
    name: "scenario",
    path: "/scenario",
    summary: { zh: "政策调整后谁受益、谁受影响、需要多少资金", en: "What changes if values of a policy change" },
    body: {
      register: field.register,
      policy: field.policy,
      asOf,
      period,
      alternatives,
      unitCosts,
      budget: factorBudget,
    },
    answer: recordedSchema("comparison", result.scenarioComparisonSchema),
    compute: compareAlternatives,
  }),
  operation({
    name: "compare",
    path: "/compare",
    summary: {
      zh: "比较两项政策，及改用后一项对台账的影响",
      en: "Compare two policies, and what the change does to a register",
    },
    body: {
      before: field.policy,
      after: field.policy,
      register: optional(field.register),
      asOf: optional(asOf),
      period,
      unitCosts,
    },
    answer: recordedSchema("comparison", result.policyComparisonSchema),
    compute: compareTexts,
  }),
  operation({
    name: "cases",
    path: "/cases",
    summary: { zh: "运行政策的案例表", en: "Run the cases of a policy" },
    body: { policy: field.policy, cases: field.readBy(result.caseTableSchema, result.safeParseCaseTable) },
    answer: recordOf({ run: result.caseRunSchema, explanation: explanationSchema }),
    compute: ({ policy, cases }, { locale }) => {
      const run = runCases(policy, cases);
      return { run, explanation: explain(run, { locale, policies: [policy] }) };
    },
  }),
  operation({
    name: "explain",
    path: "/explain",
    summary: { zh: "把一项答复写成文字说明", en: "Put an answer into words" },
    body: { answer: answerField, register: optional(field.register), policies: optional(field.policies) },
    answer: explanationSchema,
    compute: explainAnswer,
  }),
];

/** What can be read without sending anything. */
const readings: readonly Operation[] = [
  {
    name: "listPolicies",
    path: "/policies",
    summary: { zh: "可用的政策", en: "The policies that can be named" },
    answer: reading.policyListSchema,
    compute: reading.listPolicies,
  },
  {
    name: "readPolicy",
    path: "/policies/{id}",
    summary: { zh: "一项政策的全文", en: "One policy in full" },
    answer: policySchema,
    compute: reading.readPolicy,
  },
  {
    name: "listSchemas",
    path: "/schemas",
    summary: { zh: "各JSON Schema的名称", en: "The names of the JSON Schemas" },
    answer: reading.schemaListSchema,
    compute: reading.listSchemas,
  },
  {
    name: "readSchema",
    path: "/schemas/{id}",
    summary: { zh: "一份JSON Schema", en: "One JSON Schema" },
    answer: null,
    compute: reading.readSchema,
  },
  {
    name: "readProblem",
    path: "/problems/{id}",
    summary: { zh: "一种错误类型的含义", en: "What a type of problem means" },
    answer: reading.problemKindSchema,
    compute: reading.readProblem,
  },
  {
    name: "readFault",
    path: "/faults/{id}",
    summary: { zh: "一种错误代码的原因和改正办法", en: "Cause and cure of a fault code" },
    answer: reading.faultCodeSchema,
    compute: reading.readFault,
  },
  {
    name: "describe",
    path: "/openapi.json",
    summary: { zh: "本服务的OpenAPI文档", en: "The OpenAPI document of this service" },
    answer: null,
    compute: ({ describe }: Asked) => describe(),
  },
].map((entry) => ({ ...entry, method: "GET" as const, body: null }));

/** Every operation. Routing, the OpenAPI document and the table of the guide are made from this list. */
export const operations: readonly Operation[] = [...questions, ...readings];
