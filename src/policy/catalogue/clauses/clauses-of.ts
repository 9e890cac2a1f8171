import type { Clause, ClauseRow } from "./clause.js";

/** The clauses of one document. */
export function clausesOf(document: string, rows: readonly ClauseRow[]): readonly Clause[] {
  return rows.map(([id, summary, became, reason]) => ({
    id,
    document,
    summary,
    became: typeof became === "string" ? [became] : became,
    ...(reason === undefined ? {} : { reason }),
  }));
}
