import { isBreach, type Basis, type Finding } from "../../finding/index.js";
import { verdicts, type FactKind, type Verdict } from "../../terms/index.js";
import type { Indicators, MissingFactIndicator, ProvisionIndicator, VerdictCounts } from "../types.js";

/** One provision's findings with their basis. */
export interface RunFindings {
  readonly basis: Basis;
  readonly findings: readonly Finding[];
}

/** Counts verdicts, breaches and missing facts, by provision and in all. */
export function indicate(runs: readonly RunFindings[]): Omit<Indicators, "coverage"> {
  const provisions = runs.map(({ basis, findings }): ProvisionIndicator => {
    const counts = countVerdicts(findings);
    return {
      provision: basis.provision,
      kind: basis.kind,
      findings: findings.length,
      verdicts: counts,
      breaches: findings.filter(isBreach).length,
      settled: { met: counts.met, of: counts.met + counts.unmet },
    };
  });
  return {
    provisions,
    verdicts: countVerdicts(runs.flatMap(({ findings }) => findings)),
    breaches: provisions.reduce((sum, { breaches }) => sum + breaches, 0),
    missing: runs.flatMap(rankMissing).toSorted(byRank),
  };
}

function countVerdicts(findings: readonly Finding[]): VerdictCounts {
  const counts = Object.fromEntries(verdicts.values.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of findings) counts[verdict] += 1;
  return counts;
}

function rankMissing({ basis, findings }: RunFindings): readonly MissingFactIndicator[] {
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
