import type { PlainDate } from "../../calendar/index.js";
import { type FaultPath, refuse, requireId, requireList, requireListed } from "../../fault/index.js";
import type { Criterion, CriterionGroup, CriterionLeaf, Qualification } from "../../policy/index.js";
import { requireProvision } from "../../policy/time.js";
import type { CriterionTrace, GroupTrace, LeafKind } from "../types.js";
import type { Facts, Leaf, LeafContext, LeafOf, LeafOnDay } from "./leaf.js";
import { certificateLeaf, certificateYearsLeaf } from "./leaves/certificate.js";
import { areaLeaf, judgementLeaf } from "./leaves/circumstance.js";
import { continuingEducationLeaf } from "./leaves/continuing-education.js";
import { practiceLeaf } from "./leaves/practice.js";
import { registrationLeaf, renewalWindowLeaf } from "./leaves/registration.js";
import { degreeLeaf, educationLeaf } from "./leaves/schooling.js";
import { emptyGroup, MET, possibleOf, verdictOf, withMember, type Possible } from "./possible.js";
import { valueReader } from "./read-values.js";

/** One evaluator for each kind of criterion; the compiler asks for a new one here. */
const LEAVES: { readonly [K in LeafKind]: (leaf: LeafOf<K>, context: LeafContext) => Leaf } = {
  certificate: certificateLeaf,
  "certificate-years": certificateYearsLeaf,
  education: educationLeaf,
  degree: degreeLeaf,
  practice: practiceLeaf,
  registration: registrationLeaf,
  "renewal-window": renewalWindowLeaf,
  "continuing-education": continuingEducationLeaf,
  area: areaLeaf,
  judgement: judgementLeaf,
};

const MOST_DEPTH = 32;
const MOST_CRITERIA = 1000;

/** A qualification with its values read and its criteria in a form that can be asked about any day. */
export interface Compiled {
  readonly provision: Qualification;
  readonly leaves: readonly Leaf[];
  /** Places the criteria on a day; leaves that are assumed count as met. */
  readonly on: (day: PlainDate, recordedOn: PlainDate, assumed?: ReadonlySet<string>) => OnDay;
}

/** The criteria as they stand on one day. */
export interface OnDay {
  readonly day: PlainDate;
  readonly recordedOn: PlainDate;
  /** Judges one person; what the whole can still come to is left in `outcome`. */
  readonly judge: (facts: Facts, outcome: Outcome) => CriterionTrace;
  /** What the whole comes to, from what each leaf (by its place in `leaves`) comes to. */
  readonly combine: (leaves: ArrayLike<Possible>) => Possible;
  readonly leaves: readonly PlacedLeaf[];
}

/** A leaf together with its form on the day. */
export interface PlacedLeaf {
  readonly leaf: Leaf;
  readonly onDay: LeafOnDay;
}

/** Where the range of the last judged criterion is handed back, so that no pair is made for each. */
export interface Outcome {
  possible: Possible;
  /** What all leaves came to, in one number: exact for up to {@link MOST_CODED} leaves. */
  code: number;
}

export const MOST_CODED = 20;

type Judge = OnDay["judge"];

export function compile(provision: Qualification): Compiled {
  if (typeof provision !== "object" || provision === null)
    refuse("type-invalid", ["provision"], { expected: "object" });
  requireId(provision.id, ["provision", "id"]);
  if (provision.kind !== "qualification")
    refuse("variant-unknown", ["provision", "kind"], { expected: "listed-value", accepted: ["qualification"] });
  const leaves = new Map<string, Leaf>();
  const described = new Map<string, CriterionLeaf>();
  collect(provision.criteria, ["provision", "criteria"], { described, ids: new Set() }, 0);
  const read = valueReader(provision);
  const leafNamed = (id: string, stack: readonly string[] = []): Leaf => {
    const made = leaves.get(id);
    if (made !== undefined) return made;
    const leaf = described.get(id);
    if (leaf === undefined || stack.includes(id))
      return refuse("reference-dangling", ["provision", "criteria"], { id });
    const context: LeafContext = { read, leafNamed: (other) => leafNamed(other, [...stack, id]) };
    const compiled = (LEAVES[leaf.kind] as (leaf: CriterionLeaf, context: LeafContext) => Leaf)(leaf, context);
    leaves.set(id, compiled);
    return compiled;
  };
  for (const id of described.keys()) leafNamed(id);
  requireProvision(provision);
  requireListed(provision.whom, ["professional-staff", "anyone"], ["provision", "whom"]);
  return {
    provision,
    leaves: [...described.keys()].map((id) => leaves.get(id) as Leaf),
    on: (day, recordedOn, assumed) =>
      placeOn(provision.criteria, leaves, { day, recordedOn, assumed: assumed ?? NONE_ASSUMED }),
  };
}

