import { allPolicies } from "social-work-station-rules/catalogue";
import { explain } from "social-work-station-rules/explanation";
import { RuleInputError, type Fault } from "social-work-station-rules/fault";
import { apportionByFactors, type FactorInput } from "social-work-station-rules/funding";
import { amendPolicy, type AmendmentInput, type Policy } from "social-work-station-rules/policy";
import type { PreparedRegister } from "social-work-station-rules/register";
import { compareScenarios } from "social-work-station-rules/scenario";
import {
  explanationSchema,
  safeParseScenarioFile,
  scenarioComparisonSchema,
  scenarioFileSchema,
  type ScenarioFile,
} from "social-work-station-rules/results";
import type { Locale } from "social-work-station-rules/terms";
import * as z from "zod";
import {
  attempt,
  bodySchema,
  listOf,
  optional,
  readFields,
  runOnBody,
  throwFault,
  throwFaults,
  type Field,
} from "../body-fields.js";
import { register, wholePolicy } from "../fields.js";
import { namesOf } from "../names-of.js";
import type { Operation } from "../operation.js";

type Question = ScenarioFile["questions"][number];

const scenarioFile: Field<ScenarioFile> = {
  schema: scenarioFileSchema,
  read: (value) => {
    const result = safeParseScenarioFile(value);
    if (result.ok) return result.value;
    throw new RuleInputError(result.faults);
  },
};

const fields = { register, policies: optional(listOf(wholePolicy)), scenario: scenarioFile };

/** The questions of a scenario file, asked of the register beside it; its policies are the catalogue's and those beside it. */
export const runScenarios: Operation = {
  id: "runScenarios",
  path: "/scenarios",
  summary: {
    zh: "政策情景测算：政策调整后谁受益、谁受影响、需要多少资金",
    en: "What if a rule changed: who wins, who loses, what it costs",
  },
  body: bodySchema(fields),
  answer: z.strictObject({
    answers: z.array(
      z.strictObject({ question: z.string(), comparison: scenarioComparisonSchema, explanation: explanationSchema }),
    ),
  }),
  run: (body, locale) => {
    const { register, policies = [], scenario } = readFields(body, fields);
    const known = new Map([...allPolicies, ...policies].map((policy) => [policy.id, policy]));
    const asked = scenario.questions.map((question, index) => {
      const path = ["scenario", "questions", index];
      const read = attempt(
        () => known.get(question.policy) ?? throwFault("reference-dangling", [], { expected: "id" }),
        [...path, "policy"],
      );
      return {
        question,
        policy: read.value,
        faults: [...read.faults, ...(read.value === undefined ? [] : checkChanges(question, read.value, path))],
      };
    });
    throwFaults(asked.flatMap(({ faults }) => faults));
    return { answers: asked.map(({ question, policy }) => answer(question, policy as Policy, register, locale)) };
  },
};

/** The faults of every alternative and budget, where they stand in the file. */
function checkChanges({ alternatives, budget }: Question, policy: Policy, path: Fault["path"]): readonly Fault[] {
  return [
    ...checkBudget(budget, path),
    ...alternatives.flatMap(({ amendments, budget }, index) => {
      const at = [...path, "alternatives", index];
      return [
        ...attempt(() => amendPolicy(policy, amendments as readonly AmendmentInput[]), at).faults,
        ...checkBudget(budget, at),
      ];
    }),
  ];
}

function checkBudget(budget: Question["budget"], path: Fault["path"]): readonly Fault[] {
  return budget === undefined
    ? []
    : attempt(
        () => runOnBody(() => apportionByFactors({ ...(budget as FactorInput), detail: "shares" })),
        [...path, "budget"],
      ).faults;
}

function answer(
  { id, title: _title, policy: _policy, ...options }: Question,
  policy: Policy,
  prepared: PreparedRegister,
  locale: Locale,
): unknown {
  const comparison = compareScenarios(prepared, policy, options);
  return {
    question: id,
    comparison,
    explanation: explain(comparison, { locale, documents: policy.documents, names: namesOf(policy, prepared) }),
  };
}
