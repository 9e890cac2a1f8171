import type { FactorResult, FactorShare } from "../results/index.js";
import {
  moveFaults,
  checkKeys,
  requireId,
  requireList,
  requireObject,
  requireObjects,
  requireText,
  throwInputError,
} from "../checks/index.js";
import { parseDecimal } from "../exact/index.js";
import type { FaultPath } from "../fault/index.js";
import { type FactorInput, apportionByFactors } from "../funding/index.js";
import type { AmendmentInput } from "../policy/index.js";
import type { LocalText } from "../terms/index.js";
import type { AmendedPolicy } from "./amended-policy.js";
import type { Baseline } from "./baseline.js";
import type { SeriesComparisonOptions, ScenarioInput, UnitCosts } from "./types.js";

/** One alternative, read. */
export interface ReadScenario {
  readonly id: string;
  readonly title: LocalText | null;
  readonly amendments: readonly string[];
  readonly changes: readonly AmendmentInput[];
  readonly policy: AmendedPolicy;
  /** How it divides the budget; null without a budget. */
  readonly budget: FactorResult<FactorShare> | null;
}

/** The options of a comparison, read. */
export interface ReadComparison {
  readonly baseline: Pick<ReadScenario, "policy" | "budget">;
  readonly scenarios: readonly ReadScenario[];
  readonly unitCosts: UnitCosts | undefined;
}

/** Reads all options before anything is computed. Paths of faults begin at `options`. */
export function readComparison({ amender }: Baseline, options: SeriesComparisonOptions): ReadComparison {
  const { budget, unitCosts } = options;
  if (budget !== undefined) requireObject(budget, ["options", "budget"]);
  const alternatives = readAlternatives(options);
  checkCosts(unitCosts);
  const amend = amender.open();
  const before = budget === undefined ? null : divideAt(["options", "budget"], budget);
  return {
    unitCosts,
    baseline: { policy: amend([]), budget: before },
    scenarios: alternatives.map(({ id, title, amendments, budget: own }, index) =>
      faultsAt(["options", "alternatives", index], () => ({
        id,
        title: title ?? null,
        amendments: amendments.map((amendment) => amendment.id),
        changes: amendments,
        policy: amend(amendments),
        budget: own === undefined ? before : divideAt(["budget"], own),
      })),
    ),
  };
}

function readAlternatives({ alternatives, budget }: SeriesComparisonOptions): readonly ScenarioInput[] {
  const ids = new Set<string>();
  requireList(alternatives, ["options", "alternatives"]).forEach((scenario: ScenarioInput, index) => {
    const path = ["options", "alternatives", index];
    checkKeys(scenario, ["id", "title", "amendments", "budget"], path);
    requireId(scenario.id, [...path, "id"]);
    requireObjects(scenario.amendments, [...path, "amendments"]);
    if (scenario.title !== undefined) checkTitle(scenario.title, [...path, "title"]);
    if (scenario.budget !== undefined && budget === undefined)
      throwInputError("value-missing", ["options", "budget"], { expected: "object" });
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

export function checkCosts(costs: UnitCosts | undefined): void {
  if (costs === undefined) return;
  checkKeys(costs, ["station", "staff"], ["options", "unitCosts"]);
  for (const [name, cost] of [
    ["station", costs.station],
    ["staff", costs.staff],
  ] as const) {
    const path = ["options", "unitCosts", name];
    if (cost === undefined) continue;
    const { digits, scale } = parseDecimal(cost, path);
    if (digits < 0n) throwInputError("out-of-range", path, { least: 0 });
    if (scale > 2) throwInputError("amount-not-multiple", path);
  }
}

/** Divides a budget; its faults are reported at `place` instead of at the argument of `apportionByFactors`. */
function divideAt(place: FaultPath, budget: FactorInput): FactorResult<FactorShare> {
  return moveFaults(
    ([_input, ...path]) => [...place, ...path],
    () => apportionByFactors({ ...budget, detail: "shares" }),
  );
}

function faultsAt<T>(place: FaultPath, run: () => T): T {
  return moveFaults((path) => [...place, ...path], run);
}
