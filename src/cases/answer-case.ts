import { assess } from "../assessment/index.js";
import { calendarYear } from "../calendar/index.js";
import { markPolicy } from "../parsed/index.js";
import { classifyPathway } from "../pathway/index.js";
import type { Policy, Provision } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { CaseAmounts, Finding, PathwayClassification, PolicyCase } from "../results/index.js";
import { type AmountFound, amountsOfCase } from "./amounts-of-case.js";
import { isMoney, moneyOfCase } from "./money-of-case.js";
import { ofStageThatCounts } from "./stage-of-case.js";

/** A case with the provision that it is about, and its register. */
export interface PreparedCase {
  readonly one: PolicyCase;
  readonly position: number;
  readonly provision: Provision;
  readonly register: PreparedRegister;
}

/** What the library answers to a case. */
export interface CaseAnswer {
  /** What is found about its subject; none of a provision about money. */
  readonly findings: readonly Finding[];
  /** The amounts for which the case asks: as many of each as there are findings. */
  readonly amounts: readonly AmountFound[];
  /** How a pathway table classifies its conditions; null: the provision is none. */
  readonly pathway: PathwayClassification | null;
}

/** A case with its answer. */
export interface AnsweredCase extends PreparedCase, CaseAnswer {}

/** Answers a case about its provision, or about another reading of it. */
export function answerCase(policy: Policy, prepared: PreparedCase, provision: Provision): CaseAnswer {
  const findings = findingsOf(policy, prepared, provision);
  const { one } = prepared;
  const needsMoney = one.amounts?.money !== undefined || isMoney(provision);
  return {
    findings,
    amounts: [
      ...findings.flatMap((finding) => amountsOfCase(finding, Object.keys(one.amounts ?? {}) as (keyof CaseAmounts)[])),
      ...(needsMoney ? [moneyOfCase(policy, prepared, provision)] : []),
    ],
    pathway:
      provision.kind === "pathway-table"
        ? classifyPathway(one.conditions ?? {}, provision.parameters.table.value)
        : null,
  };
}

function findingsOf(policy: Policy, { one, register }: PreparedCase, provision: Provision): readonly Finding[] {
  if (isMoney(provision)) return [];
  const provisions = policy.provisions.flatMap((other) =>
    other.id === provision.id ? [provision] : other.kind === "evaluation" ? [other] : [],
  );
  const submissions = one.submissions?.map((given) => ({ ...given, provision: provision.id }));
  const obliged = one.obliged && [{ provision: provision.id, divisions: one.obliged }];
  const { findings, bases } = assess(register, markPolicy({ ...policy, provisions }), {
    asOf: one.asOf,
    period: one.period ?? calendarYear(Number(one.asOf.slice(0, 4))),
    ...(provision.kind === "deadline" ? { submissions: submissions ?? [], obliged } : {}),
  });
  const all = findings
    .filter((finding) => finding.provision === provision.id)
    .filter(({ subject }) => one.subject === undefined || subject.id === one.subject)
    .flatMap((finding) => {
      const basis = bases.find((own) => own.provision === finding.provision);
      if (basis === undefined) return [];
      const { area: _, ...rest } = finding;
      return [{ ...rest, basis }];
    });
  return one.stage === undefined ? all : ofStageThatCounts(all, one.asOf);
}
