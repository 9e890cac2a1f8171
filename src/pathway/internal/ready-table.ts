/** A row, or something left open, as a box in the space of combinations. */
export interface Box {
  readonly kind: "row" | "left-open";
  readonly id: string;
  /** The output of a row; null for what is left open. */
  readonly output: string | null;
  /** For each input the places of the values under which it holds; null for any. */
  readonly cells: readonly (ReadonlySet<number> | null)[];
}

/** A decision table whose references hold: values by their places. */
export interface ReadyTable {
  readonly id: string;
  readonly inputs: readonly { readonly id: string; readonly values: readonly string[] }[];
  readonly outputs: readonly string[];
  readonly boxes: readonly Box[];
}
