/** What is known of a place: for each input its value, or several where they occur side by side; absent: unknown. */
export type PathwayConditions = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What the combinations of some conditions lead to, put together. */
export interface PathwayCoverage {
  /** Ids of the pathways (outputs), in the order of the table. */
  readonly pathways: readonly string[];
  /** Ids of the rows that hold. */
  readonly rows: readonly string[];
  /** Ids of what the source leaves open among the combinations. */
  readonly leftOpen: readonly string[];
  /** `some`: the table itself has forgotten a combination; `analyseDecisionTable` shows which. */
  readonly gap: "none" | "some";
}

/**
 * The pathways of a place. `classified`: at least one, more where a mixture holds; `not-covered-by-source`: the
 * source leaves all of it open; `not-in-table`: nobody wrote anything about it; `undetermined`: an unknown input
 * can still change the answer. `missing` names the inputs that can, and `possible` is what they can lead to.
 */
export type PathwayClassification =
  | ({ readonly outcome: "classified" | "not-covered-by-source" | "not-in-table" } & PathwayCoverage)
  | { readonly outcome: "undetermined"; readonly missing: readonly string[]; readonly possible: PathwayCoverage };
