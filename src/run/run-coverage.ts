import { isPastDue } from "../calendar/index.js";
import { checkCoverageTarget, measureCoverageByDivision, measureServiceCoverage } from "../coverage/index.js";
import type { CoverageTarget, Settled } from "../policy/index.js";
import { checkVaried, isSettled } from "../quantities/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { CoverageTargetDetail, Finding } from "../results/index.js";
import { type CommitteeType, isDivisionCode } from "../terms/index.js";
import { type CoverageQuestion, type CoverageRun, checkByMeasure, isConditioned } from "./coverage-by-measure.js";
import { type StageRun, isByArea, sumOverAreas } from "./sum-over-areas.js";

type CoverageFinding = Finding<CoverageTargetDetail>;

/**
 * Returns one finding for the whole jurisdiction and one for each county-level area in it, for each stage of the target.
 * Where the target differs by class of area, the jurisdiction has to cover as many as its areas together. The coverage
 * is counted with the values of the last stage that is due on the day; before all, with those of the first.
 */
export function runCoverage(
  prepared: PreparedRegister,
  provision: CoverageTarget,
  question: CoverageQuestion,
): CoverageRun {
  const { asOf, jurisdiction } = question;
  if (isSettled(provision)) return forWhole(coverageOn(prepared, provision, question), jurisdiction);
  const runs: StageRun[] = [];
  const varied = checkVaried(provision, { prepared, asOf }, (settled, day) => {
    const { from, to } = question.period;
    const period = { from: from < day ? from : day, to };
    const run = coverageOn(prepared, settled, { ...question, asOf: day, period });
    runs.push({ dueOn: settled.parameters.dueOn.value, coverage: run.coverage });
    return run.findings;
  });
  const findings = sumOverAreas([...varied], runs, jurisdiction);
  const convention = provision.parameters.dueConvention.value;
  const counting = runs.findLast(({ dueOn }) => isPastDue(asOf, dueOn, convention)) ?? runs[0];
  if (counting === undefined) throw new TypeError("a provision that is never checked");
  return forWhole({ findings, coverage: counting.coverage }, jurisdiction);
}

/** Leaves out areas for which the target names no number of their own: a number for the whole applies to the whole alone. */
function forWhole({ findings, coverage }: CoverageRun, jurisdiction: string): CoverageRun {
  const isAsked = (finding: CoverageFinding): boolean =>
    finding.subject.id === jurisdiction || finding.detail.number === undefined || isByArea(finding);
  return { findings: findings.filter(isAsked), coverage };
}

/** Checks a target of one share or number for all areas. */
function coverageOn(
  prepared: PreparedRegister,
  provision: Settled<CoverageTarget>,
  question: CoverageQuestion,
): CoverageRun {
  if (isConditioned(provision)) return checkByMeasure(prepared, provision, question);
  const { asOf, jurisdiction } = question;
  const display = provision.parameters.display.value;
  const base = provision.parameters.base?.value;
  const isKnown = prepared.divisions.has(jurisdiction) || isDivisionCode(jurisdiction);
  const within = isKnown ? jurisdiction : undefined;
  const options = { by: "county", asOf, within, display } as const;
  const coverage =
    provision.measure === "stations"
      ? measureCoverageByDivision(prepared, {
          ...options,
          tier: provision.appliesTo.tier ?? provision.level,
          base,
        })
      : measureServiceCoverage(prepared, {
          ...options,
          base: base as readonly CommitteeType[] | undefined,
          workers: provision.parameters.workers?.value,
        });
  const whole = checkCoverageTarget(coverage.total, provision, { asOf, division: jurisdiction });
  const rows = coverage.rows.flatMap((row) =>
    row.division === null || row.division === jurisdiction
      ? []
      : [checkCoverageTarget(row, provision, { asOf, division: row.division })],
  );
  return { findings: [whole, ...rows], coverage };
}
