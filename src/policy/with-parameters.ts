import type { Parameter } from "./parameter.js";
import type { Provision } from "./provision.js";

/**
 * A provision with some of its parameters exchanged; the caller answers for their fitting the provision's kind.
 *
 * @param provision any provision
 * @param changed parameters by name
 */
export function withParameters(provision: Provision, changed: Readonly<Record<string, Parameter<unknown>>>): Provision {
  const parameters: Readonly<Record<string, Parameter<unknown> | undefined>> = { ...provision.parameters, ...changed };
  return { ...provision, parameters } as Provision;
}
