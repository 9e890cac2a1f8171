import type { PlainDate } from "../calendar/index.js";
import type { Station } from "../model/index.js";
import type { PreparedRegister } from "./prepared-register.js";
import { spanHoldsOn, type Certainty } from "./span-holds-on.js";

/** Whether a station is open on a day, as far as the register tells. */
export function stationOpenOn(prepared: PreparedRegister, station: Station, asOf: PlainDate): Certainty {
  return spanHoldsOn(station, asOf, prepared.register.recordedOn);
}
