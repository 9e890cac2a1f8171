import { VERDICT_CLASSES, type VerdictClass } from "./command-parts.js";

export type ClassCounts = Readonly<Record<VerdictClass, number>>;

/** Counts by class. */
export function countClasses(classes: Iterable<VerdictClass>): ClassCounts {
  const counts = Object.fromEntries(VERDICT_CLASSES.map((own) => [own, 0])) as Record<VerdictClass, number>;
  for (const own of classes) counts[own] += 1;
  return counts;
}
