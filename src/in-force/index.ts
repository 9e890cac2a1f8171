export { policiesInForce } from "./policies-in-force.js";
export { policyAsOf } from "./policy-as-of.js";
export type { ProvisionInPolicy, PoliciesInForce, PolicyConflict, PolicyGap, PolicyStatus } from "../results/index.js";
