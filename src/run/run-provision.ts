import type { Period, PlainDate } from "../calendar/index.js";
import {
  type CoverageByDivision,
  checkCoverageTarget,
  measureCoverageByDivision,
  measureServiceCoverage,
} from "../coverage/index.js";
import { assessRoster } from "../eligibility/index.js";
import type { Finding } from "../finding/index.js";
import { markPolicy } from "../parsed/index.js";
import type { CoverageTarget, Policy, Provision } from "../policy/index.js";
import {
  checkActivityQuota,
  checkChecklist,
  checkRecurringDuty,
  checkRequiredRoles,
  checkRequiredSystems,
  checkShareQuota,
  checkStaffing,
} from "../quota/index.js";
import type { PreparedRegister } from "../register/index.js";
import { type Submission, checkDeadlines } from "../reporting/index.js";
import type { CommitteeType } from "../terms/index.js";
import type { NotRun } from "./types.js";

/** What is asked of every provision. */
export interface Question {
  readonly asOf: PlainDate;
  readonly period: Period;
  /** The division in which the policy holds, or "CN". */
  readonly jurisdiction: string;
  readonly submissions: readonly Submission[] | undefined;
}

/** What running one provision gave. */
export interface ProvisionRun {
  readonly findings: readonly Finding[];
  readonly coverage: CoverageByDivision | null;
  readonly notRun: NotRun["reason"] | null;
}

/** Runs one provision over everything that it applies to. A new kind of provision is one case here. */
export function runProvision(
  prepared: PreparedRegister,
  policy: Policy,
  provision: Provision,
  question: Question,
): ProvisionRun {
  const { asOf, period } = question;
  switch (provision.kind) {
    case "coverage-target":
      return runCoverage(prepared, provision, question);
    case "share-quota":
      return found(checkShareQuota(prepared, provision, { asOf }));
    case "activity-quota":
      return found(checkActivityQuota(prepared, provision, { period, asOf }));
    case "recurring-duty":
      return found(checkRecurringDuty(prepared, provision, { period, asOf }));
    case "staffing":
      return found(checkStaffing(prepared, provision, { asOf }));
    case "required-systems":
      return found(checkRequiredSystems(prepared, provision, { asOf }));
    case "required-roles":
      return found(checkRequiredRoles(prepared, provision, { asOf }));
    case "checklist":
      return found(checkChecklist(prepared, provision, { asOf }));
    case "qualification":
      return found(assessRoster(prepared, provision, { asOf }).findings);
    case "deadline":
      return question.submissions === undefined
        ? { ...NOTHING, notRun: "no-submissions-given" }
        : found(runDeadline(policy, provision.id, question.submissions, asOf));
    case "cost-share":
    case "factor-formula":
    case "funding-sources":
    case "evaluation-scheme":
    case "pathway-table":
    case "statistics-form":
      return { ...NOTHING, notRun: "structure-only" };
  }
}

const NOTHING: ProvisionRun = { findings: [], coverage: null, notRun: null };

function found(findings: readonly Finding[]): ProvisionRun {
  return { ...NOTHING, findings };
}

/** One finding for the whole jurisdiction and one for each county-level area in it. */
function runCoverage(
  prepared: PreparedRegister,
  provision: CoverageTarget,
  { asOf, jurisdiction }: Question,
): ProvisionRun {
  const display = provision.parameters.display.value;
  const base = provision.parameters.base.value;
  const coverage =
    provision.measure === "stations"
      ? measureCoverageByDivision(prepared, {
          tier: provision.appliesTo.tier ?? provision.level,
          by: "county",
          asOf,
          base: base,
          display,
        })
      : measureServiceCoverage(prepared, { by: "county", asOf, base: base as readonly CommitteeType[], display });
  const whole = checkCoverageTarget(coverage.total, provision, { asOf, division: jurisdiction });
  const rows = coverage.rows.flatMap((row) =>
    row.division === null || row.division === jurisdiction
      ? []
      : [checkCoverageTarget(row, provision, { asOf, division: row.division })],
  );
  return { ...NOTHING, findings: [whole, ...rows], coverage };
}

function runDeadline(
  policy: Policy,
  provision: string,
  submissions: readonly Submission[],
  asOf: PlainDate,
): readonly Finding[] {
  const only = markPolicy<Policy>({
    ...policy,
    provisions: policy.provisions.filter(({ id }) => id === provision),
  });
  return checkDeadlines(
    submissions.filter((submission) => submission.provision === provision),
    only,
    { asOf },
  );
}
