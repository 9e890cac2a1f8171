import type { PlainDate } from "../calendar/index.js";
import type { Assignment, Person, Station } from "../model/index.js";
import type { PersonCondition, PostCondition, Settled, Staffing } from "../policy/index.js";
import {
  type Formula,
  type MeasureContext,
  type PostedPerson,
  ZERO,
  allOf,
  anyOf,
  certaintyOf,
  contextOf,
  equivalentOf,
  heldOn,
  numberOf,
  staffOf,
} from "../quantities/index.js";
import { type Ratio, addRatios, compareRatios, makeRatio } from "../ratio/index.js";
import { type Certainty, type PreparedRegister, areaOf, isComplete } from "../register/index.js";
import type { MissingFact } from "../results/index.js";
import type { FactKind } from "../terms/index.js";
import { isCompleteAt } from "./stations.js";

/** Who counts for a staffing provision: persons and posts are tested as measures test them. */

type Demand = Settled<Staffing>;

/** Staff who count, those who may count in addition, and the facts that leave it open. */
interface StaffCount {
  readonly present: Ratio;
  readonly doubtful: Ratio;
  readonly missing: readonly MissingFact[];
}

/** Counts the staff of stations. */
interface StaffCounter {
  /** Counts the staff of a station, or of its county where staff are shared. */
  readonly at: (station: Station) => StaffCount & { readonly isListed: boolean };
  readonly unassigned: UnassignedStaff;
}

/** Returns what counts the staff of stations on a day. */
export function staffCounter(prepared: PreparedRegister, provision: Demand, asOf: PlainDate): StaffCounter {
  const context = contextOf({ prepared, asOf, period: { from: asOf, to: asOf }, rounding: null });
  const wanted = wantedBy(provision);
  const count = provision.parameters.measure.value === "head-count" ? countHeads : addEquivalents;
  const ofCounties = new Map<string, StaffCount>();
  return {
    at: (station) => {
      const county =
        provision.parameters.place?.value === "county" ? areaOf(prepared, station.division, "county") : null;
      if (county === null) {
        const staff = count(staffOf({ kind: "station", id: station.id }, context), wanted, context);
        return { ...staff, isListed: isCompleteAt(prepared, station, "personnel", asOf) };
      }
      const known =
        ofCounties.get(county) ?? count(staffOf({ kind: "division", id: county }, context), wanted, context);
      ofCounties.set(county, known);
      const query = { collection: "personnel", division: county, level: "county", period: asOf } as const;
      return { ...known, isListed: isComplete(prepared, query) };
    },
    unassigned: countUnassigned(provision, wanted, context),
  };
}

/** What a person must be, and what one post of the person must be. */
interface Wanted {
  /** Whether a formula is true; only conditions of the policy's own can be true or false whatever the facts are. */
  readonly isTrue: (formula: Formula) => Certainty;
  readonly person: PersonCondition | undefined;
  readonly post: PostCondition | undefined;
}

function wantedBy({ parameters: { staff, workload, persons } }: Demand): Wanted {
  const person = {
    ...KINDS[staff.value].person,
    // A choice of one is a condition that must be true as well.
    ...(persons === undefined ? {} : { anyOf: [persons.value] }),
  };
  const post = {
    ...KINDS[staff.value].post,
    ...(workload.value === "any" ? {} : { workload: [workload.value] }),
  };
  return { isTrue: persons === undefined ? asWritten : certaintyOf, person: orNone(person), post: orNone(post) };
}

function asWritten(formula: Formula): Certainty {
  if (typeof formula !== "boolean") return "unknown";
  return formula ? "yes" : "no";
}

/** What staff of each kind must be; an administrator is no social worker. */
const KINDS: Readonly<Record<Demand["parameters"]["staff"]["value"], Partial<Pick<Wanted, "person" | "post">>>> = {
  any: {},
  "social-worker": { post: { anyOf: [{ role: ["social-worker"] }, { duty: ["professional-social-work"] }] } },
  professional: { person: { staffKind: ["professional"] } },
  local: { person: { staffKind: ["local"] } },
  certified: { person: { certificate: {} } },
  supervisor: { post: { role: ["supervisor"] } },
};

function orNone<C extends object>(condition: C): C | undefined {
  return Object.keys(condition).length === 0 ? undefined : condition;
}

/** Returns the unknown facts that can change whether a formula is true: of a choice only those that a known one leaves open. */
function decisiveFacts(counts: Formula): readonly MissingFact[] {
  if (typeof counts === "object" && counts.type === "atom") return [counts.fact.missing];
  return numberOf({ type: "count", members: [counts], unlisted: [] }).missing;
}

