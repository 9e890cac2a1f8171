/** What the rule finds, one finding at a time, for `run`, which need not keep them; not published. */
export { rosterFindings } from "./assess-roster.js";
