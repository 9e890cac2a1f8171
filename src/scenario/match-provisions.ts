import { requireId, throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import type { Policy, Provision } from "../policy/index.js";
import { compareValues } from "../ratio/index.js";
import type { ChangedProvision } from "../results/index.js";

/** Two provisions that the caller takes to be of one matter. */
export interface ProvisionPair {
  /** Id of the provision of the policy before. */
  readonly before: string;
  /** Id of the provision of the policy after. */
  readonly after: string;
}

/** A provision on both sides, or on one. */
export interface MatchedProvision {
  readonly before: Provision | null;
  readonly after: Provision | null;
  readonly matchedBy: ChangedProvision["matchedBy"] | null;
}

/**
 * Matches the provisions of two policies: first those that the caller names, then those of one id, then, between two
 * policies, those of one matter. What is left has no counterpart. The result does not depend on which policy comes first.
 */
export function matchProvisions(
  before: Policy,
  after: Policy,
  pairs: readonly ProvisionPair[],
): readonly MatchedProvision[] {
  const counterpart = new Map<
    Provision,
    { readonly after: Provision; readonly matchedBy: ChangedProvision["matchedBy"] }
  >();
  const taken = new Set<Provision>();
  const match = (old: Provision, now: Provision, matchedBy: ChangedProvision["matchedBy"]): void => {
    counterpart.set(old, { after: now, matchedBy });
    taken.add(now);
  };
  for (const [old, now] of readPairs(before, after, pairs)) match(old, now, "named");
  const free = (): readonly (readonly [Provision, Provision])[] => {
    const rest = after.provisions.filter((now) => !taken.has(now));
    return before.provisions.flatMap((old) => (counterpart.has(old) ? [] : rest.map((now) => [old, now] as const)));
  };
  for (const [old, now] of free()) if (old.id === now.id && old.kind === now.kind) match(old, now, "id");
  if (before.id !== after.id)
    for (const { old, now } of rankByMatter(free(), before, after))
      if (!counterpart.has(old) && !taken.has(now)) match(old, now, "matter");
  return [
    ...before.provisions.map((old): MatchedProvision => {
      const found = counterpart.get(old);
      return found === undefined ? { before: old, after: null, matchedBy: null } : { before: old, ...found };
    }),
    ...after.provisions.flatMap((now): readonly MatchedProvision[] =>
      taken.has(now) ? [] : [{ before: null, after: now, matchedBy: null }],
    ),
  ];
}

function readPairs(
  before: Policy,
  after: Policy,
  pairs: readonly ProvisionPair[],
): readonly (readonly [Provision, Provision])[] {
  const seen = { before: new Set<string>(), after: new Set<string>() };
  const find = (policy: Policy, id: string, side: keyof ProvisionPair, path: FaultPath): Provision => {
    requireId(id, path);
    if (seen[side].has(id)) throwInputError("id-duplicate", path, { id });
    seen[side].add(id);
    return (
      policy.provisions.find((provision) => provision.id === id) ??
      throwInputError("provision-unknown", path, { id, accepted: policy.provisions.map((provision) => provision.id) })
    );
  };
  return pairs.map(({ before: old, after: now }, index) => {
    const path = ["options", "pairs", index];
    const first = find(before, old, "before", [...path, "before"]);
    const second = find(after, now, "after", [...path, "after"]);
    if (first.kind !== second.kind)
      throwInputError("variant-unknown", [...path, "after"], { expected: "listed-value", accepted: [first.kind] });
    return [first, second] as const;
  });
}

interface Likeness {
  readonly old: Provision;
  readonly now: Provision;
  /** Whether they have one aspect. */
  readonly isSameAspect: boolean;
  readonly values: Overlap;
  readonly titles: Overlap;
}

/** How many features two sets have in common, and how many there are. */
interface Overlap {
  readonly shared: number;
  readonly all: number;
}

/**
 * Orders the pairs of provisions that may be of one matter, the likest first. They have the same kind, the same kind of
 * subject and tiers that meet, and either the same aspect, or the same fields of their kind and at least half of the parts
 * of their values in common. Pairs of one aspect go first, then those with more values in common, then those whose
 * Chinese titles have more pairs of characters in common.
 */
function rankByMatter(
  candidates: readonly (readonly [Provision, Provision])[],
  before: Policy,
  after: Policy,
): readonly Likeness[] {
  const known = new Map<Provision, Features>();
  const featuresOf = (provision: Provision): Features => {
    const features = known.get(provision) ?? listFeatures(provision);
    known.set(provision, features);
    return features;
  };
  return candidates
    .filter(
      ([old, now]) =>
        old.kind === now.kind &&
        old.appliesTo.subject === now.appliesTo.subject &&
        doTiersMeet(levelsOf(before, old), levelsOf(after, now)),
    )
    .flatMap(([old, now]): readonly Likeness[] => {
      const [first, second] = [featuresOf(old), featuresOf(now)];
      const isSameAspect = old.aspect === now.aspect;
      const values = overlapOf(first.values, second.values);
      const isLike = first.fields === second.fields && 2 * values.shared >= values.all;
      return isSameAspect || isLike
        ? [{ old, now, isSameAspect, values, titles: overlapOf(first.title, second.title) }]
        : [];
    })
    .toSorted(
      (first, second) =>
        Number(second.isSameAspect) - Number(first.isSameAspect) ||
        compareOverlaps(first.values, second.values) ||
        compareOverlaps(first.titles, second.titles) ||
        compareValues(idsOf(first), idsOf(second)),
    );
}

function overlapOf(first: ReadonlySet<string>, second: ReadonlySet<string>): Overlap {
  const shared = [...first].filter((feature) => second.has(feature)).length;
  return { shared, all: first.size + second.size - shared };
}

/** The larger share first; nothing in common of nothing is none. */
function compareOverlaps(first: Overlap, second: Overlap): number {
  return second.shared * Math.max(first.all, 1) - first.shared * Math.max(second.all, 1);
}

/** The ids of a pair in an order that does not depend on which side is first. */
function idsOf({ old, now }: Likeness): string {
  return [old.id, now.id].toSorted().join("\n");
}

/** The levels of the tier to which a provision applies, and the tier itself; null: any. */
function levelsOf({ tierSystem }: Policy, { appliesTo: { tier } }: Provision): readonly string[] | null {
  if (tier === undefined) return null;
  return [tier, ...(tierSystem?.tiers.find(({ id }) => id === tier)?.levels ?? [])];
}

function doTiersMeet(first: readonly string[] | null, second: readonly string[] | null): boolean {
  return first === null || second === null || first.some((level) => second.includes(level));
}

const COMMON_FIELDS = new Set([
  "id",
  "kind",
  "title",
  "aspect",
  "appliesTo",
  "clauses",
  "wording",
  "note",
  "modality",
  "from",
  "until",
  "parameters",
]);

/** What provisions are likened by. */
interface Features {
  /** The fields of the kind, as text. */
  readonly fields: string;
  readonly values: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
}

function listFeatures(provision: Provision): Features {
  const own = Object.entries(provision).filter(([name]) => !COMMON_FIELDS.has(name));
  const values = Object.entries<{ readonly value: unknown } | undefined>(provision.parameters);
  const title = provision.title.zh.replace(/[\p{P}\p{S}\s]/gu, "");
  return {
    fields: JSON.stringify(own.flatMap(([name, value]) => leavesOf(value).map((leaf) => `${name}=${leaf}`)).toSorted()),
    values: new Set(values.flatMap(([name, parameter]) => leavesOf(parameter?.value).map((leaf) => `${name}=${leaf}`))),
    title: new Set(Array.from({ length: Math.max(title.length - 1, 0) }, (_, index) => title.slice(index, index + 2))),
  };
}

/** The words and numbers of a value, each after the fields that lead to it. */
function leavesOf(value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (typeof value !== "object" || value === null) return [JSON.stringify(value)];
  return Object.entries(value).flatMap(([name, part]) =>
    leavesOf(part).map((leaf) => (Array.isArray(value) ? leaf : `${name}.${leaf}`)),
  );
}
