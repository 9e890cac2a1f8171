import type { NotRun } from "../results/index.js";
import type { Provision } from "../policy/index.js";
import { type PreparedRegister, stationMatchesTier } from "../register/index.js";

/** Returns why a provision that was run over a register reached no subject. */
export function whyNoFindings(prepared: PreparedRegister, { appliesTo }: Provision): NotRun["reason"] {
  const { divisions, stations } = prepared.register;
  if (divisions.length === 0 && stations.length === 0) return "outside-register";
  if (appliesTo.subject !== "station") return "no-subject";
  const { tier } = appliesTo;
  const isThere = stations.some((station) => tier === undefined || stationMatchesTier(prepared, station, tier));
  return isThere ? "none-open" : "no-subject";
}