/** Whether a post of a person counts: it is held on the day, and of the kind wanted. */
function postCounts(person: Person, assignment: Assignment, { post }: Wanted, context: MeasureContext): Formula {
  const held = heldOn(person, assignment, context);
  if (held === false || post === undefined) return held;
  return allOf([held, context.meets("posts", { person, assignment }, post)]);
}

/** Whether one of the posts of a person counts. Most persons have one, and most posts that count certainly do. */
function somePostCounts({ person, assignments }: PostedPerson, wanted: Wanted, context: MeasureContext): Formula {
  const open: Formula[] = [];
  for (const assignment of assignments) {
    const counts = postCounts(person, assignment, wanted, context);
    if (counts === true) return true;
    if (counts !== false) open.push(counts);
  }
  return anyOf(open);
}

/** Counts each person once, by the posts that count. */
function countHeads(staff: readonly PostedPerson[], wanted: Wanted, context: MeasureContext): StaffCount {
  let [present, doubtful] = [0, 0];
  const missing: MissingFact[] = [];
  for (const record of staff) {
    const posts = somePostCounts(record, wanted, context);
    if (posts === false) continue;
    const isOfKind = wanted.person === undefined || context.meets("persons", record, wanted.person);
    if (isOfKind === true && posts === true) {
      present += 1;
      continue;
    }
    if (isOfKind === false) continue;
    const counts = allOf([isOfKind, posts]);
    const certainty = wanted.isTrue(counts);
    if (certainty === "yes") present += 1;
    if (certainty !== "unknown") continue;
    doubtful += 1;
    for (const fact of decisiveFacts(counts)) missing.push(fact);
  }
  return { present: makeRatio(BigInt(present)), doubtful: makeRatio(BigInt(doubtful)), missing };
}

/** Adds up posts: one without a stated equivalent counts 1 where it is full-time; otherwise it is between 0 and 1. */
function addEquivalents(staff: readonly PostedPerson[], wanted: Wanted, context: MeasureContext): StaffCount {
  let [present, doubtful] = [ZERO, ZERO];
  const missing: MissingFact[] = [];
  for (const { person, assignments } of staff) {
    for (const assignment of assignments) {
      const { least, most } = equivalentOf(assignment);
      const post = most.numerator === 0n ? false : postCounts(person, assignment, wanted, context);
      if (post === false) continue;
      const isOfKind =
        wanted.person === undefined || context.meets("persons", { person, assignments: [assignment] }, wanted.person);
      const counts = allOf([isOfKind, post]);
      const certainty = wanted.isTrue(counts);
      if (certainty === "no") continue;
      const isStated = compareRatios(least, most) === 0;
      if (certainty === "yes" && isStated) {
        present = addRatios(present, most);
        continue;
      }
      doubtful = addRatios(doubtful, most);
      const subject = { kind: "person", id: person.id } as const;
      if (certainty === "unknown") for (const fact of decisiveFacts(counts)) missing.push(fact);
      if (!isStated) for (const fact of unstatedFacts(assignment)) missing.push({ subject, fact });
    }
  }
  return { present, doubtful, missing };
}

/** Returns what would say how much a post counts: its equivalent, or that it is full-time. */
function unstatedFacts({ workload }: Assignment): readonly FactKind[] {
  return workload === undefined ? ["full-time-equivalent", "workload"] : ["full-time-equivalent"];
}

/** Persons whose assignments are not recorded: each may work at any station. */
interface UnassignedStaff {
  readonly persons: number;
  /** The facts that are not known about at least one of them. */
  readonly missing: readonly FactKind[];
}

/** Counts the persons without recorded assignments who may count, wherever they work. */
function countUnassigned(
  { parameters: { workload, measure } }: Demand,
  wanted: Wanted,
  context: MeasureContext,
): UnassignedStaff {
  const open = context.prepared.personnelWithoutAssignments
    .map((person) => context.meets("persons", { person, assignments: [] }, wanted.person))
    .filter((counts) => wanted.isTrue(counts) !== "no");
  if (open.length === 0) return { persons: 0, missing: [] };
  const facts: readonly FactKind[] = [
    "assignments",
    ...open.flatMap(decisiveFacts).map(({ fact }) => fact),
    ...(workload.value === "any" ? [] : ["workload" as const]),
    ...(measure.value === "head-count" ? [] : ["full-time-equivalent" as const]),
  ];
  return { persons: open.length, missing: [...new Set(facts)] };
}
