/** What the rule finds, one finding at a time, for `run`, which need not keep them; not published. */
export { requirementFindings } from "./check-requirement.js";
