import { requireId, requireListed, requireObject } from "../checks/index.js";
import { markRegister, requireParsed } from "../parsed/index.js";
import type { Division, Register, SubjectRef } from "../model/index.js";
import type { DivisionLevel } from "../terms/index.js";
import { SUBJECT_KINDS } from "../terms/index.js";
import { type PreparedRegister, preparePart } from "./prepare-register.js";
import { checkAsked, checkDay, checkLevel } from "./stations.js";
import { divisionLevelOfCode, isDivisionCode, parentCodeOf } from "../terms/index.js";
import { type CoarseDate, type PlainDate, coarseDateInterval } from "../calendar/index.js";

/**
 * The division of a level in which a subject lies: a division itself, a station by its place, a person by an assignment,
 * an operator by a contract; null where there is none. Of several assignments or contracts those count that have not
 * ended by the day of recording (all, if every one has), and of these the first station by id.
 *
 * @throws RuleInputError `not-parsed`, `type-invalid`, `value-missing`, `term-unknown`, `id-invalid`
 *
 * @example
 * ```ts
 * import { beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { areaOfSubject, prepareRegister } from "social-work-station-rules/register";
 * const prepared = prepareRegister(
 *   parseRegister({
 *     version: 1,
 *     recordedOn: "2023-05-31",
 *     tierSystems: [beijingTierSystem],
 *     divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *     stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-09" }],
 *   }),
 * );
 * areaOfSubject(prepared, { kind: "station", id: "centre-1" }, "county"); //=> "110101"
 * ```
 */
export function areaOfSubject(prepared: PreparedRegister, subject: SubjectRef, level: DivisionLevel): string | null {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  requireObject(subject, ["subject"]);
  const { kind, id } = subject;
  requireListed(kind, SUBJECT_KINDS, ["subject", "kind"]);
  requireId(id, ["subject", "id"]);
  checkLevel(level, ["level"]);
  const division = kind === "division" ? id : prepared.stations.get(stationOf(prepared, kind, id) ?? "")?.division;
  return division === undefined ? null : areaOf(prepared, division, level);
}

function stationOf(prepared: PreparedRegister, kind: SubjectRef["kind"], id: string): string | undefined {
  if (kind === "station") return id;
  const { recordedOn } = prepared.register;
  const held: readonly { readonly stations: readonly string[]; readonly until?: CoarseDate | undefined }[] =
    kind === "person"
      ? (prepared.people.get(id)?.assignments ?? []).map(({ station, until }) => ({ stations: [station], until }))
      : (prepared.operators.get(id)?.contracts ?? []);
  const current = held.filter(({ until }) => until === undefined || coarseDateInterval(until).latest >= recordedOn);
  return (current.length === 0 ? held : current).flatMap(({ stations }) => stations).toSorted()[0];
}

/**
 * The division of a level in which a division lies, following who administers it; the division itself where it
 * is of that level; null where there is none.
 *
 * @throws RuleInputError `not-parsed`, `type-invalid`, `term-unknown`
 *
 * @example
 * ```ts
 * import { beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { areaOf, prepareRegister } from "social-work-station-rules/register";
 * const prepared = prepareRegister(
 *   parseRegister({
 *     version: 1,
 *     recordedOn: "2023-05-31",
 *     tierSystems: [beijingTierSystem],
 *     divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *     stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-09" }],
 *   }),
 * );
 * areaOf(prepared, "110101001", "prefecture"); //=> "1101"
 * ```
 */
export function areaOf(prepared: PreparedRegister, id: string, level: DivisionLevel): string | null {
  checkAsked(prepared, id);
  checkLevel(level, ["level"]);
  let current: string | null = id;
  while (current !== null) {
    const own: DivisionLevel | null =
      prepared.divisions.get(current)?.level ?? (isDivisionCode(current) ? divisionLevelOfCode(current) : null);
    if (own === level) return current;
    current = nextAbove(prepared, current);
  }
  return null;
}

/**
 * The division next above: the administering one where it differs from the code's parent, else the stated
 * parent, else the parent of the code; null at the top.
 *
 * @throws RuleInputError `not-parsed`, `type-invalid`
 *
 * @example
 * ```ts
 * import { beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { divisionAbove, prepareRegister } from "social-work-station-rules/register";
 * const prepared = prepareRegister(
 *   parseRegister({
 *     version: 1,
 *     recordedOn: "2023-05-31",
 *     tierSystems: [beijingTierSystem],
 *     divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *     stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-09" }],
 *   }),
 * );
 * divisionAbove(prepared, "110101001"); //=> "110101"
 * ```
 */
