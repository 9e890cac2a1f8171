import type { PlainDate } from "../../calendar/index.js";
import { type JudgementUse, type MissingFact, basisOf, findingId } from "../../finding/index.js";
import type { Person, SubjectRef } from "../../model/index.js";
import type { AreaClass } from "../../terms/index.js";
import type { CriterionTrace, CriterionVerdict, GroupTrace, LeafKind, QualificationFinding } from "../types.js";
import { checkAreaClass, personChecker, valueReader } from "./check-person.js";
import type { FactList, Facts, Leaf, LeafContext, LeafOf, LeafOnDay } from "../criteria/criterion.js";
import { missingFactsOn } from "./missing-facts.js";
import type { ReadOptions } from "../assess-qualification.js";
import { type FaultPath, refuse, requireId, requireList, requireListed } from "../../fault/index.js";
import { requireParsed } from "../../parsed/index.js";
import type { Criterion, CriterionGroup, CriterionLeaf, Qualification } from "../../policy/index.js";
import { certificateLeaf, certificateYearsLeaf } from "../criteria/certificate.js";
import { areaLeaf, judgementLeaf } from "../criteria/circumstance.js";
import { continuingEducationLeaf } from "../criteria/continuing-education.js";
import { practiceLeaf } from "../criteria/practice.js";
import { registrationLeaf, renewalWindowLeaf } from "../criteria/registration.js";
import { degreeLeaf, educationLeaf } from "../criteria/schooling.js";

const NOTHING_MISSING: readonly MissingFact[] = [];

const NO_JUDGEMENTS: readonly JudgementUse[] = [];

export const NO_JUDGE: Facts["judge"] = () => null;

/** Judges people by a compiled qualification on one day. */
export function assessorOf(
  compiled: Compiled,
  options: ReadOptions,
): (person: Person, areaClass?: AreaClass) => QualificationFinding {
  const { provision, leaves } = compiled;
  const { asOf, recordedOn, judgeOf } = options;
  const onDay = compiled.on(asOf, recordedOn);
  const basis = basisOf(provision);
  const findMissing = missingFactsOn(onDay);
  const checkPerson = personChecker(listsRead(compiled));
  const items = leaves.filter(({ kind }) => kind === "judgement").map(({ id }) => id);
  const outcome: Outcome = { possible: UNMET, code: 0 };
  // The id of everyone's finding, without the person's, which is checked with the person.
  const idPrefix = findingId(provision.id, { kind: "person", id: "p" }).slice(0, -1);

  return (person, areaClass) => {
    checkPerson(person);
    checkAreaClass(areaClass);
    const own = judgeOf(person.id);
    const facts: Facts = { person, areaClass, judge: own ?? NO_JUDGE };
    outcome.code = 0;
    const trace = onDay.judge(facts, outcome);
    const { possible } = outcome;
    const subject: SubjectRef = { kind: "person", id: person.id };
    const isClosed = possible === MET || possible === UNMET;
    const settled = isClosed ? null : findMissing(facts, outcome);
    const verdict = settled === null ? verdictOf(possible) : settled.verdict;
    return {
      id: idPrefix + person.id,
      provision: provision.id,
      subject,
      asOf,
      verdict,
      timing: null,
      detail: { route: verdict === "met" ? routeOf(trace) : null, areaClass: areaClass ?? null, trace },
      missing:
        settled === null || settled.missing.length === 0
          ? NOTHING_MISSING
          : settled.missing.map((fact) => ({ subject, ...fact })),
      judgements: own === null ? NO_JUDGEMENTS : judgementsUsed(own, items, asOf),
      basis,
    };
  };
}

/** The lists of a person that the criteria read. */
function listsRead({ leaves }: Compiled): readonly FactList[] {
  return [...new Set(leaves.flatMap(({ reads }) => reads ?? []))];
}

/** The first alternative that is met, of the outermost any-of; else the whole. */
function routeOf(trace: CriterionTrace): string | null {
  if (trace.kind !== "any-of") return trace.id;
  return trace.members.find(({ verdict }) => verdict === "met")?.id ?? null;
}

function judgementsUsed(judge: Facts["judge"], items: readonly string[], day: PlainDate): readonly JudgementUse[] {
  return items.flatMap((item) => judge(item, day) ?? []);
}

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
  requireParsed(provision, "provision", ["provision"]);
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

/**
 * What a criterion can still come to, on unmet (0) < discretionary (1) < met (2): worst times four plus best.
 * Groups take the least or the greatest of both ends, so a branch that cannot matter does not make the whole open.
 */
export type Possible = number;

const UNMET: Possible = 0;

const OPEN: Possible = 2;

const DISCRETIONARY: Possible = 5;

export const MET: Possible = 10;

/** The verdict on a range of values: settled where both ends agree. */
export function verdictOf(possible: Possible): CriterionVerdict {
  switch (possible) {
    case UNMET:
      return "unmet";
    case DISCRETIONARY:
      return "discretionary";
    case MET:
      return "met";
    default:
      return "undetermined";
  }
}

/** The range of a criterion that is no group. */
export function possibleOf(verdict: CriterionVerdict): Possible {
  return verdict === "met" ? MET : verdict === "unmet" ? UNMET : verdict === "discretionary" ? DISCRETIONARY : OPEN;
}

/** What a group comes to with one member more: one of any suffices, or all are needed. */
function withMember(group: Possible, member: Possible, kind: "any-of" | "all-of"): Possible {
  const low = member >> 2;
  const high = member & 3;
  const worst = group >> 2;
  const best = group & 3;
  if (kind === "any-of") return ((low > worst ? low : worst) << 2) | (high > best ? high : best);
  return ((low < worst ? low : worst) << 2) | (high < best ? high : best);
}

/** What a group without members comes to. */
function emptyGroup(kind: "any-of" | "all-of"): Possible {
  return kind === "any-of" ? UNMET : MET;
}
