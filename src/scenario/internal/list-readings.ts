import { policyAsOf, withParameters, type Parameter, type Policy, type Provision } from "../../policy/index.js";
import type { Period, PlainDate } from "../../calendar/index.js";
import type { OtherReading } from "../types.js";

type Parameters = readonly (readonly [name: string, parameter: Parameter<unknown> | undefined])[];

/**
 * For each open question of a provision, its other readings: the alternatives of an interpreted parameter, and, where
 * an amendment takes effect within the period, the value that governs it if the cut is read the other way.
 */
export function listReadings(
  policy: Policy,
  asOf: PlainDate,
  period: Period,
): (provision: Provision) => readonly (readonly OtherReading[])[] {
  const otherwise = new Map(
    policyAsOf(turnCuts(policy), asOf, period).provisions.map((provision) => [
      provision.id,
      new Map(parametersOf(provision)),
    ]),
  );
  return (provision) =>
    parametersOf(provision).flatMap(([parameter, own]) => {
      if (own === undefined) return [];
      const cut = otherwise.get(provision.id)?.get(parameter);
      const others = [
        ...(own.status === "interpreted" ? own.alternatives : []),
        ...(cut === undefined || JSON.stringify(cut.value) === JSON.stringify(own.value) ? [] : [cut.value]),
      ];
      return others.length === 0 ? [] : [others.map((other) => ({ parameter, chosen: own.value, other }))];
    });
}

function turnCuts(policy: Policy): Policy {
  return {
    ...policy,
    provisions: policy.provisions.map((provision) =>
      withParameters(
        provision,
        Object.fromEntries(
          parametersOf(provision).flatMap(([name, parameter]) =>
            parameter === undefined ? [] : [[name, turnCut(parameter)]],
          ),
        ),
      ),
    ),
  };
}

function turnCut(parameter: Parameter<unknown>): Parameter<unknown> {
  if (parameter.status !== "amended") return parameter;
  return {
    ...parameter,
    was: turnCut(parameter.was),
    cutPeriod: parameter.cutPeriod === "period-start" ? "as-of" : "period-start",
  };
}

function parametersOf(provision: Provision): Parameters {
  return Object.entries<Parameter<unknown> | undefined>(provision.parameters);
}
