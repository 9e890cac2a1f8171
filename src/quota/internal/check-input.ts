import { refuse } from "../../fault/index.js";
import type { Provision, ProvisionKind, ProvisionOf } from "../../policy/index.js";
import { checkPrepared, type PreparedRegister } from "../../register/index.js";

/** Refuses a bare register and a provision of another kind, before anything is computed. */
export function checkInput<K extends ProvisionKind>(prepared: PreparedRegister, provision: Provision, kind: K): asserts provision is ProvisionOf<K> {
  checkPrepared(prepared);
  if (typeof provision !== "object" || provision === null || provision.kind !== kind) {
    refuse("type-invalid", ["provision"], { expected: "object" });
  }
}
