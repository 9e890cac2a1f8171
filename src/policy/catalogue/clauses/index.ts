export { allClauses } from "./all-clauses.js";
export type { Clause, ClauseOutcome } from "./clause.js";
