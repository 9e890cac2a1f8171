import { draw } from "./draw.js";
import { refer, yearOf, type Inputs, type World } from "./world.js";

/** The register and the policy of the tests in which every field is filled in, asked on several days. */
export function fullInputs({ arbitraries, full }: World): Inputs {
  const days = ["2023-05-31", ...draw("full", 11, arbitraries.plainDates({ from: "2021-06-01", to: "2026-12-31" }))];
  const prepared = refer("prepared", full.register);
  const policy = refer("policy", full.policy);
  const provision = (kind: string): object => refer("provision", full.policy, `own/${kind}`);
  const on = (ask: (asOf: string) => Inputs[string][number]): Inputs[string] => days.map(ask);
  const check = (kind: string) => on((asOf) => ({ prepared, provision: provision(kind), options: { asOf } }));
  const inPeriod = (asOf: string) => ({ asOf, period: yearOf(asOf) });
  const submissions = ["110105", "110101"].map((division) => ({
    provision: "own/deadline",
    division,
    on: "2023-05-31",
  }));
  const quotas = on((asOf) => ({ prepared, provisions: [provision("activity-quota")], options: inPeriod(asOf) }));
  const scheme = refer("scheme", full.scheme);
  return {
    "assess.full": on((asOf) => ({ prepared, policy, options: { ...inPeriod(asOf), submissions } })),
    "checkActivityQuotas.full": quotas,
    "planActivityQuotas.full": quotas,
    "checkChecklist.full": check("checklist"),
    "checkRecurringDuties.full": on((asOf) => ({
      prepared,
      provision: provision("recurring-duty"),
      options: inPeriod(asOf),
    })),
    "checkRequiredRoles.full": check("required-roles"),
    "checkRequiredSystems.full": check("required-systems"),
    "checkShareQuotas.full": check("share-quota"),
    "checkStaffing.full": check("staffing"),
    "assessRoster.full": on((asOf) => ({
      register: prepared,
      provision: provision("qualification"),
      options: { asOf },
    })),
    "compileStatisticsForm.full": on((asOf) => ({ prepared, form: provision("statistics-form"), options: { asOf } })),
    "checkEvaluationScheme.full": on((asOf) => ({
      scheme,
      provision: provision("evaluation-scheme"),
      options: { asOf },
    })),
    "checkDeadlines.full": on((asOf) => ({ submissions, policy, options: { asOf } })),
    "interpretationSensitivity.full": on((asOf) => ({ prepared, policy, question: inPeriod(asOf) })),
  };
}