const NONE_ASSUMED: ReadonlySet<string> = new Set();

interface Collected {
  readonly described: Map<string, CriterionLeaf>;
  readonly ids: Set<string>;
}

function collect(criterion: Criterion, path: FaultPath, found: Collected, depth: number): void {
  if (typeof criterion !== "object" || criterion === null) refuse("type-invalid", path, { expected: "object" });
  if (depth > MOST_DEPTH || found.ids.size > MOST_CRITERIA) refuse("too-complex", path, { most: MOST_CRITERIA });
  const id = requireId(criterion.id, [...path, "id"]);
  if (found.ids.has(id)) refuse("id-duplicate", [...path, "id"], { id });
  found.ids.add(id);
  if (!isGroup(criterion)) {
    if (!Object.hasOwn(LEAVES, criterion.kind))
      refuse("variant-unknown", [...path, "kind"], {
        expected: "listed-value",
        accepted: ["any-of", "all-of", ...Object.keys(LEAVES)],
      });
    found.described.set(id, criterion);
    return;
  }
  requireList(criterion.members, [...path, "members"]);
  if (criterion.members.length === 0) refuse("list-empty", [...path, "members"], { least: 1 });
  criterion.members.forEach((member: Criterion, index) =>
    collect(member, [...path, "members", index], found, depth + 1),
  );
}

interface Placing {
  readonly day: PlainDate;
  readonly recordedOn: PlainDate;
  readonly assumed: ReadonlySet<string>;
}

function placeOn(criteria: Criterion, leaves: ReadonlyMap<string, Leaf>, placing: Placing): OnDay {
  const { day, recordedOn, assumed } = placing;
  const placed: PlacedLeaf[] = [];
  const place = (criterion: Criterion): Judge => {
    if (isGroup(criterion)) return judgeGroup(criterion, criterion.members.map(place));
    const leaf = leaves.get(criterion.id) as Leaf;
    const onDay = leaf.on(day, recordedOn);
    placed.push({ leaf, onDay });
    const { assess } = onDay;
    const isAssumed = assumed.has(criterion.id);
    return (facts, outcome) => {
      const trace = assess(facts);
      outcome.possible = isAssumed ? MET : possibleOf(trace.verdict);
      outcome.code = outcome.code * 6 + (outcome.possible >> 1);
      return trace;
    };
  };
  const judge = place(criteria);
  const places = new Map(placed.map(({ leaf }, index) => [leaf.id, index]));
  return { day, recordedOn, judge, leaves: placed, combine: combiner(criteria, places) };
}

/** A trace whose members all recur is the same trace. */
function judgeGroup({ id, kind, title }: CriterionGroup, members: readonly Judge[]): Judge {
  let last: GroupTrace | null = null;
  const traces: CriterionTrace[] = [];
  return (facts, outcome) => {
    let possible = emptyGroup(kind);
    let recurs = last !== null;
    for (let index = 0; index < members.length; index += 1) {
      const trace = (members[index] as Judge)(facts, outcome);
      possible = withMember(possible, outcome.possible, kind);
      if (recurs && last?.members[index] !== trace) recurs = false;
      traces[index] = trace;
    }
    outcome.possible = possible;
    if (recurs && last !== null) return last;
    last = { id, kind, title, verdict: verdictOf(possible), members: traces.slice() };
    return last;
  };
}

function combiner(criterion: Criterion, places: ReadonlyMap<string, number>): OnDay["combine"] {
  if (!isGroup(criterion)) {
    const place = places.get(criterion.id) as number;
    return (leaves) => leaves[place] as Possible;
  }
  const members = criterion.members.map((member) => combiner(member, places));
  const { kind } = criterion;
  return (leaves) => {
    let possible = emptyGroup(kind);
    for (const member of members) possible = withMember(possible, member(leaves), kind);
    return possible;
  };
}

function isGroup(criterion: Criterion): criterion is CriterionGroup {
  return criterion.kind === "any-of" || criterion.kind === "all-of";
}
