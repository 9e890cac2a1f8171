export {
  policiesInForce,
  type PlacedProvision,
  type PoliciesInForce,
  type PolicyConflict,
  type PolicyGap,
} from "./policies-in-force.js";
export { policyAsOf } from "./policy-as-of.js";
