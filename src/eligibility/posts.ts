import type { PlainDate } from "../calendar/index.js";
import type { Assignment, Division, Person } from "../model/index.js";
import type { Criterion, Qualification, Settled } from "../policy/index.js";
import {
  type Certainty,
  type PreparedRegister,
  areaOf,
  divisionExistsOn,
  isComplete,
  spanHoldsOn,
  stationMatchesTier,
} from "../register/index.js";
import type { MissingFact } from "../results/index.js";
import { type AreaClass, areaClassOf } from "../terms/index.js";

/** An assignment to which a qualification applies, or may apply. */
export interface Post {
  readonly station: string;
  /** The division whose class counts; null where the register does not have the station. */
  readonly division: string | null;
  readonly areaClass: AreaClass | undefined;
  /** What is not known about whether the qualification applies; empty where it does. */
  readonly open: readonly MissingFact[];
}

/** Where a person whose assignments are not recorded may have a post. */
export interface PossibleAreas {
  /** Classes of the areas of the stations; undefined where one is not known. */
  readonly classes: readonly (AreaClass | undefined)[];
  /** Divisions with a station and without a recorded class; empty where the stations are not all recorded. */
  readonly unclassed: readonly string[];
}

/** Posts of a person, or where they may be. `anyone`: the provision regards everyone, whatever they do. */
export type Posts = "anyone" | PossibleAreas | readonly Post[];

/** Returns a function that finds the posts of a person to which a qualification applies on a day. */
export function postsOn(
  prepared: PreparedRegister,
  provision: Settled<Qualification>,
  asOf: PlainDate,
): (person: Person) => Posts {
  if (provision.whom === "anyone") return () => "anyone";
  const { recordedOn } = prepared.register;
  const { tier } = provision.appliesTo;
  const areaClassOfDivision = areaClassReader(prepared, provision, asOf);
  const areas = { known: null as PossibleAreas | null };
  return (person) => {
    if (person.assignments === undefined)
      return (areas.known ??= possibleAreas(prepared, tier, asOf, areaClassOfDivision));
    const posts: Post[] = [];
    for (const assignment of person.assignments) {
      const { duty } = assignment;
      const station = prepared.stations.get(assignment.station);
      if (tier !== undefined && (station === undefined || !stationMatchesTier(prepared, station, tier))) continue;
      const isHeld = spanHoldsOn(assignment, asOf, recordedOn);
      if (isHeld === "no" || (duty !== undefined && duty !== "professional-social-work")) continue;
      posts.push({
        station: assignment.station,
        division: station?.division ?? null,
        areaClass: station === undefined ? undefined : areaClassOfDivision(station.division),
        open: unknownFactsOf(person, assignment, isHeld),
      });
    }
    return posts;
  };
}

const NOTHING_OPEN: Post["open"] = [];

/** Without a complete list of stations a post may be in any area. */
function possibleAreas(
  prepared: PreparedRegister,
  tier: string | undefined,
  asOf: PlainDate,
  areaClassOfDivision: (division: string) => AreaClass | undefined,
): PossibleAreas {
  if (!isComplete(prepared, { collection: "stations", period: asOf })) return { classes: [undefined], unclassed: [] };
  const stations = [...prepared.stations.values()].filter(
    (station) => tier === undefined || stationMatchesTier(prepared, station, tier),
  );
  const divisions = [...new Set(stations.map(({ division }) => division))];
  return {
    classes: [...new Set(divisions.map(areaClassOfDivision))],
    unclassed: divisions.filter((division) => areaClassOfDivision(division) === undefined),
  };
}

function unknownFactsOf({ id }: Person, { station, duty }: Assignment, isHeld: Certainty): Post["open"] {
  if (isHeld !== "unknown" && duty !== undefined) return NOTHING_OPEN;
  const subject = { kind: "person", id } as const;
  return [
    ...(isHeld === "unknown" ? [{ subject, fact: "assignment-date" as const, detail: station }] : []),
    ...(duty === undefined ? [{ subject, fact: "duty" as const, detail: station }] : []),
  ];
}

/**
 * Returns a function that finds the class of the area of a division on a day, as the provision is read; undefined where
 * it is not recorded. A township has no urban–rural code of its own: its class is that of its communities and villages,
 * where all of them are recorded and of one class.
 */
export function areaClassReader(
  prepared: PreparedRegister,
  { criteria, parameters }: Settled<Qualification>,
  asOf: PlainDate,
): (division: string) => AreaClass | undefined {
  const [first] = areaCriteria(criteria);
  const definedBy = first === undefined ? undefined : parameters[first.definedBy]?.value;
  const villagesOf = lazyVillages(prepared, asOf);
  return (id) => {
    const division = prepared.divisions.get(id);
    if (division === undefined) return undefined;
    switch (definedBy) {
      case "division-kind":
        if (division.kind === "subdistrict") return "urban";
        return division.kind === "town" || division.kind === "township" ? "rural" : undefined;
      case "village-committees": {
        const { villages, isListed } = villagesOf(division);
        if (villages.some(({ committee }) => committee === "village")) return "rural";
        return isListed && villages.every(({ committee }) => committee === "residential-community")
          ? "urban"
          : undefined;
      }
      default: {
        if (division.urbanRuralCode !== undefined) return areaClassOf(division.urbanRuralCode);
        const { villages, isListed } = villagesOf(division);
        const classes = new Set(
          villages.map(({ urbanRuralCode: code }) => (code === undefined ? undefined : areaClassOf(code))),
        );
        return isListed && classes.size === 1 ? [...classes][0] : undefined;
      }
    }
  };
}

/** The communities and villages in a division, and whether the register declares them complete. */
function lazyVillages(
  prepared: PreparedRegister,
  asOf: PlainDate,
): (division: Division) => { readonly villages: readonly Division[]; readonly isListed: boolean } {
  let groups: ReadonlyMap<string, readonly Division[]> | undefined;
  return ({ id, level }) => {
    groups ??= groupByTownship(prepared, asOf);
    return {
      villages: level === "township" ? (groups.get(id) ?? []) : [],
      isListed:
        level === "township" &&
        isComplete(prepared, { collection: "divisions", division: id, level: "village", period: asOf }),
    };
  };
}

function groupByTownship(prepared: PreparedRegister, asOf: PlainDate): ReadonlyMap<string, readonly Division[]> {
  const groups = new Map<string, Division[]>();
  for (const division of prepared.register.divisions) {
    if (division.level !== "village" || !divisionExistsOn(division, asOf)) continue;
    const township = areaOf(prepared, division.id, "township") ?? "";
    const group = groups.get(township);
    if (group === undefined) groups.set(township, [division]);
    else group.push(division);
  }
  return groups;
}

/**
 * Returns the class of area in which a qualification asks less; where its criteria require no class, either; null where
 * they require both.
 */
export function easierArea({ criteria, parameters }: Settled<Qualification>): AreaClass | null {
  const required = new Set(areaCriteria(criteria).map(({ areaClass }) => parameters[areaClass]?.value));
  if (required.size > 1) return null;
  return required.has("rural") ? "rural" : "urban";
}

type AreaCriterion = Extract<Criterion, { readonly kind: "area" }>;

function areaCriteria(criterion: Criterion): readonly AreaCriterion[] {
  if (criterion.kind === "any-of" || criterion.kind === "all-of") return criterion.members.flatMap(areaCriteria);
  return criterion.kind === "area" ? [criterion] : [];
}
