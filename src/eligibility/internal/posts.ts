import type { PlainDate } from "../../calendar/index.js";
import type { MissingFact } from "../../finding/index.js";
import type { Assignment, Person } from "../../model/index.js";
import type { Criterion, Qualification } from "../../policy/index.js";
import { spanHoldsOn, stationMatchesTier, type Certainty, type PreparedRegister } from "../../register/index.js";
import { areaClassOf } from "../../terms/area-class-of.js";
import type { AreaClass } from "../../terms/index.js";

/** An assignment to which a qualification applies, or may apply. */
export interface Post {
  readonly station: string;
  /** The division whose class is asked; null where the station has none on record. */
  readonly division: string | null;
  readonly areaClass: AreaClass | undefined;
  /** What is not known about whether the qualification applies; empty where it does. */
  readonly open: readonly MissingFact[];
}

/** Posts of a person. `anyone`: the provision regards everyone, whatever they do. */
export type Posts = "anyone" | "not-recorded" | readonly Post[];

/** Finds the posts of people to which a qualification applies on a day. */
export function postsOf(
  register: PreparedRegister,
  provision: Qualification,
  asOf: PlainDate,
): (person: Person) => Posts {
  if (provision.whom === "anyone") return () => "anyone";
  const { recordedOn } = register.register;
  const { tier } = provision.appliesTo;
  const definition = areaDefinition(provision);
  return (person) => {
    if (person.assignments === undefined) return "not-recorded";
    return person.assignments.flatMap((assignment): readonly Post[] => {
      const station = register.stations.get(assignment.station);
      if (tier !== undefined && (station === undefined || !stationMatchesTier(register, station, tier))) return [];
      const holds = spanHoldsOn(assignment, asOf, recordedOn);
      if (holds === "no" || (assignment.duty !== undefined && assignment.duty !== "professional-social-work"))
        return [];
      return [
        {
          station: assignment.station,
          division: station?.division ?? null,
          areaClass: station === undefined ? undefined : areaClassIn(register, station.division, definition),
          open:
            holds === "yes" && assignment.duty !== undefined ? NOTHING_OPEN : openFacts(person.id, assignment, holds),
        },
      ];
    });
  };
}

const NOTHING_OPEN: Post["open"] = [];

function openFacts(person: string, { station, duty }: Assignment, holds: Certainty): Post["open"] {
  const subject = { kind: "person", id: person } as const;
  return [
    ...(holds === "unknown" ? [{ subject, fact: "assignment-date" as const, detail: station }] : []),
    ...(duty === undefined ? [{ subject, fact: "duty" as const, detail: station }] : []),
  ];
}

/** The class of area that makes a qualification easier (either, where its criteria ask for none); null where they ask for both. */
export function easierArea({ criteria, parameters }: Qualification): AreaClass | null {
  const asked = new Set(areaCriteria(criteria).map(({ areaClass }) => parameters[areaClass]?.value));
  const [only] = asked;
  if (asked.size > 1) return null;
  return only === "rural" ? "rural" : "urban";
}

type AreaDefinition = "urban-rural-code" | "division-kind";

/** By what the provision tells the class of an area. */
function areaDefinition({ criteria, parameters }: Qualification): AreaDefinition {
  const [first] = areaCriteria(criteria);
  return first !== undefined && parameters[first.definedBy]?.value === "division-kind"
    ? "division-kind"
    : "urban-rural-code";
}

type AreaCriterion = Extract<Criterion, { readonly kind: "area" }>;

function areaCriteria(criterion: Criterion): readonly AreaCriterion[] {
  if (criterion.kind === "any-of" || criterion.kind === "all-of") return criterion.members.flatMap(areaCriteria);
  return criterion.kind === "area" ? [criterion] : [];
}

function areaClassIn(register: PreparedRegister, id: string, definition: AreaDefinition): AreaClass | undefined {
  const division = register.divisions.get(id);
  if (division === undefined) return undefined;
  if (definition === "urban-rural-code")
    return division.urbanRuralCode === undefined ? undefined : areaClassOf(division.urbanRuralCode);
  if (division.kind === "subdistrict") return "urban";
  return division.kind === "town" || division.kind === "township" ? "rural" : undefined;
}
