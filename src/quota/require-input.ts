import { requireId, throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { requireParsed, requireProvision } from "../parsed/index.js";
import type { Provision, ProvisionOf } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import { CHECKED_SUBJECTS, DIVISION_LEVELS, type SubjectKind } from "../terms/index.js";

/**
 * Throws unless the register is prepared, the provision was parsed, is of the kind and applies to subjects that the kind
 * can check, and the register has the tier to which it applies.
 *
 * @throws RuleInputError `not-parsed`, `variant-unknown`, `value-invalid`, `tier-unknown`
 */
export function requireInput<K extends Provision["kind"]>(
  prepared: PreparedRegister,
  provision: Provision,
  kind: K,
): asserts provision is ProvisionOf<K> {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  requireProvision(provision, kind);
  const { subject, tier } = provision.appliesTo;
  const accepted: readonly SubjectKind[] = CHECKED_SUBJECTS[kind] ?? [];
  if (!accepted.includes(subject))
    throwInputError("value-invalid", ["provision", "appliesTo", "subject"], { expected: "listed-value", accepted });
  if (tier !== undefined) requireTier(prepared, tier, ["provision", "appliesTo", "tier"]);
}

/** Throws unless the text is a tier of the register or a level of division. */
export function requireTier(prepared: PreparedRegister, tier: string, path: FaultPath): void {
  if (prepared.tiers.has(tier) || DIVISION_LEVELS.some((level) => level === tier)) return;
  throwInputError("tier-unknown", path, { id: requireId(tier, path) });
}
