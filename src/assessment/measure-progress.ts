import type { CoverageRate, Milestone, Progress } from "../results/index.js";
import { compareValues } from "../ratio/index.js";
import { coarseDateInterval, parseCoarseDate, parsePlainDate, type PlainDate } from "../calendar/index.js";
import { measureCoverage, type CoverageCounts, type CoverageDisplay } from "../coverage/index.js";
import {
  requireId,
  requireList,
  requireListed,
  requireObject,
  requireObjects,
  throwInputError,
} from "../checks/index.js";
import { isRuleInputError } from "../fault/index.js";
import { parseDecimal } from "../exact/index.js";
import type { PolicyDatum } from "../policy/index.js";
import { PRECISIONS } from "../terms/index.js";

/** Coverage counted on one day, by `measureCoverageByDivision` over that day's register or from a report. */
export interface ProgressPoint extends CoverageCounts {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/**
 * Puts coverage counts of several days in order of time, with the published milestones beside them. A milestone
 * keeps its precision (余, 多, 近, 约) and, where its date is coarse, both ends of it.
 *
 * @param points counts by day; no two of one day
 * @param milestones numeric data of a policy that have a date; others are left out
 * @param display as in `measureCoverage`
 * @returns the steps by day, each with what it gained; the milestones by their earliest day
 * @throws RuleInputError `type-invalid`, `value-missing`, `list-empty`, `date-invalid`, `id-duplicate`, and as `measureCoverage`
 *
 * @example
 * ```ts
 * import { measureProgress } from "social-work-station-rules/assessment";
 * const { steps } = measureProgress([
 *   { asOf: "2023-05-31", covered: 225, total: 343 },
 *   { asOf: "2022-05-31", covered: 150, total: 343 },
 * ]);
 * steps.map(({ asOf, gained }) => [asOf, gained]); //=> [["2022-05-31", null], ["2023-05-31", 75]]
 * ```
 */
export function measureProgress(
  points: readonly ProgressPoint[],
  milestones: readonly PolicyDatum[] = [],
  display: CoverageDisplay = {},
): Progress {
  requireList(points, ["points"]);
  if (points.length === 0) return throwInputError("list-empty", ["points"], { least: 1 });
  const read = requireObjects(points, ["points"], MOST_POINTS).map((point, index) => readPoint(point, index, display));
  const published = requireList(milestones, ["milestones"]).flatMap(toMilestone);
  const ordered = read.toSorted((first, second) => compareValues(first.asOf, second.asOf));
  ordered.forEach(({ asOf }, index) => {
    if (ordered[index - 1]?.asOf === asOf) throwInputError("id-duplicate", ["points"], { id: asOf });
  });
  return {
    kind: "progress",
    steps: ordered.map(({ asOf, rate }, index) => {
      const before = ordered[index - 1];
      return { asOf, rate, gained: before === undefined ? null : rate.covered - before.rate.covered };
    }),
    milestones: published.toSorted((first, second) => compareValues(first.earliest, second.earliest)),
  };
}

/** More days than anyone counts on. */
const MOST_POINTS = 100_000;

function readPoint(
  { asOf, ...counts }: ProgressPoint,
  index: number,
  display: CoverageDisplay,
): { readonly asOf: PlainDate; readonly rate: CoverageRate } {
  const path = ["points", index];
  try {
    return { asOf: parsePlainDate(asOf, [...path, "asOf"]), rate: measureCoverage(counts, display) };
  } catch (error) {
    if (!isRuleInputError(error) || error.path[0] !== "counts") throw error;
    return throwInputError(error.code, [...path, ...error.path.slice(1)], error.values);
  }
}

function toMilestone(datum: PolicyDatum, index: number): readonly Milestone[] {
  const path = ["milestones", index];
  const { id, title, asOf, plannedFor, precision, content } = requireObject(datum, path);
  requireId(id, [...path, "id"]);
  requireObject(title, [...path, "title"]);
  requireListed(precision, PRECISIONS, [...path, "precision"]);
  requireObject(content, [...path, "content"]);
  requireListed(content.type, ["number", "date", "list", "text", "table"], [...path, "content", "type"]);
  requireObject(content.value, [...path, "content", "value"]);
  // A plan is no result.
  if (asOf === undefined || plannedFor !== undefined || content.type !== "number") return [];
  const { earliest, latest } = coarseDateInterval(parseCoarseDate(asOf, [...path, "asOf"]));
  parseDecimal(content.value.value, [...path, "content", "value", "value"]);
  return [{ datum: id, title, earliest, latest, value: String(content.value.value), precision }];
}
