export { policiesInForce } from "./policies-in-force.js";
export { policyAsOf } from "./policy-as-of.js";
export type { PlacedProvision, PoliciesInForce, PolicyConflict, PolicyGap, PolicyStatus } from "../results/index.js";
