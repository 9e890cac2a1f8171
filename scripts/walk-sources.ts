import { walkParameters, type Parameter, type Policy, type SourceReference } from "social-work-station-rules/policy";

/** Every source that a policy names, of its parameters and of what they were before a scenario amended them. */
export function walkSources(policy: Policy): readonly SourceReference[] {
  return walkParameters(policy).flatMap(({ parameter }) => sourcesOf(parameter));
}

function sourcesOf(parameter: Parameter<unknown>): readonly SourceReference[] {
  if (parameter.status === "amended") return sourcesOf(parameter.was);
  return [parameter.source, ...(parameter.otherSources ?? [])];
}
