import type { Basis, Finding } from "../../finding/index.js";
import type { FactKind } from "../../terms/index.js";
import { addVerdicts } from "../add-verdicts.js";
import { indicateProvision } from "../indicate-provision.js";
import type { Indicators, MissingFactIndicator, ProvisionIndicator } from "../types.js";

/** One provision's findings with their basis. */
export interface RunFindings {
  readonly basis: Basis;
  readonly findings: readonly Finding[];
}

/** What the findings of one provision come to. */
export interface RunIndicators {
  readonly indicator: ProvisionIndicator;
  readonly missing: readonly MissingFactIndicator[];
}

export function indicateRun(run: RunFindings): RunIndicators {
  return { indicator: indicateProvision(run), missing: countMissing(run) };
}

/** Adds up the indicators of provisions, and ranks what is missing. */
export function indicate(runs: readonly RunIndicators[]): Omit<Indicators, "coverage"> {
  const provisions = runs.map(({ indicator }) => indicator);
  return {
    provisions,
    verdicts: addVerdicts(provisions.map((indicator) => indicator.verdicts)),
    breaches: provisions.reduce((sum, { breaches }) => sum + breaches, 0),
    missing: runs.flatMap(({ missing }) => missing).toSorted(byRank),
  };
}

function countMissing({ basis, findings }: RunFindings): readonly MissingFactIndicator[] {
  const counts = new Map<FactKind, { named: number; alone: number }>();
  for (const { verdict, missing } of findings) {
    if (verdict !== "undetermined") continue;
    const facts = new Set(missing.map(({ fact }) => fact));
    for (const fact of facts) {
      const count = counts.get(fact) ?? { named: 0, alone: 0 };
      count.named += 1;
      if (facts.size === 1) count.alone += 1;
      counts.set(fact, count);
    }
  }
  return Array.from(counts, ([fact, count]) => ({ fact, provision: basis.provision, ...count }));
}

function byRank(first: MissingFactIndicator, second: MissingFactIndicator): number {
  return (
    second.alone - first.alone ||
    second.named - first.named ||
    compareText(first.provision, second.provision) ||
    compareText(first.fact, second.fact)
  );
}

function compareText(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
