import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { safeParseScenarioFile } from "social-work-station-rules/results";

const text = readFileSync(new URL("../../examples/05-scenarios/scenario.json", import.meta.url), "utf8");

/** The example's file with something else at one place of its budget question. */
function withBudget(
  change: (budget: {
    recipients: { id: string; coefficient?: unknown; cap?: unknown }[];
    factors: { indicators: { value: unknown }[] }[];
  }) => void,
): unknown {
  const file = JSON.parse(text) as { questions: { budget?: Parameters<typeof change>[0] }[] };
  const budget = file.questions.flatMap((question) => question.budget ?? [])[0];
  if (budget === undefined) throw new Error("the example has no budget");
  change(budget);
  return file;
}

function faultsOf(file: unknown): readonly string[] {
  const result = safeParseScenarioFile(file);
  return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.slice(2).join(".")}`);
}

describe("a scenario file", () => {
  it("of the example is read", () => {
    expect(faultsOf(JSON.parse(text))).toEqual([]);
  });

  it("may say to which factors a coefficient applies, and multiply indicators", () => {
    const file = withBudget((budget) => {
      const [factor] = budget.factors;
      Object.assign(budget, {
        coefficientAppliesTo: ["product"],
        factors: [{ id: "product", weight: "1", product: [{ indicators: factor?.indicators }] }],
      });
      for (const recipient of budget.recipients) recipient.coefficient = "1.5";
    });
    expect(faultsOf(file)).toEqual([]);
  });

  it.each<[string, Parameters<typeof withBudget>[0], string]>([
    [
      "an amount in words",
      ({ recipients }) => void Object.assign(recipients[0] ?? {}, { cap: "十万" }),
      "decimal-invalid budget.recipients.0.cap",
    ],
    [
      "an amount below zero",
      ({ recipients }) => void Object.assign(recipients[1] ?? {}, { floor: "-1" }),
      "decimal-invalid budget.recipients.1.floor",
    ],
    [
      "a value with a comma",
      ({ factors }) => void Object.assign(factors[0]?.indicators[0] ?? {}, { value: "1,000" }),
      "decimal-invalid budget.factors.0.indicators.0.value",
    ],
    [
      "an id like an identity number",
      ({ recipients }) => void Object.assign(recipients[0] ?? {}, { id: "11010519491231002X" }),
      "id-like-identity-number budget.recipients.0.id",
    ],
  ])("with %s is refused when it is read, not when it is run", (_what, change, fault) => {
    expect(faultsOf(withBudget(change))).toEqual([fault]);
  });
});
