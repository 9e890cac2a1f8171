import { itemAt } from "../network/item-at.js";
import { sendCheapestFlow } from "../network/send-cheapest-flow.js";
import { strongComponents } from "../network/strong-components.js";
import { buildLabelNetwork } from "./build-label-network.js";
import type { LabelledRow } from "./labelled-row.js";
import { readAssignment } from "./read-assignment.js";
import { tightArcs } from "./tight-arcs.js";

/** The label that one row takes. */
export interface AssignedLabel {
  /** The index of the row beside which it was printed. */
  readonly printedAt: number;
  /** Whether every best assignment gives this row this label. */
  readonly inEveryBest: boolean;
}

/**
 * Gives each label to one row, so that most rows allow the reference total of their label and, among such
 * assignments, most rows keep the label printed beside them.
 *
 * By complementary slackness an assignment is best exactly when all its arcs are tight under the potentials of
 * the cheapest flow. So a row's label is open exactly when the row shares a cycle of tight arcs with another row.
 */
export function assignLabels(rows: readonly LabelledRow[]): readonly AssignedLabel[] {
  const labels = buildLabelNetwork(rows);
  const potentials = sendCheapestFlow(labels.network, labels.source, labels.sink);
  const assigned = readAssignment(labels);
  const components = strongComponents(tightArcs(labels, potentials, assigned));
  const componentOf = labels.rows.map((node) => itemAt(components, node));
  const sizes = new Map<number, number>();
  for (const component of componentOf) sizes.set(component, (sizes.get(component) ?? 0) + 1);
  return assigned.map((printedAt, row) => ({ printedAt, inEveryBest: sizes.get(itemAt(componentOf, row)) === 1 }));
}
