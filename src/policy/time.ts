/** Policies in time: plain functions over policies that have been read. No schema comes with them. */
export { policiesInForce, type PlacedProvision, type PoliciesInForce, type PolicyConflict, type PolicyGap } from "./policies-in-force.js";
export { policyAsOf } from "./policy-as-of.js";
