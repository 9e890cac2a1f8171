import type { PlainDate } from "../calendar/index.js";
import { combineAll } from "../finding/index.js";
import { distinctFacts } from "../quantities/index.js";
import type { CoverageByDivision, CoverageTargetDetail, Finding, MissingFact } from "../results/index.js";

/** What a jurisdiction comes to where the target of its areas differs by class. */

type CoverageFinding = Finding<CoverageTargetDetail>;

/** The coverage as the values of one stage count it. */
export interface StageRun {
  readonly dueOn: PlainDate;
  readonly coverage: CoverageByDivision;
}

/** Whether the target of a finding differs by class of area. */
export function isByArea({ applied, cases, classes }: CoverageFinding): boolean {
  const { target } = applied ?? cases?.[0]?.applied ?? {};
  return target?.class !== undefined || classes !== undefined;
}

/** Replaces what is found about a jurisdiction by the sum over its areas, where the target differs by class of area. */
export function sumOverAreas(
  findings: readonly CoverageFinding[],
  runs: readonly StageRun[],
  jurisdiction: string,
): readonly CoverageFinding[] {
  const areas = new Map<string | undefined, CoverageFinding[]>();
  for (const finding of findings) {
    if (finding.subject.id === jurisdiction) continue;
    const day = finding.stage?.dueOn;
    areas.set(day, [...(areas.get(day) ?? []), finding]);
  }
  return findings.map((finding) => {
    const own = areas.get(finding.stage?.dueOn);
    const run = runs.find(({ dueOn }) => dueOn === finding.detail.dueOn);
    return finding.subject.id === jurisdiction && isByArea(finding) && own !== undefined && run !== undefined
      ? sumOf(finding, own, run.coverage)
      : finding;
  });
}

function sumOf(
  { applied, classes: _classes, cases, detail: { number: _number, ...detail }, ...whole }: CoverageFinding,
  areas: readonly CoverageFinding[],
  { rows, total }: CoverageByDivision,
): CoverageFinding {
  const of = (read: (detail: CoverageTargetDetail) => number): number =>
    areas.reduce((sum, { detail, verdict }) => sum + (verdict === "not-applicable" ? 0 : read(detail)), 0);
  const isOpen = total.base === "incomplete" || rows.some(({ division }) => division === null);
  const verdict = combineAll([...areas.map((area) => area.verdict), ...(isOpen ? ["undetermined" as const] : [])]);
  const facts: readonly MissingFact[] = [
    ...(isOpen ? [{ subject: whole.subject, fact: "divisions" as const }] : []),
    ...areas.flatMap(({ missing }) => missing),
  ];
  const due = areas.find(({ timing }) => timing !== null);
  const [own = {}] = [applied, ...[...(cases ?? []), ...areas].map((one) => one.applied)].filter(
    (one) => one !== undefined,
  );
  const ofStage = Object.entries(own).filter(([, one]) => one.class === undefined);
  return {
    ...whole,
    ...(ofStage.length === 0 ? {} : { applied: Object.fromEntries(ofStage) }),
    verdict,
    timing: verdict === "not-applicable" ? null : (due?.timing ?? whole.timing),
    detail: {
      ...detail,
      target: null,
      required: of(({ required }) => required),
      covered: of(({ covered }) => covered),
      unknown: of(({ unknown }) => unknown),
      total: of((detail) => detail.total),
      shortfall: { least: of(({ shortfall }) => shortfall.least), most: of(({ shortfall }) => shortfall.most) },
    },
    missing: verdict === "undetermined" ? distinctFacts(facts) : [],
  };
}
