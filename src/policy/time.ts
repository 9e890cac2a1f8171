/** Plain functions over policies: whether they are ones, and what holds when. No schema comes with them. */
export {
  policiesInForce,
  type PlacedProvision,
  type PoliciesInForce,
  type PolicyConflict,
  type PolicyGap,
} from "./policies-in-force.js";
export { policyAsOf } from "./policy-as-of.js";
export { requirePolicy } from "./require-policy.js";
export { requireProvision } from "./require-provision.js";
