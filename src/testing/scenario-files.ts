import * as fc from "fast-check";
import type { ScenarioFile } from "../schema/index.js";
import { amendments } from "./amendments.js";
import { decimalTexts } from "./decimal-texts.js";
import { factorInputs } from "./factor-inputs.js";
import { ids, labels, optional } from "./internal/draw.js";
import { plainDates } from "./plain-dates.js";
import { policies } from "./policies.js";

type Question = ScenarioFile["questions"][number];
type Alternative = Question["alternatives"][number];

/**
 * Scenario files that `safeParseScenarioFile` accepts: questions on a policy file, with alternatives that amend it
 * or divide a budget in another way.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { safeParseScenarioFile } from "social-work-station-rules/schema";
 * import { scenarioFiles } from "social-work-station-rules/testing";
 * fc.sample(scenarioFiles(), 5).every((file) => safeParseScenarioFile(file).ok); //=> true
 * ```
 */
export function scenarioFiles(): fc.Arbitrary<ScenarioFile> {
  return optional(
    {
      version: fc.constant(1 as const),
      title: labels("政策测算", "what if"),
      register: fc.constant("register.json"),
      questions: fc.uniqueArray(questions(), { minLength: 1, maxLength: 2, selector: ({ id }) => id }),
    },
    { note: labels("说明", "note"), $schema: fc.constant("scenario-file.json") },
  );
}

function questions(): fc.Arbitrary<Question> {
  const period = fc
    .tuple(plainDates(), plainDates())
    .map(([one, other]) => (one <= other ? { from: one, to: other } : { from: other, to: one }));
  return optional(
    {
      id: ids("question"),
      title: labels("问题", "question"),
      policy: fc.constant("policy.json"),
      asOf: plainDates(),
      period,
      alternatives: alternatives(),
    },
    {
      budget: budgets(),
      unitCosts: fc.record({ station: decimalTexts(), staff: decimalTexts() }, { requiredKeys: [] }),
    },
  );
}

function alternatives(): fc.Arbitrary<Alternative[]> {
  const alternative = policies({ provisions: 3 }).chain((policy) =>
    optional(
      { id: ids("alternative"), amendments: amendments(policy) },
      { title: labels("方案", "alternative"), budget: budgets() },
    ),
  );
  return fc.uniqueArray(alternative, { minLength: 1, maxLength: 2, selector: ({ id }) => id });
}

function budgets(): fc.Arbitrary<NonNullable<Alternative["budget"]>> {
  return factorInputs() as fc.Arbitrary<NonNullable<Alternative["budget"]>>;
}
