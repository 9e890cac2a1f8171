/** A region of combinations that are covered alike: for each input some of its values, or any. */
export interface TableRegion {
  readonly when: readonly { readonly input: string; readonly values: "any" | readonly string[] }[];
  /** Ids of the rows that hold there, in the order of the table. */
  readonly rows: readonly string[];
  readonly outputs: readonly string[];
  /** Ids of what the table declares left open there. */
  readonly leftOpen: readonly string[];
  /** How many combinations it has, as text: spaces outgrow numbers. */
  readonly combinations: string;
}

/** A part of the space: how many combinations it has, and regions of it that do not overlap. */
export interface TablePart {
  readonly combinations: string;
  readonly regions: readonly TableRegion[];
  /** How many combinations stand in no listed region: "0" unless the part falls into more than thousands of pieces. */
  readonly unlisted: string;
}

/** What a decision table covers, over all combinations of its inputs. */
export interface DecisionTableAnalysis {
  readonly table: string;
  readonly combinations: string;
  /** `sound`: every combination is covered by a row or declared left open, and none is both. */
  readonly outcome: "sound" | "unsound";
  /** Covered by no row, by exactly one, by several. */
  readonly none: TablePart;
  readonly one: TablePart;
  readonly several: TablePart;
  /** Covered by no row and not declared left open: forgotten. */
  readonly undeclared: TablePart;
  /** Declared left open although a row covers it. */
  readonly contradicted: TablePart;
  /** Over how many combinations each row holds, and over how many it alone does. */
  readonly rows: readonly { readonly id: string; readonly combinations: string; readonly alone: string }[];
  readonly leftOpen: readonly { readonly id: string; readonly combinations: string }[];
}
