export { policiesInForce } from "./policies-in-force.js";
export { policyAsOf } from "./policy-as-of.js";
export { policyTimeline, type TimelineOptions } from "./policy-timeline.js";
export type {
  ProvisionInPolicy,
  PoliciesInForce,
  PolicyConflict,
  PolicyGap,
  PolicyStatus,
  PolicyTimeline,
  TimelinePeriod,
  TimelineSpan,
} from "../results/index.js";
