/** One thing handed in: for which deadline, by whom, when. */
export interface Submission {
  /** Id of the deadline provision. */
  readonly provision: string;
  /** Id of the division that handed it in. */
  readonly division: string;
  /** `YYYY-MM-DD`, or with the time of day `YYYY-MM-DDTHH:MM`. */
  readonly on: string;
}

/** What is asked of deadlines. */
export interface DeadlineOptions {
  /** `YYYY-MM-DD`; what is handed in later does not count yet. */
  readonly asOf: string;
  /** Ids of the divisions that owe each submission; absent: not known, so that only those that handed it in are checked. */
  readonly obliged?: readonly string[];
  /** Days on which offices are closed: a last day among them moves to the next that is not (Civil Code 203). */
  readonly holidays?: readonly string[];
  /** When business closes, `HH:MM`, which itself is too late; absent: not known. */
  readonly closeOfBusiness?: string;
}

/** How one submission stands against its deadline. */
export interface DeadlineDetail {
  readonly state: "in-time" | "late" | "due" | "overdue" | "time-unknown";
  /** The last day in time, after wording and holidays. */
  readonly lastDay: string;
  readonly submittedOn: string | null;
  /** Days late or overdue (0: late on the last day itself); days left where it is due. */
  readonly days: number;
}
