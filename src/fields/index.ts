export type { DeepReadonly } from "./deep-readonly.js";
export * from "./fields.js";
export { faultsOfIssues } from "./faults-of-issues.js";
