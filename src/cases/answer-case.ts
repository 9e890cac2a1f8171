import { assess } from "../assessment/index.js";
import { calendarYear } from "../calendar/index.js";
import { markPolicy } from "../parsed/index.js";
import type { Policy, Provision } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { Finding, PolicyCase } from "../results/index.js";

/** A case with the provision that it is about, and its register. */
export interface PreparedCase {
  readonly one: PolicyCase;
  readonly position: number;
  readonly provision: Provision;
  readonly register: PreparedRegister;
}

/** A case with what is found about its subject. */
export interface AnsweredCase extends PreparedCase {
  readonly findings: readonly Finding[];
}

/** Returns what a provision, or another reading of the case's own, finds about the subject of a case. */
export function findingsOf(policy: Policy, { one, register }: PreparedCase, provision: Provision): readonly Finding[] {
  const provisions = policy.provisions.flatMap((other) =>
    other.id === provision.id ? [provision] : other.kind === "evaluation" ? [other] : [],
  );
  const { findings, bases } = assess(register, markPolicy({ ...policy, provisions }), {
    asOf: one.asOf,
    period: one.period ?? calendarYear(Number(one.asOf.slice(0, 4))),
  });
  return findings
    .filter((finding) => finding.provision === provision.id)
    .filter(({ subject }) => one.subject === undefined || subject.id === one.subject)
    .flatMap((finding) => {
      const basis = bases.find((own) => own.provision === finding.provision);
      if (basis === undefined) return [];
      const { area: _, ...rest } = finding;
      return [{ ...rest, basis }];
    });
}
