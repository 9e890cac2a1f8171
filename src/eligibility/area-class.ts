import type { Criterion, Qualification } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import { type AreaClass, areaClassOf } from "../terms/index.js";

/**
 * Returns a function that finds the class of the area of a division: by its urban–rural code or, where the provision is
 * read so, by its kind; undefined where it is not recorded.
 */
export function areaClassReader(
  prepared: PreparedRegister,
  { criteria, parameters }: Qualification,
): (division: string) => AreaClass | undefined {
  const [first] = areaCriteria(criteria);
  const isByKind = first !== undefined && parameters[first.definedBy]?.value === "division-kind";
  return (id) => {
    const division = prepared.divisions.get(id);
    if (division === undefined) return undefined;
    if (!isByKind) return division.urbanRuralCode === undefined ? undefined : areaClassOf(division.urbanRuralCode);
    if (division.kind === "subdistrict") return "urban";
    return division.kind === "town" || division.kind === "township" ? "rural" : undefined;
  };
}

/**
 * Returns the class of area in which a qualification asks less; where its criteria require no class, either; null where
 * they require both.
 */
export function easierArea({ criteria, parameters }: Qualification): AreaClass | null {
  const required = new Set(areaCriteria(criteria).map(({ areaClass }) => parameters[areaClass]?.value));
  if (required.size > 1) return null;
  return required.has("rural") ? "rural" : "urban";
}

type AreaCriterion = Extract<Criterion, { readonly kind: "area" }>;

function areaCriteria(criterion: Criterion): readonly AreaCriterion[] {
  if (criterion.kind === "any-of" || criterion.kind === "all-of") return criterion.members.flatMap(areaCriteria);
  return criterion.kind === "area" ? [criterion] : [];
}
