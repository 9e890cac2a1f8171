import { requireId, requireListed, requireObject } from "../fault/index.js";
import type { SubjectRef } from "../model/index.js";
import type { DivisionLevel } from "../terms/index.js";
import { SUBJECT_KINDS } from "../terms/values.js";
import { areaOf } from "./area-of.js";
import { checkPrepared } from "./check-prepared.js";
import { checkLevel } from "./internal/check-question.js";
import type { PreparedRegister } from "./prepared-register.js";

/**
 * The division of a level in which a subject lies: a division itself, a station by its place, a person by the first
 * assignment, an operator by the first contract; null where there is none.
 *
 * @throws RuleInputError `type-invalid`, `value-missing`, `term-unknown`, `id-invalid`
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
  checkPrepared(prepared);
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
  return kind === "person"
    ? prepared.people.get(id)?.assignments?.[0]?.station
    : prepared.operators.get(id)?.contracts[0]?.stations[0];
}
