import { requireList, requireText } from "../fault/index.js";
import type { Parameter, Provision } from "../policy/index.js";
import { requireProvision } from "../policy/time.js";
import type { Basis } from "./finding.js";

/**
 * What findings of a provision rest on; made once a run and shared by its findings.
 *
 * @param used names of the parameters that the rule read; absent: all
 * @throws RuleInputError as `requireProvision` does
 *
 * @example
 * ```ts
 * import { nationalTwoHaves } from "social-work-station-rules/catalogue";
 * import { basisOf } from "social-work-station-rules/finding";
 * const target = nationalTwoHaves.provisions.find((provision) => provision.kind === "coverage-target");
 * const basis = target && basisOf(target, ["target"]);
 * basis && Object.keys(basis.parameters); //=> ["target"]
 * ```
 */
export function basisOf(provision: Provision, used?: readonly string[]): Basis {
  requireProvision(provision);
  if (used !== undefined) requireList(used, ["used"]).forEach((name, index) => requireText(name, ["used", index]));
  const entries = Object.entries<Parameter<unknown> | undefined>(provision.parameters);
  return {
    provision: provision.id,
    kind: provision.kind,
    title: provision.title,
    modality: provision.modality,
    clauses: provision.clauses,
    parameters: Object.fromEntries(
      entries.flatMap(([name, parameter]) =>
        parameter !== undefined && (used === undefined || used.includes(name)) ? [[name, parameter]] : [],
      ),
    ),
  };
}
