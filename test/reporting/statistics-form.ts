import { beijingSystem2022 } from "social-work-station-rules/catalogue";
import type { StatisticsForm } from "social-work-station-rules/policy";
import { deepFreeze } from "../deep-freeze.js";
import { asProvision } from "../as-parsed.js";

/** The form's provision in Beijing's system. */
export const statisticsForm: StatisticsForm = deepFreeze(
  beijingSystem2022.provisions.find((provision) => provision.kind === "statistics-form") as StatisticsForm,
);

type Parameters = Omit<StatisticsForm["parameters"], "professionals">;

type Reading = { readonly [N in keyof Parameters]?: Parameters[N]["value"] };

/** The form with other readings of what it leaves open. */
export function readAs(reading: Reading): StatisticsForm {
  const { parameters } = statisticsForm;
  const value = <N extends keyof Parameters>(name: N): Parameters[N] => ({
    ...parameters[name],
    value: reading[name] ?? parameters[name].value,
  });
  return asProvision({
    ...statisticsForm,
    parameters: {
      villageRow: value("villageRow"),
      districtRow: value("districtRow"),
      payPeriod: value("payPeriod"),
      payWeighting: value("payWeighting"),
    },
  });
}
