import type { Assessment, AssessmentComparison } from "../results/index.js";
import { throwInputError } from "../checks/index.js";
import { compareFindings, indexFindings } from "../run/index.js";

/** A figure before and after. */
export interface FigureChange<T> {
  readonly before: T;
  readonly after: T;
}

/**
 * Compares two assessments, of two dates, two registers or two policies: which findings are not as they were, and
 * the figures old beside new. Findings belong together by provision and subject, whatever their period.
 *
 * @throws RuleInputError `type-invalid`; `value-invalid` for what `assess` did not make
 *
 * @example
 * ```ts
 * import { calendarYear } from "social-work-station-rules/calendar";
 * import { beijingPilot2021, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister } from "social-work-station-rules/register";
 * import { assess, compareAssessments } from "social-work-station-rules/assessment";
 * const register = prepareRegister(
 *   parseRegister({
 *     version: 1,
 *     recordedOn: "2021-11-30",
 *     tierSystems: [beijingTierSystem],
 *     divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *     stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-01-01" }],
 *     activities: [{ id: "case-1", station: "centre-1", kind: "case-work", completedOn: "2021-09-01" }],
 *     completeness: [{ collection: "activities" }],
 *   }),
 * );
 * const ask = { asOf: "2021-11-30", period: calendarYear(2021) };
 * const autumn = assess(register, beijingPilot2021, ask);
 * const spring = assess(register, beijingPilot2021, { ...ask, asOf: "2022-03-15" });
 * compareAssessments(autumn, spring).asOf; //=> { before: "2021-11-30", after: "2022-03-15" }
 * ```
 */
export function compareAssessments(before: Assessment, after: Assessment): AssessmentComparison {
  for (const [name, side] of Object.entries({ before, after })) {
    if (!isAssessment(side)) throwInputError("type-invalid", [name], { expected: "object" });
  }
  return {
    kind: "assessment-comparison",
    version: 1,
    asOf: { before: before.asOf, after: after.asOf },
    verdicts: { before: before.indicators.verdicts, after: after.indicators.verdicts },
    breaches: { before: before.indicators.breaches, after: after.indicators.breaches },
    coverage: compareCoverage(before, after),
    changes: compareFindings(indexFindings(before.findings), indexFindings(after.findings), (finding) => finding),
  };
}

function isAssessment(side: unknown): boolean {
  return typeof side === "object" && side !== null && (side as Partial<Assessment>).kind === "assessment";
}

function compareCoverage(before: Assessment, after: Assessment): AssessmentComparison["coverage"] {
  const texts = (side: Assessment): ReadonlyMap<string, string> =>
    new Map(side.indicators.coverage.map(({ provision, coverage }) => [provision, coverage.total.text]));
  const [old, now] = [texts(before), texts(after)];
  return [...new Set([...old.keys(), ...now.keys()])].map((provision) => ({
    provision,
    before: old.get(provision) ?? null,
    after: now.get(provision) ?? null,
  }));
}
