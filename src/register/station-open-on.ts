import type { PlainDate } from "../calendar/index.js";
import type { Station } from "../model/index.js";
import { checkStation } from "./internal/check-question.js";
import type { PreparedRegister } from "./prepared-register.js";
import { spanCertainty, type Certainty } from "./internal/span-certainty.js";

/**
 * Whether a station is open on a day, as far as the register tells.
 *
 * @throws RuleInputError `type-invalid`, `value-missing`, `date-invalid`
 *
 * @example
 * ```ts
 * import { parsePlainDate } from "social-work-station-rules/calendar";
 * import { beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister, stationOpenOn } from "social-work-station-rules/register";
 * const prepared = prepareRegister(
 *   parseRegister({
 *     version: 1,
 *     recordedOn: "2023-05-31",
 *     tierSystems: [beijingTierSystem],
 *     divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *     stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-09" }],
 *   }),
 * );
 * prepared.register.stations.map((station) => stationOpenOn(prepared, station, parsePlainDate("2021-09-15"))); //=> ["unknown"]
 * ```
 */
export function stationOpenOn(prepared: PreparedRegister, station: Station, asOf: PlainDate): Certainty {
  checkStation(prepared, station);
  return spanCertainty(station, asOf, prepared.register.recordedOn, "station");
}
