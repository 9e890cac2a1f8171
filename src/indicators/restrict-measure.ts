import { markParsed } from "../parsed/index.js";
import type {
  ActivityCondition,
  DivisionCondition,
  Measure,
  PersonCondition,
  PostCondition,
  StationCondition,
} from "../policy/index.js";

/** A class of stations, of divisions, or of neither: everything. */
export interface ReportClassOf {
  readonly stations?: StationCondition | undefined;
  readonly divisions?: DivisionCondition | undefined;
}

/** Returns a measure that counts only what belongs to a class. A post of a person is then one at a station of the class. */
export function restrictMeasure(measure: Measure, of: ReportClassOf): Measure {
  const { divisions, stations = divisions && { division: divisions } } = of;
  if (stations === undefined) return measure;
  return markParsed(restrict(measure, { stations, divisions }), "measure");
}

interface Restriction {
  readonly stations: StationCondition;
  readonly divisions: DivisionCondition | undefined;
}

function restrict(measure: Measure, to: Restriction): Measure {
  switch (measure.take) {
    case "figure":
      return measure;
    case "total":
      return { ...measure, parts: measure.parts.map((part) => ({ ...part, measure: restrict(part.measure, to) })) };
    case "ratio":
      return { ...measure, of: restrict(measure.of, to), by: restrict(measure.by, to) };
    case "earlier":
      return { ...measure, measure: restrict(measure.measure, to) };
    case "share": {
      const { among, where } = measure as { readonly among?: object; readonly where: object };
      return {
        ...measure,
        among: restrictCondition(measure.of, among, to),
        where: measure.of === "persons" ? atStations(where, to.stations) : where,
      };
    }
    default:
      return { ...measure, where: restrictCondition(measure.of, measure.where, to) };
  }
}

function restrictCondition(of: string, condition: object | undefined, { stations, divisions }: Restriction): object {
  switch (of) {
    case "divisions":
      return both<DivisionCondition>(condition, divisions ?? {});
    case "stations":
      return both<StationCondition>(condition, stations);
    case "persons":
      return withPost(atStations(condition ?? {}, stations), stations);
    case "posts":
      return postAt(condition ?? {}, stations);
    default: {
      const activity: ActivityCondition = condition ?? {};
      return { ...activity, station: both(activity.station, stations) };
    }
  }
}

/** Every post that the condition asks for is one at these stations. */
function atStations(condition: PersonCondition, stations: StationCondition): PersonCondition {
  const { post, anyOf, not } = condition;
  return {
    ...condition,
    ...(post === undefined ? {} : { post: postAt(post, stations) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map((one) => atStations(one, stations)) }),
    ...(not === undefined ? {} : { not: atStations(not, stations) }),
  };
}

function withPost(condition: PersonCondition, stations: StationCondition): PersonCondition {
  return condition.post === undefined ? { ...condition, post: { station: stations } } : condition;
}

function postAt(post: PostCondition, stations: StationCondition): PostCondition {
  return { ...post, station: both(post.station, stations) };
}

/** Returns the condition that is true where both are. */
function both<C extends DivisionCondition | StationCondition>(first: C | undefined, second: C): C {
  if (first === undefined) return second;
  const { anyOf } = first;
  return (anyOf === undefined ? { ...first, anyOf: [second] } : { anyOf: [first], not: { not: second } }) as C;
}
