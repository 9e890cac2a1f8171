import type { MissingFact } from "../results/index.js";
import type { PlainDate } from "../calendar/index.js";
import type { Assignment, Person } from "../model/index.js";
import type { Qualification } from "../policy/index.js";
import {
  type Certainty,
  type PreparedRegister,
  isComplete,
  spanHoldsOn,
  stationMatchesTier,
} from "../register/index.js";
import type { AreaClass } from "../terms/index.js";
import { areaClassReader } from "./area-class.js";

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
  provision: Qualification,
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
    return person.assignments.flatMap((assignment): readonly Post[] => {
      const { duty } = assignment;
      const station = prepared.stations.get(assignment.station);
      if (tier !== undefined && (station === undefined || !stationMatchesTier(prepared, station, tier))) return [];
      const isHeld = spanHoldsOn(assignment, asOf, recordedOn);
      if (isHeld === "no" || (duty !== undefined && duty !== "professional-social-work")) return [];
      return [
        {
          station: assignment.station,
          division: station?.division ?? null,
          areaClass: station === undefined ? undefined : areaClassOfDivision(station.division),
          open: unknownFactsOf(person, assignment, isHeld),
        },
      ];
    });
  };
}

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
  const subject = { kind: "person", id } as const;
  return [
    ...(isHeld === "unknown" ? [{ subject, fact: "assignment-date" as const, detail: station }] : []),
    ...(duty === undefined ? [{ subject, fact: "duty" as const, detail: station }] : []),
  ];
}
