import { refuse, requireId, type FaultPath } from "../../fault/index.js";
import type { Provision, ProvisionOf } from "../../policy/index.js";
import { requireProvision } from "../../policy/time.js";
import { checkPrepared, type PreparedRegister } from "../../register/index.js";
import { DIVISION_LEVELS } from "../../terms/values.js";
import { PARAMETER_CHECKS, type QuotaKind } from "./parameter-checks.js";

/** Refuses a bare register, a provision of another kind or with values it cannot have, and a tier nobody knows. */
export function checkInput<K extends QuotaKind>(
  prepared: PreparedRegister,
  provision: Provision,
  kind: K,
  path: FaultPath = ["provision"],
): asserts provision is ProvisionOf<K> {
  checkPrepared(prepared);
  checkObject(provision, path);
  if (provision.kind !== kind)
    refuse("variant-unknown", [...path, "kind"], { expected: "listed-value", accepted: [kind] });
  checkObject(provision.appliesTo, [...path, "appliesTo"]);
  checkObject(provision.parameters, [...path, "parameters"]);
  const parameters = new Map<string, { readonly value?: unknown } | undefined>(Object.entries(provision.parameters));
  for (const [name, check] of Object.entries<(value: unknown, path: FaultPath) => void>(PARAMETER_CHECKS[kind])) {
    const parameter = parameters.get(name);
    checkObject(parameter, [...path, "parameters", name]);
    check(parameter?.value, [...path, "parameters", name, "value"]);
  }
  requireProvision(provision, path);
  const { tier } = provision.appliesTo;
  if (tier !== undefined) checkTier(prepared, tier, [...path, "appliesTo", "tier"]);
}

/** Refuses what is neither a tier of the register nor a level of division. */
export function checkTier(prepared: PreparedRegister, tier: string, path: FaultPath): void {
  const known = prepared.tiers.has(tier) || DIVISION_LEVELS.some((level) => level === tier);
  if (typeof tier !== "string") refuse("type-invalid", path, { expected: "text" });
  if (!known) refuse("tier-unknown", path, { id: requireId(tier, path) });
}

function checkObject(value: unknown, path: FaultPath): void {
  if (typeof value !== "object" || value === null) refuse("type-invalid", path, { expected: "object" });
}
