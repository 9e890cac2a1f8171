import type { FlowNetwork } from "../network/flow-network.js";

/**
 * Rows on one side, labels on the other: a unit of flow from a row to a label gives the row that label.
 * Labels with the same reference total share a leaf, since nothing but their own rows tells them apart.
 */
export interface LabelNetwork {
  readonly network: FlowNetwork;
  readonly source: number;
  readonly sink: number;
  /** The node of each row. */
  readonly rows: readonly number[];
  /** The arc by which each row keeps the label printed beside it. */
  readonly keeping: readonly number[];
  /** For each leaf its labels, as indexes of the rows beside which they were printed. */
  readonly labelsOf: ReadonlyMap<number, readonly number[]>;
}
