import type { PlainDate } from "../calendar/index.js";
import type { Station } from "../model/index.js";
import { checkStation } from "./internal/check-question.js";
import type { PreparedRegister } from "./prepared-register.js";
import { spanCertainty, type Certainty } from "./internal/span-certainty.js";

/**
 * Whether a station is open on a day, as far as the register tells.
 *
 * @throws RuleInputError `type-invalid`, `value-missing`, `date-invalid`
 */
export function stationOpenOn(prepared: PreparedRegister, station: Station, asOf: PlainDate): Certainty {
  checkStation(prepared, station);
  return spanCertainty(station, asOf, prepared.register.recordedOn, "station");
}
