import type { Finding } from "../finding/index.js";
import { areaOfSubject, type PreparedRegister } from "../register/index.js";
import type { AssessedFinding } from "./types.js";

/** A finding as an assessment holds it: with its area, without the basis, which stands there once. */
export function toAssessed(
  prepared: PreparedRegister,
  { id, provision, subject, asOf, verdict, timing, detail, missing, judgements }: Finding,
): AssessedFinding {
  return { id, provision, subject, area: areaOfSubject(prepared, subject, "county"), asOf, verdict, timing, detail, missing, judgements };
}
