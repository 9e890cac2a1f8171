import type { Finding } from "../finding/index.js";
import { sameData } from "./internal/same-data.js";

/** Whether two findings answer alike: verdict, timing and detail; null: there is no such finding. */
export function sameAnswer(
  first: Pick<Finding, "verdict" | "timing" | "detail"> | null,
  second: Pick<Finding, "verdict" | "timing" | "detail"> | null,
): boolean {
  if (first === second) return true;
  if (first === null || second === null) return false;
  return first.verdict === second.verdict && first.timing === second.timing && sameData(first.detail, second.detail);
}
