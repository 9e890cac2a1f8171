import { type PlainDate, addDays, coarseDateInterval, daysBetween, type Period } from "../calendar/index.js";
import {
  type Ratio,
  addRatios,
  compareRatios,
  makeRatio,
  multiplyRatios,
  subtractRatios,
  toRatio,
} from "../exact/index.js";
import { formatRatio, formatScaled, roundDivision } from "../ratio/index.js";
import type { AgendaAmounts, AgendaPace, AssessedFinding, Assessment } from "../results/index.js";
import { amountsOf } from "../run/index.js";
import type { AgendaQuestion } from "./plan-agenda.js";

/** The amount that each finding had some weeks before, by the id of the finding. */
export type DoneBefore = ReadonlyMap<string, string>;

/** Returns what was done by the first of the days of the recent pace; asked once for an agenda. */
export function doneBefore({ prepared, run, asOf, lastDays }: AgendaQuestion): DoneBefore {
  return collectDone(run(prepared, addDays(asOf, -lastDays)));
}

function collectDone({ findings }: Assessment): DoneBefore {
  return new Map(
    findings.flatMap(({ id, detail }) => {
      const least = amountsOf(detail)?.done.least;
      return least == null ? [] : [[id, least]];
    }),
  );
}

/**
 * Returns the pace at which what is left can be done by the end of a period, and where the recent pace leads. The days
 * of a station begin with its opening. The recent pace is not known before so many days are over.
 */
export function paceOf(
  finding: AssessedFinding,
  period: Period,
  { required, done, left }: AgendaAmounts,
  question: AgendaQuestion,
  before: DoneBefore,
): AgendaPace | null {
  if (required.most === null || done.least === null || left.most === null) return null;
  const { asOf, lastDays } = question;
  const from = firstDay(finding, period, question);
  const daysLeft = asOf < period.to ? daysBetween(asOf < from ? addDays(from, -1) : asOf, period.to) : 0;
  const all = daysBetween(from, period.to) + 1;
  const over = all - daysLeft;
  const [goal, sofar] = [toRatio(required.most), toRatio(done.least)];
  const due = multiplyRatios(goal, makeRatio(BigInt(over), BigInt(all)));
  const isRecentKnown = over >= lastDays;
  const recent = subtractRatios(sofar, toRatio(before.get(finding.id) ?? "0"));
  const expected = addRatios(sofar, multiplyRatios(recent, makeRatio(BigInt(daysLeft), BigInt(lastDays))));
  return {
    daysLeft,
    weekly: daysLeft === 0 ? null : hundredths(multiplyRatios(toRatio(left.most), weeksIn(daysLeft)), "up"),
    behind: compareRatios(sofar, makeRatio(roundDivision(due.numerator, due.denominator, "down"))) < 0,
    recentDays: lastDays,
    recent: isRecentKnown ? formatRatio(recent) : null,
    expected: isRecentKnown ? hundredths(expected, "down") : null,
  };
}

/** Whether a quota needs attention before its last days: it is behind, or the recent pace does not lead to it. */
export function isLate({ behind, expected }: AgendaPace, { required }: AgendaAmounts): boolean {
  return behind || (expected !== null && compareRatios(toRatio(expected), toRatio(required.most ?? "0")) < 0);
}

/** The part of a week that one of the rest of the weeks is: days of a part of a week count as a week. */
function weeksIn(days: number): Ratio {
  return makeRatio(1n, BigInt(Math.ceil(days / 7)));
}

function hundredths({ numerator, denominator }: Ratio, mode: "up" | "down"): string {
  return formatScaled(roundDivision(numerator * 100n, denominator, mode), 2);
}

function firstDay({ subject }: AssessedFinding, { from, to }: Period, { prepared }: AgendaQuestion): PlainDate {
  const opened = subject.kind === "station" ? prepared.stations.get(subject.id)?.from : undefined;
  const first = opened === undefined ? from : coarseDateInterval(opened).latest;
  return first > from && first <= to ? first : from;
}
