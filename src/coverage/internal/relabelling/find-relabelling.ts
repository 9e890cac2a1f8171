import type { AuditedRow, ConsistentWith, Relabelling, SharedReference } from "../../audit-types.js";
import { itemAt } from "../network/item-at.js";
import { allowsTotal } from "./allows-total.js";
import { assignLabels, type AssignedLabel } from "./assign-labels.js";

/** A row whose label the reference knows. */
type ComparedRow = AuditedRow & { readonly reference: number };

/** Finds the relabellings under which most rows agree with the reference and, among these, most labels are kept. */
export function findRelabelling(audited: readonly AuditedRow[]): Relabelling {
  const rows = audited.filter((row): row is ComparedRow => row.reference !== null);
  const agreed = rows.every(({ implied, reference }) => allowsTotal(implied, reference));
  const assigned = agreed
    ? rows.map((_, row): AssignedLabel => ({ printedAt: row, inEveryBest: true }))
    : assignLabels(rows.map(({ implied, reference }) => ({ allowed: implied, reference })));
  const taken = rows.map((row, index) => ({ row, index, ...itemAt(assigned, index) }));
  const judged = taken.map((each) => {
    const label = itemAt(rows, each.printedAt);
    return { ...each, label, agrees: allowsTotal(each.row.implied, label.reference) };
  });
  const disagreeing = judged.filter(({ agrees }) => !agrees).map(({ row }) => row.label);
  const settled = assigned.every(({ inEveryBest }) => inEveryBest);
  const found = rows.length === 0 || disagreeing.length > 0 ? "none" : settled ? "unique" : "several";
  return {
    found,
    consistentWith: rows.length === 0 ? "not-compared" : agreed ? "printed-labels" : CONSISTENT_WITH[found],
    compared: rows.length,
    agreeing: rows.length - disagreeing.length,
    kept: judged.filter(({ index, printedAt }) => index === printedAt).length,
    changes: judged
      .filter(({ index, printedAt, agrees }) => agrees && index !== printedAt)
      .map(({ row, label, inEveryBest }) => ({ from: row.label, to: label.label, reference: label.reference, inEveryBest })),
    disagreeing,
    sharedReferences: shareReferences(rows),
  };
}

const CONSISTENT_WITH: Readonly<Record<Relabelling["found"], ConsistentWith>> = {
  none: "no-relabelling",
  unique: "one-relabelling",
  several: "several-relabellings",
};

function shareReferences(rows: readonly ComparedRow[]): readonly SharedReference[] {
  const labels = new Map<number, string[]>();
  for (const { label, reference } of rows) {
    const sharing = labels.get(reference);
    if (sharing === undefined) labels.set(reference, [label]);
    else sharing.push(label);
  }
  return [...labels].filter(([, sharing]) => sharing.length > 1).map(([total, sharing]) => ({ total, labels: sharing }));
}
