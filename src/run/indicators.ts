import type {
  Basis,
  Finding,
  AssessmentIndicators,
  MissingFactIndicator,
  ProvisionIndicator,
  VerdictCounts,
} from "../results/index.js";
import { compareValues } from "../ratio/index.js";
import { isBreach } from "../finding/index.js";
import type { FactKind, Verdict } from "../terms/index.js";
import { VERDICTS } from "../terms/index.js";

/** How one provision stands over its findings. */
export function indicateProvision({
  basis,
  findings,
}: {
  readonly basis: Basis;
  readonly findings: readonly Finding[];
}): ProvisionIndicator {
  const tally = startTally();
  findings.forEach(tally.add);
  return tally.of(basis).indicator;
}

/** What the findings of one provision come to. */
interface RunIndicators {
  readonly indicator: ProvisionIndicator;
  readonly missing: readonly MissingFactIndicator[];
}

/** Counts the findings of one provision one by one, so that they need not be kept. */
export interface Tally {
  readonly add: (finding: Finding) => void;
  /** Returns what the findings come to so far. */
  readonly of: (basis: Basis) => RunIndicators;
}

export function startTally(): Tally {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  const missing = new Map<FactKind, { named: number; alone: number }>();
  let [findings, breaches] = [0, 0];
  return {
    add: (finding) => {
      findings += 1;
      counts[finding.verdict] += 1;
      if (isBreach(finding)) breaches += 1;
      if (finding.verdict === "undetermined") countMissing(finding, missing);
    },
    of: ({ provision, kind }) => ({
      indicator: {
        provision,
        kind,
        findings,
        verdicts: { ...counts },
        breaches,
        settled: { met: counts.met, of: counts.met + counts.unmet },
      },
      missing: Array.from(missing, ([fact, count]) => ({ fact, provision, ...count })),
    }),
  };
}

function countMissing({ missing }: Finding, counts: Map<FactKind, { named: number; alone: number }>): void {
  const facts = new Set(missing.map(({ fact }) => fact));
  for (const fact of facts) {
    const count = counts.get(fact) ?? { named: 0, alone: 0 };
    count.named += 1;
    if (facts.size === 1) count.alone += 1;
    counts.set(fact, count);
  }
}

/** Adds up the indicators of provisions, and ranks what is missing. */
export function indicate(runs: readonly RunIndicators[]): Omit<AssessmentIndicators, "coverage"> {
  const provisions = runs.map(({ indicator }) => indicator);
  return {
    provisions,
    verdicts: addVerdicts(provisions.map((indicator) => indicator.verdicts)),
    breaches: provisions.reduce((sum, { breaches }) => sum + breaches, 0),
    missing: runs.flatMap(({ missing }) => missing).toSorted(byRank),
  };
}

function byRank(first: MissingFactIndicator, second: MissingFactIndicator): number {
  return (
    second.alone - first.alone ||
    second.named - first.named ||
    compareValues(first.provision, second.provision) ||
    compareValues(first.fact, second.fact)
  );
}

/** Adds up counts of verdicts. */
export function addVerdicts(all: readonly VerdictCounts[]): VerdictCounts {
  return Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, all.reduce((sum, counts) => sum + counts[verdict], 0)]),
  ) as Record<Verdict, number>;
}
