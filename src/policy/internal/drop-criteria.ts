import type { Provision } from "../provision.js";
import type { Criterion } from "../provisions/qualification-criteria.js";

/** A qualification without some of its criteria and the parameters that only they named; a group that loses its last member goes too. */
export function dropCriteria(provision: Provision, dropped: ReadonlySet<string>): Provision {
  if (provision.kind !== "qualification" || dropped.size === 0) return provision;
  const criteria = without(provision.criteria, dropped);
  if (criteria === null) return provision;
  const used = namesIn(criteria);
  const parameters = Object.fromEntries(Object.entries(provision.parameters).filter(([name]) => used.has(name)));
  return { ...provision, criteria, parameters };
}

/** Whether a provision's criteria hold one of an id that can be dropped: any but the outermost. */
export function hasCriterion(provision: Provision, id: string): boolean {
  return (
    provision.kind === "qualification" &&
    without(provision.criteria, new Set([id])) !== null &&
    holds(provision.criteria, id)
  );
}

function without(criterion: Criterion, dropped: ReadonlySet<string>): Criterion | null {
  if (dropped.has(criterion.id)) return null;
  if (!("members" in criterion)) return criterion;
  const members = criterion.members.map((member) => without(member, dropped)).filter((member) => member !== null);
  return members.length === 0 ? null : { ...criterion, members };
}

function holds(criterion: Criterion, id: string): boolean {
  return criterion.id === id || ("members" in criterion && criterion.members.some((member) => holds(member, id)));
}

/** Every text in a tree of criteria: among them the names of the parameters it refers to. */
function namesIn(value: unknown): ReadonlySet<string> {
  if (typeof value === "string") return new Set([value]);
  if (typeof value !== "object" || value === null) return new Set();
  return new Set(Object.values(value).flatMap((part) => [...namesIn(part)]));
}
