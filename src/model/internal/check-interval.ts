import { coarseDateInterval, type CoarseDate } from "../../calendar/index.js";
import type { FaultPath } from "../../fault/index.js";
import type { Report } from "./report.js";

/** A span that surely ends before it starts. */
export function checkInterval(from: CoarseDate | undefined, until: CoarseDate | undefined, path: FaultPath, fault: Report): void {
  if (from === undefined || until === undefined) return;
  if (coarseDateInterval(until).latest < coarseDateInterval(from).earliest) fault("interval-reversed", [...path, "until"], {});
}
