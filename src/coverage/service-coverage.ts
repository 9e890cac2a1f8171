import type { CoverageByDivision } from "../results/index.js";
import { requireParsed } from "../parsed/index.js";
import { parsePlainDate, type PlainDate } from "../calendar/index.js";
import { checkKeys, requireListed } from "../checks/index.js";
import type { Assignment, Division, Person } from "../model/index.js";
import { divisionAbove, isComplete, spanHoldsOn, type Certainty, type PreparedRegister } from "../register/index.js";
import { COUNTED_WORKERS, type CommitteeType, type DivisionLevel } from "../terms/index.js";
import { belongsToBase, checkBase, checkLevel, checkWithin, measureByArea } from "./coverage-by-area.js";
import type { CoverageDisplay } from "./types.js";

/** In which areas service is measured, and on which day. */
export interface ServiceCoverageOptions {
  /** Level of the areas for which there is a row each. */
  readonly by: DivisionLevel;
  /** The day of the count, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Id of the division of which rows and total are measured; everything when left out. */
  readonly within?: string | undefined;
  /** Types of committee that form the base; communities and villages when left out. */
  readonly base?: readonly CommitteeType[] | undefined;
  readonly display?: CoverageDisplay | undefined;
  /** Who counts: staff who do social work, or those of them who have a certificate; the former when left out. */
  readonly workers?: CountedWorkers | undefined;
}

/**
 * Measures the second of the "two haves" (两有): which share of the communities and villages is served by a social
 * worker on a day, by area and in all.
 *
 * A social worker is a person whose duty is professional social work or whose role is social worker. A community or
 * village without a recorded worker is uncovered where the register declares its personnel complete, no worker of a
 * division above it lacks a recorded service area, and no person lacks recorded assignments. Elsewhere it is unknown.
 *
 * @param prepared a register from `prepareRegister`
 * @param options level of the rows, day, the division to measure, types of committee
 * @returns a row for each area with a division of the base, in the order of their ids, and the total
 * @throws RuleInputError `type-invalid`, `key-unknown`, `date-invalid`, `term-unknown`, `list-empty`,
 *   `reference-dangling`
 * @see 《北京市社会工作站建设进展报告》 (2023), 一: 社区(村)都有社会工作者提供服务
 *
 * @example
 * ```ts
 * import { measureServiceCoverage } from "social-work-station-rules/coverage";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2023-05-31",
 *   divisions: [{ id: "110101001001", name: "多福巷社区", level: "village", committee: "residential-community" }],
 *   completeness: [{ collection: "divisions" }],
 * });
 * measureServiceCoverage(prepareRegister(register), { by: "county", asOf: "2023-05-31" }).total.unknown; //=> 1
 * ```
 */
export function measureServiceCoverage(
  prepared: PreparedRegister,
  options: ServiceCoverageOptions,
): CoverageByDivision {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  checkKeys(options, ["by", "asOf", "within", "base", "display", "workers"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const within = checkWithin(prepared, options.within, ["options", "within"]);
  const by = checkLevel(options.by, ["options", "by"]);
  const base = checkBase(options.base, ["options", "base"]);
  const workers = requireListed(options.workers ?? "social-work-staff", COUNTED_WORKERS, ["options", "workers"]);
  const { served, areasInDoubt } = findService(prepared, asOf, workers);
  const isInDoubt = (id: string | null): boolean =>
    id !== null && (areasInDoubt.has(id) || isInDoubt(divisionAbove(prepared, id)));
  const complete = (division: Division): boolean =>
    prepared.personnelWithoutAssignments.length === 0 &&
    isComplete(prepared, { collection: "personnel", division: division.id, period: asOf }) &&
    !isInDoubt(division.id);
  return measureByArea(prepared, {
    levels: ["village"],
    by,
    asOf,
    within,
    display: options.display,
    belongs: (division) => belongsToBase(division, base),
    covered: (division) => served.get(division.id) ?? (complete(division) ? "no" : "unknown"),
  });
}

type CountedWorkers = (typeof COUNTED_WORKERS)[number];

interface Service {
  /** Whether a division has a worker: `yes` or `unknown`, absent where no assignment names it. */
  readonly served: ReadonlyMap<string, Certainty>;
  /** Divisions of stations with a worker whose service area is not recorded. */
  readonly areasInDoubt: ReadonlySet<string>;
}

function findService(prepared: PreparedRegister, asOf: PlainDate, workers: CountedWorkers): Service {
  const served = new Map<string, Certainty>();
  const areasInDoubt = new Set<string>();
  for (const [station, assignments] of prepared.assignmentsByStation) {
    for (const { assignment, person } of assignments) {
      const { recordedOn } = prepared.register;
      const does = worksOn(assignment, asOf, recordedOn);
      const works =
        does === "no" || workers !== "certified" ? does : weaker(does, hasCertificate(person, asOf, recordedOn));
      if (works === "no") continue;
      const area = prepared.stations.get(station)?.division;
      if (assignment.serves === undefined && area !== undefined) areasInDoubt.add(area);
      for (const division of assignment.serves ?? []) {
        if (served.get(division) !== "yes") served.set(division, works);
      }
    }
  }
  return { served, areasInDoubt };
}

function hasCertificate({ certificates }: Person, asOf: PlainDate, recordedOn: PlainDate): Certainty {
  if (certificates === undefined) return "unknown";
  const held = certificates.map(({ issuedOn, approvedOn, resultsOn }) =>
    spanHoldsOn({ from: issuedOn ?? approvedOn ?? resultsOn }, asOf, recordedOn),
  );
  return held.includes("yes") ? "yes" : held.includes("unknown") ? "unknown" : "no";
}

function weaker(first: Certainty, second: Certainty): Certainty {
  if (first === "no" || second === "no") return "no";
  return first === "yes" && second === "yes" ? "yes" : "unknown";
}

/** Whether the assignment is to social work, and held on the day. */
function worksOn(assignment: Assignment, asOf: PlainDate, recordedOn: PlainDate): Certainty {
  const held = spanHoldsOn(assignment, asOf, recordedOn);
  if (held === "no") return "no";
  if (assignment.duty === "professional-social-work" || assignment.role === "social-worker") return held;
  return assignment.duty === undefined ? "unknown" : "no";
}
