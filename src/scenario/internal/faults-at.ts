import type { FaultPath } from "../../fault/index.js";
import { moveFaults } from "./move-faults.js";

/** Runs something asked at a place of the question; its faults are told there. */
export function faultsAt<T>(place: FaultPath, run: () => T): T {
  return moveFaults((path) => [...place, ...path], run);
}
