import { type Period, type PlainDate, parsePeriod, parsePlainDate } from "../../calendar/index.js";
import { parseDecimal } from "../../exact/index.js";
import {
  checkKeys,
  requireId,
  requireList,
  requireObject,
  requireObjects,
  requireText,
  throwInputError,
} from "../../checks/index.js";
import type { FaultPath } from "../../fault/index.js";
import { requireParsed } from "../../parsed/index.js";
import { type FactorInput, type FactorResult, type FactorShare, apportionByFactors } from "../../funding/index.js";
import { policyAsOf } from "../../in-force/index.js";
import type { LocalText } from "../../terms/index.js";
import type { ScenarioInput, ScenarioQuestion, UnitCosts } from "../types.js";
import { type AmendedPolicy, amendProvisions } from "./study-provisions.js";
import { faultsAt } from "./move-faults.js";

/** One alternative, read. */
export interface ReadScenario {
  readonly id: string;
  readonly title: LocalText | null;
  readonly amendments: readonly string[];
  readonly policy: AmendedPolicy;
  /** How it divides the budget; null: none is asked. */
  readonly budget: FactorResult<FactorShare> | null;
}

/** A question, read. */
export interface ReadQuestion {
  readonly asOf: PlainDate;
  readonly period: Period;
  readonly baseline: Pick<ReadScenario, "policy" | "budget">;
  readonly scenarios: readonly ReadScenario[];
  readonly unitCosts: UnitCosts | undefined;
}

/** Reads a question as a whole, so that nothing is computed of one that cannot be; faults are told where they stand in it. */
export function readQuestion(question: ScenarioQuestion): ReadQuestion {
  checkKeys(question, ["register", "baseline", "alternatives", "asOf", "period", "unitCosts", "budget"], ["question"]);
  const { register, baseline, budget, unitCosts } = question;
  requireParsed(register, "prepared-register", ["question", "register"]);
  requireParsed(baseline, "policy", ["question", "baseline"]);
  if (budget !== undefined) requireObject(budget, ["question", "budget"]);
  const alternatives = readAlternatives(question);
  const asOf = parsePlainDate(question.asOf, ["question", "asOf"]);
  const period = parsePeriod(question.period, ["question", "period"]);
  checkCosts(unitCosts);
  const amend = amendProvisions(baseline, (policy) => policyAsOf(policy, asOf, period));
  const before = budget === undefined ? null : faultsAt(["question", "budget"], () => divide(budget));
  return {
    asOf,
    period,
    unitCosts,
    baseline: { policy: amend([]), budget: before },
    scenarios: alternatives.map(({ id, title, amendments, budget: own }, index) =>
      faultsAt(["question", "alternatives", index], () => ({
        id,
        title: title ?? null,
        amendments: amendments.map((amendment) => amendment.id),
        policy: amend(amendments),
        budget: own === undefined ? before : faultsAt(["budget"], () => divide(own)),
      })),
    ),
  };
}

function readAlternatives({ alternatives, budget }: ScenarioQuestion): readonly ScenarioInput[] {
  const ids = new Set<string>();
  requireList(alternatives, ["question", "alternatives"]).forEach((scenario: ScenarioInput, index) => {
    const path = ["question", "alternatives", index];
    checkKeys(scenario, ["id", "title", "amendments", "budget"], path);
    requireId(scenario.id, [...path, "id"]);
    requireObjects(scenario.amendments, [...path, "amendments"]);
    if (scenario.title !== undefined) checkTitle(scenario.title, [...path, "title"]);
    if (scenario.budget !== undefined && budget === undefined)
      throwInputError("value-missing", ["question", "budget"], { expected: "object" });
    if (scenario.budget !== undefined) requireObject(scenario.budget, [...path, "budget"]);
    if (ids.has(scenario.id)) throwInputError("id-duplicate", [...path, "id"], { id: scenario.id });
    ids.add(scenario.id);
  });
  return alternatives;
}

function checkTitle(title: LocalText, path: FaultPath): void {
  requireObject(title, path);
  for (const language of ["zh", "en"] as const) requireText(title[language], [...path, language]);
}

function checkCosts(costs: UnitCosts | undefined): void {
  if (costs === undefined) return;
  checkKeys(costs, ["station", "staff"], ["question", "unitCosts"]);
  for (const [name, cost] of [
    ["station", costs.station],
    ["staff", costs.staff],
  ] as const) {
    const path = ["question", "unitCosts", name];
    if (cost !== undefined && parseDecimal(cost, path).digits < 0n) throwInputError("out-of-range", path, { least: 0 });
  }
}

function divide(budget: FactorInput): FactorResult<FactorShare> {
  return apportionByFactors({ ...budget, detail: "shares" });
}
