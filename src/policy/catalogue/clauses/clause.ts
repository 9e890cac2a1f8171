/** What can become of a clause: a rule to check, an item for a person to judge, a datum, or nothing. */
export type ClauseOutcome = "provision" | "judgement" | "datum" | "left-out";

/** One clause, fact or observation of a source document, and what it became in the catalogue. */
export interface Clause {
  readonly id: string;
  /** Id of the document, as the policies name it. */
  readonly document: string;
  /** What it says, in one line. */
  readonly summary: string;
  readonly became: readonly ClauseOutcome[];
  /** Why it was left out, where it was. */
  readonly reason?: string;
}

/** A clause as it is written in the lists: id, summary, what it became, and the reason where it became nothing. */
export type ClauseRow = readonly [
  id: string,
  summary: string,
  became: ClauseOutcome | readonly ClauseOutcome[],
  reason?: string,
];
