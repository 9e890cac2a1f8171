import type { Parameter, Provision } from "../policy/index.js";

/** The parameters of a provision, by name, with their values. */
export function parametersOf({ parameters }: Provision): readonly { readonly name: string; readonly value: unknown }[] {
  return Object.entries<Parameter<unknown> | undefined>(parameters).flatMap(([name, parameter]) =>
    parameter === undefined ? [] : [{ name, value: parameter.value }],
  );
}
