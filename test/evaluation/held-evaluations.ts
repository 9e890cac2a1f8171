import { calendarYear } from "social-work-station-rules/calendar";
import { checkEvaluation, type EvaluationOptions } from "social-work-station-rules/evaluation";
import { parseRegister, type RegisterInput } from "social-work-station-rules/model";
import { definePolicy, findProvision, stated, type Policy, type PolicyInput } from "social-work-station-rules/policy";
import { prepareRegister, type PreparedRegister } from "social-work-station-rules/register";

/** A policy with one evaluation, and registers with evaluations that were held under it. */

export const source = {
  document: "d",
  clause: "五",
  quote: "每年由第三方评估一次",
  authority: "normative",
  verification: "secondary-copy",
} as const;

type Given = PolicyInput["provisions"][number];
export type EvaluationParameters = Extract<Given, { readonly kind: "evaluation" }>["parameters"];

/** One hundred points in four grades, as an official would write them. */
export const hundredPoints = {
  id: "hundred",
  version: "2025",
  title: { zh: "社工站百分制评估", en: "Evaluation out of 100 points" },
  status: "example",
  counting: "points",
  full: 100,
  display: { decimals: 1, rounding: "half-up" },
  grades: [
    { id: "excellent", name: { zh: "优秀", en: "Excellent" }, from: 90 },
    { id: "good", name: { zh: "良好", en: "Good" }, from: 80, below: 90 },
    { id: "passed", name: { zh: "合格", en: "Passed" }, from: 60, below: 80 },
    { id: "failed", name: { zh: "不合格", en: "Failed" }, below: 60 },
  ],
  indicators: [
    {
      kind: "leaf",
      id: "total",
      name: { zh: "总分", en: "Total" },
      worth: 100,
      rule: { kind: "range", least: 0, most: 100 },
    },
  ],
} as const;

export const fraud = { id: "fraud", name: { zh: "弄虚作假", en: "Fraud" }, grade: "failed" } as const;

/** A contract that ends within three months of an evaluation that was failed. */
export const endOfContract = {
  id: "end-of-contract",
  name: { zh: "终止购买服务合同", en: "the contract ends" },
  grades: ["failed"],
  then: "contract-ended",
  within: 3,
} as const;

/** Returns a policy that requires what the parameters say of every station on the township level. */
export function evaluationPolicy(parameters: EvaluationParameters, more: readonly Given[] = []): Policy {
  return definePolicy({
    version: 1,
    id: "local",
    title: { zh: "社工站评估办法", en: "Measures on evaluation" },
    jurisdiction: "110101",
    documents: [{ id: "d", title: { zh: "评估办法", en: "Measures" }, issuers: ["民政局"] }],
    effective: { from: stated("2020-01-01", source) },
    provisions: [
      {
        id: "local/evaluation",
        kind: "evaluation",
        title: { zh: "社工站评估", en: "Evaluation of stations" },
        modality: "must",
        aspect: "evaluation",
        appliesTo: { subject: "station", tier: "township" },
        clauses: [],
        parameters,
      },
      ...more,
    ],
  });
}

export type Held = NonNullable<RegisterInput["evaluations"]>[number];

/** An evaluation of station `a` by a third party in November 2025. */
export function held(fields: Partial<Held> = {}): Held {
  return { id: "e-1", subject: { kind: "station", id: "a" }, on: "2025-11-20", assessor: "third-party", ...fields };
}

/** Returns a register with station `a`, open since 2022, that lists all evaluations and stations. */
export function registerWith(evaluations: readonly Held[], more: Partial<RegisterInput> = {}): PreparedRegister {
  return prepareRegister(
    parseRegister({
      version: 1,
      recordedOn: "2026-06-30",
      tierSystems: [
        {
          id: "s",
          name: { zh: "体系", en: "system" },
          tiers: [{ id: "s:station", name: { zh: "社工站", en: "station" }, levels: ["township"] }],
        },
      ],
      divisions: [
        { id: "110101", name: "某区", level: "county" },
        { id: "110101001", name: "某街道", level: "township", kind: "subdistrict" },
      ],
      stations: [{ id: "a", division: "110101001", tier: "s:station", from: "2022-03-01" }],
      evaluations,
      completeness: [{ collection: "evaluations" }, { collection: "stations" }],
      ...more,
    }),
  );
}

/** Returns what is found in 2025, asked on a day in 2026 unless another is given. */
export function found(
  parameters: EvaluationParameters,
  prepared: PreparedRegister,
  options: Partial<EvaluationOptions> = {},
): ReturnType<typeof checkEvaluation> {
  return checkEvaluation(prepared, findProvision(evaluationPolicy(parameters), "evaluation"), {
    asOf: "2026-06-30",
    period: calendarYear(2025),
    jurisdiction: "110101",
    ...options,
  });
}
