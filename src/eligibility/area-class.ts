import type { Criterion, Qualification } from "../policy/index.js";
import type { PlainDate } from "../calendar/index.js";
import type { Division } from "../model/index.js";
import { type PreparedRegister, areaOf, divisionExistsOn, isComplete } from "../register/index.js";
import { type AreaClass, areaClassOf } from "../terms/index.js";

/**
 * Returns a function that finds the class of the area of a division on a day, as the provision is read; undefined where
 * it is not recorded. A township has no urban–rural code of its own: its class is that of its communities and villages,
 * where all of them are recorded and of one class.
 */
export function areaClassReader(
  prepared: PreparedRegister,
  { criteria, parameters }: Qualification,
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
