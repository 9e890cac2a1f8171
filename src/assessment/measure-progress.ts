import { coarseDateInterval, parsePlainDate, type PlainDate } from "../calendar/index.js";
import { measureCoverage, type CoverageCounts, type CoverageDisplay, type CoverageRate } from "../coverage/index.js";
import { refuse, requireList } from "../fault/index.js";
import type { Datum } from "../policy/index.js";
import type { LocalText, Precision } from "../terms/index.js";

/** Coverage counted on one day, by `measureCoverageByDivision` over that day's register or from a report. */
export interface ProgressPoint extends CoverageCounts {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** One point of a series. */
export interface ProgressStep {
  readonly asOf: PlainDate;
  readonly rate: CoverageRate;
  /** Covered divisions more than at the point before; null at the first. */
  readonly gained: number | null;
}

/** A published figure beside the series. */
export interface Milestone {
  readonly datum: string;
  readonly title: LocalText;
  /** First and last day that its date allows. */
  readonly earliest: PlainDate;
  readonly latest: PlainDate;
  readonly value: string;
  readonly precision: Precision;
}

/** Coverage over time, with the published milestones beside it. */
export interface Progress {
  readonly steps: readonly ProgressStep[];
  readonly milestones: readonly Milestone[];
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
export function measureProgress(points: readonly ProgressPoint[], milestones: readonly Datum[] = [], display: CoverageDisplay = {}): Progress {
  requireList(points, ["points"]);
  if (points.length === 0) return refuse("list-empty", ["points"], { least: 1 });
  const read = points.map((point: ProgressPoint, index) => {
    if (typeof point !== "object" || point === null) return refuse("type-invalid", ["points", index], { expected: "object" });
    const { asOf, ...counts } = point;
    return { asOf: parsePlainDate(asOf, ["points", index, "asOf"]), rate: measureCoverage(counts, display) };
  });
  const published = requireList(milestones, ["milestones"]).flatMap(toMilestone);
  const ordered = read.toSorted((first, second) => (first.asOf < second.asOf ? -1 : 1));
  ordered.forEach(({ asOf }, index) => {
    if (ordered[index - 1]?.asOf === asOf) refuse("id-duplicate", ["points"], { id: asOf });
  });
  return {
    steps: ordered.map(({ asOf, rate }, index) => {
      const before = ordered[index - 1];
      return { asOf, rate, gained: before === undefined ? null : rate.covered - before.rate.covered };
    }),
    milestones: published.toSorted((first, second) => (first.earliest < second.earliest ? -1 : first.earliest > second.earliest ? 1 : 0)),
  };
}

function toMilestone(datum: Datum, index: number): readonly Milestone[] {
  if (typeof datum?.content !== "object" || datum.content === null) return refuse("type-invalid", ["milestones", index], { expected: "object" });
  const { id, title, asOf, precision, content } = datum;
  if (asOf === undefined || content.type !== "number") return [];
  const { earliest, latest } = coarseDateInterval(asOf);
  return [{ datum: id, title, earliest, latest, value: String(content.value.value), precision }];
}