export function divisionAbove(prepared: PreparedRegister, id: string): string | null {
  checkAsked(prepared, id);
  return nextAbove(prepared, id);
}

/**
 * Whether a division exists on a day; one without dates always does.
 *
 * @throws RuleInputError `type-invalid`, `value-missing`, `date-invalid`
 *
 * @example
 * ```ts
 * import { parsePlainDate } from "social-work-station-rules/calendar";
 * import { divisionSchema } from "social-work-station-rules/model";
 * import { divisionExistsOn } from "social-work-station-rules/register";
 * const division = divisionSchema.parse({ id: "110101001", name: "东华门街道", level: "township", from: "2022-01-01" });
 * divisionExistsOn(division, parsePlainDate("2021-12-31")); //=> false
 * ```
 */
export function divisionExistsOn(division: Division, asOf: PlainDate): boolean {
  requireObject(division, ["division"]);
  for (const end of ["from", "until"] as const) {
    const day = division[end];
    if (day !== undefined) checkDay(day, ["division", end]);
  }
  checkDay(asOf, ["asOf"]);
  return (
    (division.from === undefined || division.from <= asOf) && (division.until === undefined || division.until >= asOf)
  );
}

/**
 * Returns whether a division is another one or lies below it, following who administers it.
 *
 * @throws RuleInputError `not-parsed`, `type-invalid`
 *
 * @example
 * ```ts
 * import { beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { liesWithin, prepareRegister } from "social-work-station-rules/register";
 * const prepared = prepareRegister(
 *   parseRegister({
 *     version: 1,
 *     recordedOn: "2023-05-31",
 *     tierSystems: [beijingTierSystem],
 *     divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *     stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-09" }],
 *   }),
 * );
 * liesWithin(prepared, "110101001", "110101"); //=> true
 * ```
 */
export function liesWithin(prepared: PreparedRegister, id: string, area: string): boolean {
  checkAsked(prepared, id);
  requireId(area, ["area"]);
  for (let current: string | null = id; current !== null; current = nextAbove(prepared, current)) {
    if (current === area) return true;
  }
  return false;
}

/**
 * The part of a register that lies in one division: its divisions, their stations, and the people, activities and
 * contracts of those stations. People whose assignments are not recorded stay in, since they may work there; so do
 * those who serve a village there from elsewhere. Others from elsewhere, who supervise a station there or take part in its
 * activities, are found in `whole`, as is what stations elsewhere did there. The register itself where all of it lies there.
 *
 * @param prepared a register from `prepareRegister`
 * @param area id of a division
 * @throws RuleInputError `not-parsed`, `id-invalid`, `id-like-identity-number`
 *
 * @example
 * ```ts
 * import { beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister, registerWithin } from "social-work-station-rules/register";
 * const prepared = prepareRegister(
 *   parseRegister({
 *     version: 1,
 *     recordedOn: "2023-05-31",
 *     tierSystems: [beijingTierSystem],
 *     divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *     stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-09" }],
 *   }),
 * );
 * registerWithin(prepared, "110102").stations.size; //=> 0
 * ```
 */
export function registerWithin(prepared: PreparedRegister, area: string): PreparedRegister {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  requireId(area, ["area"]);
  const { register } = prepared;
  const inside = new Map(register.divisions.map(({ id }) => [id, liesWithin(prepared, id, area)]));
  if ([...inside.values()].every(Boolean)) return prepared;
  const stations = register.stations.filter(({ division }) => inside.get(division) === true);
  const kept = new Set(stations.map(({ id }) => id));
  const part = markRegister<Register>({
    ...register,
    divisions: register.divisions.filter(({ id }) => inside.get(id) === true),
    stations,
    operators: register.operators.filter(({ contracts }) =>
      contracts.some((contract) => contract.stations.some((id) => kept.has(id))),
    ),
    personnel: register.personnel.filter(
      ({ assignments }) =>
        assignments === undefined ||
        assignments.some(({ station, serves }) => kept.has(station) || serves?.some((id) => inside.get(id) === true)),
    ),
    activities: register.activities.filter(({ station }) => kept.has(station)),
  });
  return preparePart(part, prepared.whole);
}

/** The division next above one. */
export function nextAbove(prepared: PreparedRegister, id: string): string | null {
  const division = prepared.divisions.get(id);
  return division?.administeredBy ?? division?.parent ?? (isDivisionCode(id) ? parentCodeOf(id) : null);
}
