import { checkCoverageTarget, measureCoverageByDivision, measureServiceCoverage } from "../coverage/index.js";
import type { CoverageTarget, Settled } from "../policy/index.js";
import { checkVaried, isSettled, stagesOf } from "../quantities/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { CoverageTargetDetail } from "../results/index.js";
import { type CommitteeType, isDivisionCode } from "../terms/index.js";
import {
  type CoverageQuestion,
  type CoverageRun,
  type SettledRun,
  checkByMeasure,
  isConditioned,
  shareOfRate,
} from "./coverage-by-measure.js";
import { sumOverAreas } from "./sum-over-areas.js";

/**
 * Returns one finding for the whole jurisdiction and one for each county-level area in it, for each stage of the target.
 * Where the target differs by class of area, each area counts as its class does, and the jurisdiction as its areas
 * together. The coverage is counted with the values of the last stage that is due on the day; before all, with those of
 * the first.
 */
export function runCoverage(
  prepared: PreparedRegister,
  provision: CoverageTarget,
  question: CoverageQuestion,
): CoverageRun {
  const { asOf, jurisdiction } = question;
  if (isSettled(provision)) return forWhole(coverageOn(prepared, provision, question), jurisdiction);
  const runs = new Map<CoverageTargetDetail, SettledRun>();
  const varied = checkVaried(provision, { prepared, asOf }, (settled, day) => {
    const { from, to } = question.period;
    const period = { from: from < day ? from : day, to };
    const run = coverageOn(prepared, settled, { ...question, asOf: day, period });
    for (const { detail } of run.findings) runs.set(detail, run);
    return run.findings;
  });
  const found = [...varied];
  const stages = stagesOf(provision, { asOf });
  const totals = stages.map((stage) => {
    const own = found.filter((finding) => finding.stage?.dueOn === stage.due?.dueOn);
    return sumOverAreas({ prepared, jurisdiction, stage, runs }, own);
  });
  const counting =
    totals[
      Math.max(
        0,
        stages.findLastIndex(({ timing }) => timing === "closed"),
      )
    ];
  if (counting === undefined) throw new TypeError("a provision that is never checked");
  const byDay = new Map(totals.map((total) => [total.whole.stage?.dueOn, total]));
  const findings = found.flatMap((finding) => {
    const total = byDay.get(finding.stage?.dueOn);
    if (total?.whole.id === finding.id) return [total.whole];
    return total?.isByArea === true || finding.detail.number === undefined ? [finding] : [];
  });
  return { findings, coverage: counting.coverage };
}

/** Leaves out areas where the target is a number for the whole: it applies to the whole alone. */
function forWhole({ findings, coverage }: CoverageRun, jurisdiction: string): CoverageRun {
  return {
    findings: findings.filter(({ subject, detail }) => subject.id === jurisdiction || detail.number === undefined),
    coverage,
  };
}

/** Checks a target of one share or number for all areas. */
function coverageOn(
  prepared: PreparedRegister,
  provision: Settled<CoverageTarget>,
  question: CoverageQuestion,
): SettledRun {
  if (isConditioned(provision)) return checkByMeasure(prepared, provision, question);
  const { asOf, jurisdiction } = question;
  const { measure } = provision;
  const display = provision.parameters.display.value;
  const base = provision.parameters.base?.value;
  const isKnown = prepared.divisions.has(jurisdiction) || isDivisionCode(jurisdiction);
  const within = isKnown ? jurisdiction : undefined;
  const options = { by: "county", asOf, within, display } as const;
  const coverage =
    measure === "stations"
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
  const areas = coverage.rows.flatMap((row) =>
    row.division === null || row.division === jurisdiction
      ? []
      : [checkCoverageTarget(row, provision, { asOf, division: row.division })],
  );
  return {
    provision,
    findings: [whole, ...areas],
    coverage,
    shareOf: (area) => {
      const row = coverage.rows.find(({ division }) => division === area);
      return row && shareOfRate(row, area, { measure, jurisdiction });
    },
  };
}
